import type { Counted } from '#shared/figures/figure.ts'
import type { CountedFigure } from '#shared/figures/parts.ts'
import { addOnce, addTo, emptyTally, type Tally } from '#shared/figures/tally.ts'
import type { Reader } from '../sql.ts'
import {
  type StatisticsScope,
  scopeValues,
  sourceKey,
  statisticsSource,
} from './statistics-source.ts'
import {
  type Asked,
  countOf,
  createAsked,
  placeOf,
  statement,
  type Walk,
} from './statistics-statement.ts'
import { amountSql, isOnce, onceSql } from './statistics-tests.ts'

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

interface Pass extends Walk {
  readonly reader: Reader
  readonly figures: readonly CountedFigure[]
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
export const countAnew = (
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
  const once = pass.figures.filter(({ how }) => isOnce(how.count) && !isOfMatters(how))
  for (const [item, figures] of Map.groupBy(once, ({ how }) => onceItem(pass, how)))
    countOnce({ ...pass, figures }, item)
}

const isOfMatters = ({ count }: Counted): boolean => isOnce(count) && count.once === 'matter'

const onceItem = (pass: Pass, { count }: Counted): string =>
  isOnce(count) ? onceSql(placeOf(pass), count) : ''

/**
 * What stands for itself, and the records behind all of it. Few records belong to a matter: they come
 * along, each with what it counts for, and are taken away again where a matter is counted once.
 */
const countLoose = (pass: Pass): void => {
  const { reader, scope, figures, tallies, by = '' } = pass
  const asked = createAsked(pass)
  const columns = figures.flatMap(({ how }, i) => looseColumns(pass, asked, how, i))
  const ofMatters = figures.filter(({ how }) => isOfMatters(how))
  const matters = ofMatters.length === 0 ? 'null' : mattersOf(asked, ofMatters)
  const sql = statement(pass, asked, [...columns, `${matters} as of_matters`])
  for (const row of reader.all<Row>(sql, ...scopeValues(scope))) {
    const [studio, key] = [String(row['of_studio']), String(row['of_key'])]
    for (const [i, { id }] of figures.entries()) {
      const records = Number(row[`r${i}`])
      if (records === 0) continue
      const tally = tallyAt(tallies, id, by, key)
      const value = row[`v${i}`] ?? null
      addTo(tally.loose, studio, value === null ? records : Number(value))
      addTo(tally.records, studio, records)
    }
    tallyMatters(pass, ofMatters, row)
  }
}

/** Counts the matters of a row of `mattersOf`, and takes their records away from what stands for itself. */
const tallyMatters = (
  { tallies, by = '' }: Pass,
  figures: readonly CountedFigure[],
  row: Row,
): void => {
  const studio = String(row['of_studio'])
  for (const entry of String(row['of_matters'] ?? '').split(BETWEEN_ENTRIES)) {
    const matter = entry.slice(figures.length)
    for (const [i, { id }] of figures.entries()) {
      if (entry[i] !== '1') continue
      const tally = tallyAt(tallies, id, by, String(row['of_key']))
      addOnce(tally, studio, matter)
      addTo(tally.loose, studio, -1)
    }
  }
}

const BETWEEN_ENTRIES = ' '

/** The records of matters: for every figure whether it counts them, a 0 or a 1, and the id of the matter. */
const mattersOf = (asked: Asked, figures: readonly CountedFigure[]): string => {
  const matter = asked.nameOf('t.matter_id')
  const counted = figures.map(({ how }) => `(${asked.testOf(how)})`)
  return `group_concat(${[...counted, matter].join(' || ')}, '${BETWEEN_ENTRIES}') filter (where ${matter} is not null)`
}

/** One column where the number is that of the records; a second where it is not. */
const looseColumns = (pass: Pass, asked: Asked, how: Counted, i: number): string[] => {
  const { count, of, standing } = how
  const all = asked.testOf(how)
  // Entries and memberships stand several to a record.
  const many = of !== undefined || standing !== undefined
  const records = many
    ? `count(distinct case when ${all} then ${asked.nameOf('t.id')} end) as r${i}`
    : `${countOf(all)} as r${i}`
  if (isOnce(count)) return count.once === 'matter' ? [records] : [records, `0 as v${i}`]
  if (count === 'each') return many ? [records, `${countOf(all)} as v${i}`] : [records]
  const amount = asked.nameOf(amountSql(placeOf(pass), count))
  return [records, `coalesce(sum(${amount}) filter (where ${all}), 0) as v${i}`]
}

/** What counts once: the distinct items, and which of the figures hold them in how many entries. */
const countOnce = (pass: Pass, item: string): void => {
  const { reader, scope, figures, tallies, by = '' } = pass
  const asked = createAsked(pass)
  const tests = figures.map(({ how }) => asked.testOf(how))
  const of = asked.nameOf(item)
  const columns = [`${of} as of_item`, ...tests.map((test, i) => `${countOf(test)} as h${i}`)]
  const sql = statement(pass, asked, columns, {
    within: ` and ${item} is not null`,
    more: `where ${tests.map((test) => `(${test})`).join(' or ')}`,
    groups: [of],
  })
  for (const row of reader.each<Row>(sql, ...scopeValues(scope))) {
    const [studio, key] = [String(row['of_studio']), String(row['of_key'])]
    for (const [i, { id }] of figures.entries()) {
      if (Number(row[`h${i}`]) === 0) continue
      const tally = tallyAt(tallies, id, by, key)
      addOnce(tally, studio, String(row['of_item']))
    }
  }
}
