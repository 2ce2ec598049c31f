import type { Counted } from '#shared/figures/figure.ts'
import type { CountedFigure } from '#shared/figures/parts.ts'
import { addOnce, addTo, emptyTally, type Tally } from '#shared/figures/tally.ts'
import type { Reader } from './sql.ts'
import {
  type StatisticsScope,
  type StatisticsSource,
  scopeValues,
  sourceKey,
  statisticsSource,
} from './statistics-source.ts'
import { amountSql, isOnce, keySql, manySql, onceSql, testsSql } from './statistics-tests.ts'

/** Tallies by figure, breakdown (`''` is the figure itself) and key. */
export type Tallies = Map<string, Map<string, Map<string, Tally>>>

/** The tally of a figure, or of a line of one of its breakdowns; made where it is missing. */
export const tallyAt = (tallies: Tallies, id: string, by = '', key = ''): Tally => {
  const byBreakdown = tallies.get(id) ?? new Map<string, Map<string, Tally>>()
  tallies.set(id, byBreakdown)
  const byKey = byBreakdown.get(by) ?? new Map<string, Tally>()
  byBreakdown.set(by, byKey)
  const tally = byKey.get(key) ?? emptyTally()
  byKey.set(key, tally)
  return tally
}

interface Pass {
  readonly reader: Reader
  readonly scope: StatisticsScope
  readonly source: StatisticsSource
  readonly figures: readonly CountedFigure[]
  readonly by: string | undefined
  readonly tallies: Tallies
}

type Row = Readonly<Record<string, string | number | null>>

interface Remembered {
  readonly version: string
  readonly tallies: Map<string, Tallies>
}

const rememberedBy = new WeakMap<Reader, Remembered>()

/** Changes with whatever anybody writes, through this connection or another. */
const storeVersion = (reader: Reader): string => {
  const theirs = reader.get<{ data_version: number }>('pragma data_version')
  const own = reader.get<{ n: number }>('select total_changes() as n')
  return `${theirs?.data_version}/${own?.n}`
}

/** Counts figures, each with the breakdowns asked for; the answer is kept until anything is written. */
export const countFigures = (
  reader: Reader,
  figures: readonly CountedFigure[],
  scope: StatisticsScope,
  wanted: (by: string, figure: string) => boolean,
): Tallies => {
  const version = storeVersion(reader)
  const known = rememberedBy.get(reader)
  const kept = known?.version === version ? known : { version, tallies: new Map() }
  rememberedBy.set(reader, kept)
  const lines = figures.map(({ id, how }) => [id, how.by.filter((by) => wanted(by, id))])
  const question = JSON.stringify([scope, lines])
  const tallies = kept.tallies.get(question) ?? countAnew(reader, figures, scope, wanted)
  kept.tallies.set(question, tallies)
  return tallies
}

/**
 * Counts figures, each with the breakdowns asked for: one walk over a ledger for all that look at the
 * same records, one more a breakdown, and one for what must be counted once.
 */
const countAnew = (
  reader: Reader,
  figures: readonly CountedFigure[],
  scope: StatisticsScope,
  wanted: (by: string, figure: string) => boolean,
): Tallies => {
  const tallies: Tallies = new Map()
  for (const alike of Map.groupBy(figures, ({ how }) => sourceKey(how)).values()) {
    const [first] = alike
    if (first === undefined) continue
    const source = statisticsSource(first.how, scope)
    const breakdowns = new Set(
      alike.flatMap(({ id, how }) => how.by.filter((by) => wanted(by, id))),
    )
    for (const by of [undefined, ...breakdowns]) {
      const broken = alike.filter(
        ({ id, how }) => by === undefined || (how.by.includes(by) && wanted(by, id)),
      )
      countPass({ reader, scope, source, figures: broken, by, tallies })
    }
  }
  return tallies
}

const countPass = (pass: Pass): void => {
  countLoose(pass)
  const once = pass.figures.filter(({ how }) => isOnce(how.count))
  for (const [item, figures] of Map.groupBy(once, ({ how }) => onceItem(pass, how)))
    countOnce({ ...pass, figures }, item)
}

