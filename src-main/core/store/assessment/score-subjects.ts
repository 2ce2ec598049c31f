import type { MembershipValue, Values } from '#shared/domain/record.ts'
import { membershipsIn } from '#shared/domain/value-shapes.ts'
import { ledgerShape } from '../ledger-shape.ts'
import { recordFrom, recordSelect, rowsToRecords } from '../records/find-records.ts'
import type { Reader, SqlValue } from '../sql.ts'

const WINDOW = 500

/** One who can be assessed: a member or a studio, with what a sheet's head shows. */
export interface ScoreSubject {
  readonly id: string
  readonly values: Values
  readonly memberships: readonly MembershipValue[]
}

/** Every living member or studio; an id narrows it to one. */
export const listScoreSubjects = (
  reader: Reader,
  ledger: 'members' | 'studios',
  id?: string,
): ScoreSubject[] => {
  const shape = ledgerShape(ledger)
  const subjects: ScoreSubject[] = []
  let after = ''
  for (;;) {
    const rows: Record<string, SqlValue>[] = reader.all(
      `select ${recordSelect(shape)} from ${recordFrom(shape)}
        where t.id > ? ${id === undefined ? '' : 'and t.id = ?'} and t.deleted_at is null
        order by t.id limit ${WINDOW}`,
      after,
      ...(id === undefined ? [] : [id]),
    )
    for (const { id: found, values } of rowsToRecords(reader, shape, rows)) {
      after = found
      const memberships = shape.membership === undefined ? [] : values[shape.membership.id]
      subjects.push({
        id: found,
        values,
        memberships: membershipsIn(memberships), // kind decides
      })
    }
    if (rows.length < WINDOW) return subjects
  }
}

/** Tells whether an id is that of a living member or studio. */
export const hasSubject = (reader: Reader, id: string): boolean =>
  reader.get(
    `select 1 from members where id = ? and deleted_at is null
     union all select 1 from studios where id = ? and deleted_at is null limit 1`,
    id,
    id,
  ) !== undefined
