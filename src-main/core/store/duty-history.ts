import type { Reader } from './sql.ts'

export interface DutyTurn {
  readonly day: string
  /** The day the rule named, where a holiday moved the shift. */
  readonly plannedFor: string
  readonly slot: string
  readonly memberId: string
}

/** Who was on the roster of a studio between two days, shift by shift. */
export const listDutyTurns = (
  reader: Reader,
  studio: string,
  from: string,
  to: string,
): DutyTurn[] =>
  reader.all<DutyTurn>(
    `select d.date as day, coalesce(d.planned_for, d.date) as plannedFor, coalesce(d.shift, 'DAY') as slot, p.member_id as memberId
       from duties d join people p on p.record_id = d.id and p.field = 'scheduled'
      where d.studio_id = ? and d.date between ? and ? and d.deleted_at is null
        and p.member_id is not null
      order by d.date, d.id`,
    studio,
    from,
    to,
  )

export interface StudioMember {
  readonly id: string
  readonly name: string
  readonly from: string | null
  readonly to: string | null
}

/** The members of a studio in the order they were entered, with when they belong to it. */
export const listStudioMembers = (reader: Reader, studio: string): StudioMember[] =>
  reader.all<StudioMember>(
    `select m.id, m.name, s.from_on as "from", s.to_on as "to"
       from studio_members s join members m on m.id = s.member_id
      where s.studio_id = ? and m.deleted_at is null and coalesce(m.status, 'ACTIVE') = 'ACTIVE'
      order by m.id`,
    studio,
  )