const placeOf = ({ source, scope }: Pass) => ({ source, today: scope.today })

const onceItem = (pass: Pass, { count }: Counted): string =>
  isOnce(count) ? onceSql(placeOf(pass), count) : ''

/** One row a studio and key (and what else is named), or one for all where neither is asked for. */
const statement = (
  pass: Pass,
  columns: readonly string[],
  { more = '', groups = [] }: { more?: string; groups?: readonly string[] } = {},
): string => {
  const { source, by, scope } = pass
  const studio = scope.perStudio === false ? "''" : source.studio
  const key = by === undefined ? "''" : keySql(placeOf(pass), by)
  const grouped = [
    ...(scope.perStudio === false ? [] : ['of_studio']),
    ...(by === undefined ? [] : ['of_key']),
    ...groups,
  ]
  return `select ${studio} as of_studio, ${key} as of_key, ${columns.join(', ')}
    from ${source.from}${manySql(placeOf(pass), by)} where ${source.where}${more}
    ${grouped.length === 0 ? '' : `group by ${grouped.join(', ')}`}`
}

/**
 * What stands for itself, and the records behind all of it. What must be counted once is taken away
 * again by `countOnce`, which knows which of these entries have their like.
 */
const countLoose = (pass: Pass): void => {
  const { reader, scope, figures, tallies, by = '' } = pass
  const columns = figures.flatMap(({ how }, i) => looseColumns(pass, how, i))
  const sql = statement(pass, columns)
  for (const row of reader.all<Row>(sql, ...scopeValues(scope))) {
    const studio = String(row['of_studio'])
    for (const [i, { id }] of figures.entries()) {
      const records = Number(row[`r${i}`])
      if (records === 0) continue
      const tally = tallyAt(tallies, id, by, String(row['of_key']))
      const value = row[`v${i}`] ?? null
      addTo(tally.loose, studio, value === null ? records : Number(value))
      addTo(tally.records, studio, records)
    }
  }
}

/** One column where the number is that of the records; a second where it is not. */
const looseColumns = (pass: Pass, { count, of, standing, where }: Counted, i: number): string[] => {
  const place = placeOf(pass)
  const all = testsSql(place, where)
  // Entries and memberships stand several to a record.
  const many = of !== undefined || standing !== undefined
  const records = many
    ? `count(distinct case when ${all} then t.id end) as r${i}`
    : `${countOf(all)} as r${i}`
  if (isOnce(count)) return count.once === 'matter' ? [records] : [records, `0 as v${i}`]
  if (count !== 'each')
    return [records, `coalesce(sum(${amountSql(place, count)}) filter (where ${all}), 0) as v${i}`]
  return many ? [records, `${countOf(all)} as v${i}`] : [records]
}

/** How many entries meet a condition; the filter spares SQLite all work on those that do not. */
const countOf = (test: string): string => `count(*) filter (where ${test})`

/** What counts once: the distinct items, and which of the figures hold them in how many entries. */
const countOnce = (pass: Pass, item: string): void => {
  const { reader, scope, figures, tallies, by = '' } = pass
  const tests = figures.map(({ how }) => testsSql(placeOf(pass), how.where))
  const columns = [`${item} as of_item`, ...tests.map((test, i) => `${countOf(test)} as h${i}`)]
  const some = ` and ${item} is not null and (${tests.join(' or ')})`
  const sql = statement(pass, columns, { more: some, groups: ['of_item'] })
  for (const row of reader.each<Row>(sql, ...scopeValues(scope))) {
    const [studio, key] = [String(row['of_studio']), String(row['of_key'])]
    for (const [i, { id, how }] of figures.entries()) {
      const entries = Number(row[`h${i}`])
      if (entries === 0) continue
      const tally = tallyAt(tallies, id, by, key)
      addOnce(tally, studio, String(row['of_item']))
      // A thread's records were counted one by one before.
      if (isOnce(how.count) && how.count.once === 'matter') addTo(tally.loose, studio, -entries)
    }
  }
}
