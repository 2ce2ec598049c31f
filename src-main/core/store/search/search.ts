import type { RecordPart } from '#shared/domain/record-parts.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import type { Reader, SqlValue } from '../sql.ts'
import { searchQuestions } from './search-tokens.ts'

export interface Found {
  readonly ledger: LedgerId
  readonly id: string
  readonly on: string
  /** Where it was found when not all that was typed stands in the record itself. */
  readonly parts: readonly RecordPart[]
}

/** Records of every ledger that hold what was typed, newest first; withheld ones are not among them. */
export const searchRecords = (reader: Reader, typed: string, limit: number): Found[] => {
  const words = searchQuestions(typed)
  if (words.length === 0) return []
  const own = reader.all<Omit<Found, 'parts'>>(
    `select r.ledger, r.record_id as id, r.on_day as "on" from search_index i
       join search_rows r on r.id = i.rowid
      where search_index match ? and r.withheld = 0 order by r.on_day desc limit ?`,
    words.join(' AND '),
    limit,
  )
  const known = new Set(own.map(({ id }) => id))
  const { sql, values } = besideRecords(words)
  const beside = reader
    .all<Omit<Found, 'parts'> & { readonly parts: string }>(
      `select r.ledger, r.record_id as id, r.on_day as "on", f.parts
         from (${sql}) f join search_rows r on r.record_id = f.record_id
        where r.withheld = 0 order by r.on_day desc limit ?`,
      ...values,
      limit,
    )
    .filter(({ id }) => !known.has(id))
    .map((found): Found => ({ ...found, parts: JSON.parse(found.parts) }))
  if (beside.length === 0) return own.map(inItself)
  return [...own.map(inItself), ...beside]
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on > b.on ? -1 : 1))
    .slice(0, limit)
}

const inItself = (found: Omit<Found, 'parts'>): Found => ({ ...found, parts: [] })

/** A condition on `t.id` for the records of one ledger that hold what was typed. */
export const searchCondition = (
  ledger: LedgerId,
  typed: string,
): { sql: string; values: readonly SqlValue[] } | undefined => {
  const words = searchQuestions(typed)
  if (words.length === 0) return undefined
  const beside = besideRecords(words)
  return {
    sql: `t.id in (select r.record_id from search_index i join search_rows r on r.id = i.rowid
            where search_index match ? and r.ledger = ?
          union all select record_id from (${beside.sql}))`,
    values: [words.join(' AND '), ledger, ...beside.values],
  }
}

/**
 * Records with at least one word in their steps or files, and each of the others there or in themselves. It
 * begins with the index beside, which is small (`cross join` keeps that order), so that a word that stands in
 * every record costs nothing.
 */
const besideRecords = (words: readonly string[]): { sql: string; values: readonly string[] } => {
  const named = `select b.record_id, json_group_array(b.part) as parts
    from beside_index i join beside_rows b on b.id = i.rowid
    where beside_index match ? group by b.record_id`
  const [word] = words
  if (words.length === 1 && word !== undefined) return { sql: named, values: [word] }
  const each = words.map(
    () => `(exists (select 1 from beside_rows b cross join beside_index i on i.rowid = b.id
        where b.record_id = n.record_id and beside_index match ?)
      or exists (select 1 from search_rows r cross join search_index i on i.rowid = r.id
        where r.record_id = n.record_id and search_index match ?))`,
  )
  return {
    sql: `select n.record_id, n.parts from (${named}) n where ${each.join(' and ')}`,
    values: [words.join(' OR '), ...words.flatMap((question) => [question, question])],
  }
}
