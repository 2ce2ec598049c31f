import type { FigureKey, FigureValue } from '#shared/contract/statistics.ts'
import { type Figure, isMoney } from '#shared/figures/figure.ts'
import { breakdownName, figureOf } from '#shared/figures/index.ts'
import {
  emptyTally,
  joinTallies,
  studiosOf,
  studioValue,
  type Tally,
  totalRecords,
  totalValue,
} from '#shared/figures/tally.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import { fieldOf, ledgerOf } from '#shared/ledgers/index.ts'

/** What was counted: tallies by figure, breakdown (`''` is the figure itself) and key. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Tally>>>

/** Now, and in the period before where one is set beside it. */
export interface CountedPeriods {
  readonly now: Counts
  readonly before: Counts | null
  /** How many years lie between the two. */
  readonly yearsApart: number
}

const countedTally = (counts: Counts, id: string, by: string, key: string): Tally =>
  counts.get(id)?.get(by)?.get(key) ?? emptyTally()

/** The tally behind a figure; what a rate is of for a rate. */
const tallyOf = (figure: Figure, counts: Counts, by = '', key = ''): Tally => {
  const { how } = figure
  if (how.kind === 'counted') return countedTally(counts, figure.id, by, key)
  const parts = how.kind === 'joined' ? how.of : how.bottom
  return joinTallies(parts.map((id) => partTally(id, counts, by, key)))
}

const partTally = (id: string, counts: Counts, by: string, key: string): Tally => {
  const part = figureOf(id)
  return part === undefined ? emptyTally() : tallyOf(part, counts, by, key)
}

const rounded = (value: number): number => Math.round(value * 10) / 10

/** The number of a figure in one studio, or of all together; null where there is nothing to divide by. */
export const figureNumber = (figure: Figure, counts: Counts, studio?: string): number | null => {
  const of = (tally: Tally): number =>
    studio === undefined ? totalValue(tally) : studioValue(tally, studio)
  const { how } = figure
  if (how.kind !== 'rate') return scaled(figure, of(tallyOf(figure, counts)))
  const sum = (ids: readonly string[]): number =>
    ids.reduce((total, id) => total + of(partTally(id, counts, '', '')), 0)
  const base = sum(how.bottom)
  return base === 0 ? null : rounded((100 * sum(how.top)) / base)
}

const scaled = (figure: Figure, value: number): number => (isMoney(figure) ? value / 100 : value)

const recordsOf = (figure: Figure, tally: Tally, studio?: string): number => {
  if (studio !== undefined) return tally.records.get(studio) ?? 0
  const { how } = figure
  // A member of two studios is a record of both, and one of all together.
  const isRecord =
    how.kind === 'counted' && typeof how.count === 'object' && 'once' in how.count
      ? how.count.once === 'record'
      : false
  return isRecord ? totalValue(tally) : totalRecords(tally)
}

/** What a line of a breakdown is called: a month, a word of the office, or the text that was typed. */
export const keyLabel = (figure: Figure, by: string, key: string, book: ChoiceBook): string => {
  if (key === '') return '未注明'
  if (by === 'month') return `${Number(key.slice(0, 4))}年${Number(key.slice(5))}月`
  const set = choicesOfBreakdown(figure, by)
  return set === undefined ? key : book.labelOf(set, key)
}

const fieldOfBreakdown = (figure: Figure, by: string) => {
  if (figure.how.kind !== 'counted') return undefined
  const ledger = ledgerOf(figure.how.ledger)
  if (!by.includes('.')) return fieldOf(ledger, by)
  const of = fieldOf(ledger, figure.how.of ?? '')
  return of?.parts?.find(({ id }) => id === breakdownName(by))
}

const choicesOfBreakdown = (figure: Figure, by: string): string | undefined =>
  fieldOfBreakdown(figure, by)?.choices

/** What a breakdown is called on page and paper. */
export const breakdownLabel = (figure: Figure, by: string): string =>
  by === 'month' ? '月份' : (fieldOfBreakdown(figure, by)?.label ?? by)

/** Most lines of a breakdown by what people typed; the rest would be a list of its own. */
const TYPED_LINES = 50

