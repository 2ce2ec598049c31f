import type { Counted } from '#shared/figures/figure.ts'
import type { CountedFigure } from '#shared/figures/parts.ts'
import { addOnce, addTo, emptyTally, type Tally } from '#shared/figures/tally.ts'
import type { Reader } from '../sql.ts'
import { type EntryGroup, groupEntries } from './entry-groups.ts'
import {
  type StatisticsScope,
  scopeValues,
  sourceKey,
  statisticsSource,
} from './statistics-source.ts'
import {
  type Asked,
  createAsked,
  type Mask,
  meets,
  placeOf,
  statement,
  type Walk,
} from './statistics-statement.ts'
import { isOnce, valueSql } from './statistics-tests.ts'

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
 * same records, and one more a breakdown.
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
  const { reader, scope, figures, tallies, by = '' } = pass
  const asked = createAsked(pass)
  const wanted = figures.map((figure) => wantedOf(pass, asked, figure))
  const rows = reader.rows(statement(pass, asked), ...scopeValues(scope))
  const widths = { words: asked.words().length, values: asked.values().length }
  for (const cell of groupEntries(rows, widths))
    for (const figure of wanted) {
      const met = cell.groups.filter(({ words }) => meets(words, figure.mask))
      if (met.length > 0)
        addCell(tallyAt(tallies, figure.id, by, cell.key), cell.studio, met, figure)
    }
}

/** What a figure wants of the entries of a walk. */
interface Wanted {
  readonly id: string
  readonly mask: Mask
  readonly count: Counted['count']
  /** Where its amount stands, or what makes two entries one; `each` has neither. */
  readonly value: number | undefined
  /** Where the record stands, if several entries may be of one. */
  readonly record: number | undefined
}

const wantedOf = (pass: Pass, asked: Asked, { id, how }: CountedFigure): Wanted => {
  const { count, of, standing } = how
  const place = placeOf(pass)
  const isMany = of !== undefined || standing !== undefined
  return {
    id,
    mask: asked.maskOf(how),
    count,
    value: count === 'each' ? undefined : asked.valueAt(valueSql(place, count)),
    record: isMany ? asked.valueAt('t.rowid') : undefined,
  }
}

const addCell = (
  tally: Tally,
  studio: string,
  met: readonly EntryGroup[],
  { count, value, record }: Wanted,
): void => {
  const entries = sumOf(met.map((group) => group.entries))
  const valuesAt = (at: number) => met.flatMap(({ values }) => values[at] ?? [])
  addTo(tally.records, studio, record === undefined ? entries : new Set(valuesAt(record)).size)
  const values = value === undefined ? [] : valuesAt(value)
  if (isOnce(count)) for (const item of values) addOnce(tally, studio, String(item))
  addTo(tally.loose, studio, looseOf(count, entries, values))
}

const sumOf = (numbers: readonly (string | number)[]): number =>
  numbers.reduce<number>((sum, number) => sum + Number(number), 0)

/** What stands for itself among entries: of what is counted once, a record that belongs to no matter. */
const looseOf = (
  count: Counted['count'],
  entries: number,
  values: readonly (string | number)[],
): number => {
  if (count === 'each') return entries
  if (!isOnce(count)) return sumOf(values)
  return count.once === 'matter' ? entries - values.length : 0
}
