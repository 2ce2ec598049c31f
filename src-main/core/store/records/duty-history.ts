import type { Held } from '#shared/domain/membership.ts'
import type { Reader } from '../sql.ts'

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
  readonly belongs: readonly Held[]
  readonly office: Held
  /** Of the liaison group, and no member of the committee. */
  readonly isLiaison: boolean
}

interface MembershipRow extends Held {
  readonly id: string
  readonly name: string
  readonly kind: string | null
  readonly joinedOn: string | null
  readonly leftOn: string | null
}

/**
 * The members of a studio in the order they were entered, with when they belong to it and hold
 * office; those suspended, or gone nobody knows when, are left out.
 */
export const listStudioMembers = (reader: Reader, studio: string): StudioMember[] => {
  const rows = reader.all<MembershipRow>(
    `select m.id, m.name, m.kind, s.from_on as "from", s.to_on as "to", m.joined_on as joinedOn, m.left_on as leftOn
       from studio_members s join members m on m.id = s.member_id
      where s.studio_id = ? and m.deleted_at is null
        and (coalesce(m.status, 'ACTIVE') = 'ACTIVE' or (m.status = 'LEFT' and m.left_on is not null))
      order by m.id`,
    studio,
  )
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((belongs) =>
    belongs.slice(0, 1).map(({ id, name, kind, joinedOn, leftOn }) => ({
      id,
      name,
      belongs: belongs.map(({ from, to }) => ({ from, to })),
      office: { from: joinedOn, to: leftOn },
      isLiaison: kind === 'LIAISON',
    })),
  )
}
