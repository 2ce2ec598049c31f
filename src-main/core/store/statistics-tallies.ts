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

/**
 * Counts figures, each with the breakdowns asked for: one walk over a ledger for all that look at the
 * same records, one more a breakdown, and one for what must be counted once.
 */
export const countFigures = (
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

const statement = (pass: Pass, columns: readonly string[], more: string): string => {
  const { source, by } = pass
  const key = by === undefined ? "''" : keySql(placeOf(pass), by)
  return `select ${source.studio} as studio, ${key} as "key", ${columns.join(', ')}
    from ${source.from}${manySql(placeOf(pass), by)} where ${source.where}${more}`
}

/** What stands for itself: entries without a thread, sums, and the records behind all of it. */
const countLoose = (pass: Pass): void => {
  const { reader, scope, figures, tallies, by = '' } = pass
  const columns = figures.flatMap((figure, i) => [
    `${looseSql(pass, figure.how)} as v${i}`,
    `${recordsSql(pass, figure.how)} as r${i}`,
  ])
  const sql = `${statement(pass, columns, '')} group by 1, 2`
  for (const row of reader.all<Row>(sql, ...scopeValues(scope))) {
    const studio = String(row['studio'])
    for (const [i, { id }] of figures.entries()) {
      const records = Number(row[`r${i}`])
      if (records === 0) continue
      const tally = tallyAt(tallies, id, by, String(row['key']))
      addTo(tally.loose, studio, Number(row[`v${i}`]))
      addTo(tally.records, studio, records)
    }
  }
}

const looseSql = (pass: Pass, { count, where }: Counted): string => {
  const place = placeOf(pass)
  const all = testsSql(place, where)
  if (count === 'each') return `count(*) filter (where ${all})`
  if ('sum' in count) return `coalesce(sum(${amountSql(place, count)}) filter (where ${all}), 0)`
  return count.once === 'matter' ? `count(*) filter (where ${all} and t.matter_id is null)` : '0'
}

const recordsSql = (pass: Pass, { of, where, standing }: Counted): string => {
  const all = testsSql(placeOf(pass), where)
  // Entries and memberships stand several to a record.
  const many = of !== undefined || standing !== undefined
  return many ? `count(distinct case when ${all} then t.id end)` : `count(*) filter (where ${all})`
}

/** What counts once: the distinct items, and which of the figures hold them. */
const countOnce = (pass: Pass, item: string): void => {
  const { reader, scope, figures, tallies, by = '' } = pass
  const tests = figures.map(({ how }) => testsSql(placeOf(pass), how.where))
  const columns = [`${item} as item`, ...tests.map((test, i) => `max(${test}) as h${i}`)]
  const some = ` and ${item} is not null and (${tests.join(' or ')})`
  const sql = `${statement(pass, columns, some)} group by 1, 2, 3`
  for (const row of reader.each<Row>(sql, ...scopeValues(scope))) {
    const [studio, key] = [String(row['studio']), String(row['key'])]
    for (const [i, { id }] of figures.entries())
      if (row[`h${i}`] === 1) addOnce(tallyAt(tallies, id, by, key), studio, String(row['item']))
  }
}
