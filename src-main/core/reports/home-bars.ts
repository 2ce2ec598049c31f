import type { Output } from '#shared/contract/index.ts'
import { monthsOf, type Period } from '#shared/domain/days.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { Figure } from '#shared/figures/figure.ts'
import { breakdownName } from '#shared/figures/index.ts'
import { openedParts } from '#shared/figures/parts.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { type CountedPeriods, figureValue } from './statistics/statistics.ts'

type Home = Output<'statistics.home'>

/** One bar of a chart of the home page. */
export type Bar = Home['handling'][number]

/** A figure, and what it is broken down by. */
export type Broken = readonly [figure: string, by: string]

interface Drawn {
  readonly counts: CountedPeriods
  readonly period: Period
  readonly book: ChoiceBook
  readonly figure: (id: string) => Figure
}

/** Makes bars of what was counted in a period: a figure's own, its lines, and one of nought. */
export const createBars = ({ counts, period, book, figure }: Drawn) => {
  const shown = (id: string, name?: string) =>
    figureValue(figure(id), counts, {
      perStudio: false,
      breakdown: (by) => breakdownName(by) === name,
      book,
      isKept: () => true,
    })
  const opened = (id: string, line: { by?: string; key?: string } = {}) => ({
    ref: { figure: id, ...period, ...line },
    ledger: ledgerOfFigure(figure(id)),
  })
  return {
    bar: (id: string): Bar => {
      const { title, value, before, records } = shown(id)
      return { key: id, label: title, value, before, records, ...opened(id) }
    },
    value: (id: string): number | null => shown(id).value,
    lines: (id: string, by: string): Bar[] =>
      (shown(id, by).breakdowns[0]?.keys ?? []).map((line) => ({
        ...line,
        ...opened(id, { by, key: line.key }),
      })),
    none: ([id, by]: Broken, key: string, label = key): Bar => ({
      key,
      label,
      value: 0,
      before: null,
      records: 0,
      ...opened(id, { by, key }),
    }),
  }
}

/** The ledger whose records a figure opens; the home page has none of several ledgers. */
export const ledgerOfFigure = (figure: Figure): LedgerId => {
  const [part] = openedParts(figure)
  if (part === undefined) throw new Error(`a figure nobody counts: ${figure.id}`)
  return part.how.ledger
}

/** Twelve bars, those without a record standing at nought. */
export const everyMonth = (bars: readonly Bar[], year: number, none: (key: string) => Bar): Bar[] =>
  Array.from({ length: 12 }, (_, at) => {
    const key = monthsOf(year, at + 1, at + 1).from.slice(0, 7)
    return { ...(bars.find((bar) => bar.key === key) ?? none(key)), label: `${at + 1}` }
  })

interface Quotas {
  readonly scheme: Scheme
  /** How many studios there are: each owes the quota. */
  readonly studios: number
  readonly kinds: readonly { readonly code: string; readonly label: string }[]
  readonly none: (key: string, label: string) => Bar
}

/** Every kind that was held or is asked for, with what the scheme asks of the studios together. */
export const withQuotas = (
  bars: readonly Bar[],
  { scheme, studios, kinds, none }: Quotas,
): Home['activitiesByKind'] => {
  // A kind that is asked for and was never held is what the chart is looked at for.
  const missing = kinds
    .filter(({ code }) => quotaOf(scheme, code) !== null && bars.every(({ key }) => key !== code))
    .map(({ code, label }) => none(code, label))
  return [...bars, ...missing].map((bar) => {
    const quota = quotaOf(scheme, bar.key)
    return { ...bar, quota: quota === null ? null : quota * studios }
  })
}

const PER_YEAR = { year: 1, half: 2, quarter: 4, month: 12, own: 1 } as const

/** What the scheme asks of one studio a year in activities of one kind. */
const quotaOf = (scheme: Scheme, kind: string): number | null => {
  const item = scheme.items.find(({ metrics, quota }) =>
    quota === undefined
      ? false
      : metrics.length === 1 && metrics.every((metric) => asksFor(metric, kind)),
  )
  return item?.quota === undefined ? null : item.quota.min * PER_YEAR[item.quota.per]
}

const asksFor = ({ ledger, where }: Scheme['items'][number]['metrics'][number], kind: string) =>
  ledger === 'activities' &&
  where.some(
    (condition) =>
      'field' in condition &&
      condition.field === 'kinds' &&
      condition.in?.length === 1 &&
      condition.in[0] === kind,
  )
