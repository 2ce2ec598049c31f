import { type RecordPart, recordParts } from '#shared/domain/record-parts.ts'
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
  const beside = searchBeside(reader, words, limit).filter(({ id }) => !known.has(id))
  if (beside.length === 0) return own.map(inItself)
  return [...own.map(inItself), ...beside]
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on > b.on ? -1 : 1))
    .slice(0, limit)
}

const searchBeside = (reader: Reader, words: readonly string[], limit: number): Found[] => {
  const { sql, values } = besideRows(words)
  const rows = reader.all<Omit<Found, 'parts'> & { readonly part: RecordPart }>(
    `select r.ledger, r.record_id as id, r.on_day as "on", f.part
       from (${sql}) f join search_rows r on r.record_id = f.record_id
      where r.withheld = 0 order by r.on_day desc, r.record_id limit ?`,
    ...values,
    // A record comes once a part.
    limit * recordParts.length,
  )
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { ledger, id, on } = first
    return [{ ledger, id, on, parts: own.map(({ part }) => part) }]
  })
}

const inItself = (found: Omit<Found, 'parts'>): Found => ({ ...found, parts: [] })

/** A condition on `t.id` for the records of one ledger that hold what was typed. */
export const searchCondition = (
  ledger: LedgerId,
  typed: string,
): { sql: string; values: readonly SqlValue[] } | undefined => {
  const words = searchQuestions(typed)
  if (words.length === 0) return undefined
  const beside = besideRows(words)
  return {
    sql: `t.id in (select r.record_id from search_index i join search_rows r on r.id = i.rowid
            where search_index match ? and r.ledger = ?
          union all select record_id from (${beside.sql}))`,
    values: [words.join(' AND '), ledger, ...beside.values],
  }
}

/**
 * Records with at least one word in their steps or files, a row a part, and each of the other words there or in
 * themselves. Whatever holds a word is looked up once and not once a record.
 */
const besideRows = (words: readonly string[]): { sql: string; values: readonly string[] } => {
  const named = `select b.record_id, b.part from beside_index i join beside_rows b on b.id = i.rowid
    where beside_index match ?`
  const [word] = words
  if (words.length === 1 && word !== undefined) return { sql: named, values: [word] }
  const each = words.map(
    () => `(n.record_id in (select record_id from (${named}))
      or o.id in (select rowid from search_index where search_index match ?))`,
  )
  return {
    sql: `select n.record_id, n.part from (${named}) n join search_rows o on o.record_id = n.record_id
      where ${each.join(' and ')}`,
    values: [words.join(' OR '), ...words.flatMap((question) => [question, question])],
  }
}
