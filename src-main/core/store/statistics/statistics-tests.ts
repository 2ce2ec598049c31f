import type { Aggregate, Counted, Test } from '#shared/figures/figure.ts'
import { guesses } from '#shared/figures/guesses.ts'
import { quoted } from '../sql.ts'
import { quotedDay, type StatisticsSource } from './statistics-source.ts'

/** What a statement says of one figure's records, over the pieces of its source. */
interface Place {
  readonly source: StatisticsSource
  readonly today: string
}

const ENTRY = /^(?:row|person)\./

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The column of a field, or of a part of the entry that is looked at. */
export const columnSql = ({ source, today }: Place, field: string): string => {
  if (field === 'today') return quotedDay(today)
  if (ENTRY.test(field)) return `c."${snake(field.replace(ENTRY, ''))}"`
  const column = source.shape.columnByField.get(field)
  if (column === undefined) throw new Error(`no such field: ${source.shape.id}.${field}`)
  return `t."${column.name}"`
}

/** Tells a field that holds several codes. */
export const isMany = ({ shape }: StatisticsSource, field: string): boolean =>
  shape.columnByField.get(field)?.field.kind === 'choices'

const oneOf = (place: Place, field: string, codes: readonly string[]): string => {
  const column = columnSql(place, field)
  if (!isMany(place.source, field)) {
    // Of a list SQLite would make a table to look in for every record: asking one by one is quicker.
    const each = codes.map((code) => `${column} is ${quoted(code)}`)
    return `(${[...(codes.includes('') ? [`${column} is null`] : []), ...each].join(' or ')})`
  }
  const each = codes.map((code) => `instr(coalesce(${column}, ''), ${quoted(`"${code}"`)}) > 0`)
  return `(${each.join(' or ')})`
}

/** A condition as SQL that is never null, so that it can be turned round. */
export const testSql = (place: Place, test: Test): string => {
  if ('any' in test) return `(${test.any.map((all) => testsSql(place, all)).join(' or ')})`
  const column = columnSql(place, test.field)
  if ('in' in test) return oneOf(place, test.field, test.in)
  if ('notIn' in test) return `not ${oneOf(place, test.field, test.notIn)}`
  if ('atLeast' in test) return `coalesce(${column}, 0) >= ${test.atLeast}`
  if ('before' in test) return `coalesce(${column} < ${columnSql(place, test.before)}, 0)`
  if ('notAfter' in test) return `coalesce(${column} <= ${columnSql(place, test.notAfter)}, 0)`
  return test.is === 'yes' ? `coalesce(${column}, 0) = 1` : `coalesce(${column}, '') <> ''`
}

/** All of the conditions; none at all is true. */
export const testsSql = (place: Place, tests: readonly Test[]): string =>
  tests.length === 0 ? '1' : `(${tests.map((test) => testSql(place, test)).join(' and ')})`

/** What makes two entries one. */
export const onceSql = (place: Place, count: Extract<Aggregate, { once: unknown }>): string => {
  const { once } = count
  // The plus keeps SQLite on the index of days: that of matters would lead through all years.
  if (once === 'matter') return '+t.matter_id'
  if (once === 'record') return 't.id'
  if (once === 'person') return 'coalesce(c.member_id, c.name)'
  if ('month' in once) {
    const month = `coalesce(${columnSql(place, once.month)}, ${place.source.day})`
    return `${place.source.studio} || '/' || substr(${month}, 1, 7)`
  }
  return once.map((field) => `coalesce(trim(${columnSql(place, field)}), '')`).join(` || '/' || `)
}

const fallbackSql = (place: Place, or: Extract<Aggregate, { sum: string }>['or']): string => {
  if (typeof or !== 'object') return String(or ?? 0)
  const child = place.source.shape.children.find(({ field }) => field.id === or.rows)
  if (child === undefined) throw new Error(`no such rows: ${or.rows}`)
  return `(select count(*) from ${child.table} r where r.record_id = t.id)`
}

/** What one entry adds to a sum. */
export const amountSql = (place: Place, count: Extract<Aggregate, { sum: string }>): string =>
  `coalesce(${columnSql(place, count.sum)}, ${fallbackSql(place, count.or)})`

/** What every entry brings along: what makes it one with others, or its amount. */
export const valueSql = (place: Place, count: Exclude<Aggregate, 'each'>): string =>
  'once' in count ? onceSql(place, count) : amountSql(place, count)

const isSum = (count: Aggregate): count is Extract<Aggregate, { sum: string }> =>
  typeof count === 'object' && 'sum' in count

/** Everything an entry must meet to be counted, each as SQL: behind a sum stands nothing that adds nothing to it. */
export const countedSql = (
  place: Place,
  { where, count }: Pick<Counted, 'where' | 'count'>,
): readonly string[] => [
  ...where.map((test) => testSql(place, test)),
  ...(isSum(count) ? [`${amountSql(place, count)} <> 0`] : []),
]

/** The key of a breakdown, `''` for what nobody filled in; several codes want `manySql` joined. */
export const keySql = (place: Place, by: string): string => {
  if (by === 'month') return `substr(${place.source.day}, 1, 7)`
  if (isMany(place.source, by)) return 'k.value'
  const column = columnSql(place, by)
  const guess = guesses[by]
  if (guess === undefined) return `coalesce(${column}, '')`
  const from = columnSql(place, guess.from)
  const cases = guess.words.map(
    ([word, code]) => `when instr(${from}, ${quoted(word)}) > 0 then ${quoted(code)}`,
  )
  return `coalesce(${column}, case ${cases.join(' ')} else '' end)`
}

/** One row a code of a field that holds several; one with `''` where it holds none. */
export const manySql = (place: Place, by: string | undefined): string => {
  if (by === undefined || !isMany(place.source, by)) return ''
  const column = columnSql(place, by)
  return ` join json_each(case when coalesce(${column}, '[]') = '[]' then '[""]' else ${column} end) k`
}

/** Tells whether a figure counts records as such, without entries or likeness. */
export const isOnce = (count: Counted['count']): count is Extract<Aggregate, { once: unknown }> =>
  typeof count === 'object' && 'once' in count
