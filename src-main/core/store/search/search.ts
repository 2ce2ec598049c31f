import type { LedgerId } from '#shared/ledgers/index.ts'
import type { Reader, SqlValue } from '../sql.ts'
import { searchQuestion } from './search-tokens.ts'

export interface Found {
  readonly ledger: LedgerId
  readonly id: string
  readonly on: string
}

/** Records of every ledger that hold what was typed, newest first; withheld ones are not among them. */
export const searchRecords = (reader: Reader, typed: string, limit: number): Found[] => {
  const question = searchQuestion(typed)
  if (question === undefined) return []
  return reader.all<Found>(
    `select r.ledger, r.record_id as id, r.on_day as "on" from search_index i
       join search_rows r on r.id = i.rowid
      where search_index match ? and r.withheld = 0 order by r.on_day desc limit ?`,
    question,
    limit,
  )
}

/** A condition on `t.id` for the records of one ledger that hold what was typed. */
export const searchCondition = (
  ledger: LedgerId,
  typed: string,
): { sql: string; values: readonly SqlValue[] } | undefined => {
  const question = searchQuestion(typed)
  if (question === undefined) return undefined
  return {
    sql: `t.id in (select r.record_id from search_index i join search_rows r on r.id = i.rowid
            where search_index match ? and r.ledger = ?)`,
    values: [question, ledger],
  }
}