/** The lines of a breakdown: months in their order, words in the office's, typed texts by size. */
const keysOf = (
  figure: Figure,
  by: string,
  { now, before, yearsApart }: CountedPeriods,
  book: ChoiceBook,
): FigureKey[] => {
  const nowByKey = now.get(figure.id)?.get(by)
  const beforeByKey = before?.get(figure.id)?.get(by)
  // A month stands beside the same month of the period before.
  const moved = (key: string, years: number): string =>
    by === 'month' ? yearsLater(key, years) : key
  const keys = new Set([
    ...(nowByKey?.keys() ?? []),
    ...[...(beforeByKey?.keys() ?? [])].map((key) => moved(key, yearsApart)),
  ])
  const valueAt = (counts: Counts, key: string): number =>
    scaled(figure, totalValue(countedTally(counts, figure.id, by, key)))
  const lines = [...keys].map((key) => ({
    key,
    label: keyLabel(figure, by, key, book),
    value: valueAt(now, key),
    before: before === null ? null : valueAt(before, moved(key, -yearsApart)),
    records: recordsOf(figure, countedTally(now, figure.id, by, key)),
  }))
  return sortedLines(lines, by, choicesOfBreakdown(figure, by), book)
}

const yearsLater = (month: string, years: number): string =>
  month === '' ? '' : `${Number(month.slice(0, 4)) + years}${month.slice(4)}`

const sortedLines = (
  lines: readonly FigureKey[],
  by: string,
  set: string | undefined,
  book: ChoiceBook,
): FigureKey[] => {
  if (by === 'month') return lines.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  if (set === undefined)
    return lines
      .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0) || (a.key < b.key ? -1 : 1))
      .slice(0, TYPED_LINES)
  const order = new Map(book.choicesOf(set).map(({ code }, i) => [code, i]))
  const placeOf = ({ key }: FigureKey): number =>
    key === '' ? order.size + 1 : (order.get(key) ?? order.size)
  return lines.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.key < b.key ? -1 : 1))
}

/** A figure with the line of a breakdown that is meant. */
export const lineTitle = ({ title }: Figure, line: string | undefined): string =>
  line === undefined ? title : `${title}（${line}）`

/** The bare numbers of a breakdown's lines. */
export const lineNumbers = (
  figure: Figure,
  counts: Counts,
  by: string,
): readonly { readonly key: string; readonly value: number }[] =>
  [...(counts.get(figure.id)?.get(by) ?? [])].map(([key, tally]) => ({
    key,
    value: scaled(figure, totalValue(tally)),
  }))

export interface FigureAsked {
  readonly perStudio: boolean
  readonly breakdown: (by: string) => boolean
  readonly book: ChoiceBook
  /** Tells whether a ledger holds anything of the period. */
  readonly isKept: (ledger: string) => boolean
}

/** A figure with its period before, its studios and its breakdowns, as page, paper and script read it. */
export const figureValue = (
  figure: Figure,
  counts: CountedPeriods,
  asked: FigureAsked,
): FigureValue => {
  const { id, title, unit, definition, how } = figure
  const value = figureNumber(figure, counts.now)
  return {
    id,
    title,
    unit,
    definition,
    value,
    before: counts.before === null ? null : figureNumber(figure, counts.before),
    records: recordsOf(figure, tallyOf(figure, counts.now)),
    reason: reasonOf(figure, value, asked),
    studios: asked.perStudio ? studioLines(figure, counts) : [],
    breakdowns:
      how.kind === 'counted'
        ? how.by.filter(asked.breakdown).map((by) => ({
            by: breakdownName(by),
            label: breakdownLabel(figure, by),
            keys: keysOf(figure, by, counts, asked.book),
          }))
        : [],
  }
}

const reasonOf = (
  { how }: Figure,
  value: number | null,
  { isKept }: FigureAsked,
): FigureValue['reason'] => {
  if (value === null) return 'no-base'
  if (value !== 0 || how.kind !== 'counted' || how.standing !== undefined) return null
  return isKept(how.ledger) ? null : 'no-records'
}

const studioLines = (figure: Figure, { now, before }: CountedPeriods): FigureValue['studios'] => {
  const tally = tallyOf(figure, now)
  const known = new Set([
    ...studiosOf(tally),
    ...(before === null ? [] : studiosOf(tallyOf(figure, before))),
  ])
  return [...known].map((studio) => ({
    studio,
    value: figureNumber(figure, now, studio),
    before: before === null ? null : figureNumber(figure, before, studio),
    records: recordsOf(figure, tally, studio),
  }))
}
