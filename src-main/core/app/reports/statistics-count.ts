import type { StatisticsInput } from '#shared/contract/statistics.ts'
import type { Period } from '#shared/domain/days.ts'
import { periodBefore, periodOf } from '#shared/domain/statistics-period.ts'
import type { Figure } from '#shared/figures/figure.ts'
import { breakdownName, figureOf, figures } from '#shared/figures/index.ts'
import { countedParts } from '#shared/figures/parts.ts'
import { AppError } from '../../errors.ts'
import type { CountedPeriods } from '../../reports/statistics/statistics.ts'
import { findFirstDay } from '../../store/statistics/statistics-notes.ts'
import type { StatisticsScope } from '../../store/statistics/statistics-source.ts'
import { countFigures } from '../../store/statistics/statistics-tallies.ts'
import type { Reader } from '../../store/store.ts'

/** The refusal of a figure or breakdown there is none of. */
const unknown = (path: string): AppError =>
  new AppError('invalid-input', { issues: [{ path, code: 'unknown' }] })

/** The figure of that id; throws `invalid-input` where there is none. */
export const knownFigure = (id: string): Figure => {
  const figure = figureOf(id)
  if (figure === undefined) throw unknown(`figure.${id}`)
  return figure
}

/** The figures asked for, in their order; all where none is named. */
export const askedFigures = (ids: readonly string[] | undefined): readonly Figure[] =>
  ids === undefined ? figures : ids.map(knownFigure)

/** Tells which breakdowns are asked for, by the name they go by outside. */
export const breakdownTest =
  (asked: StatisticsInput['breakdowns']) =>
  (by: string): boolean =>
    typeof asked === 'boolean' ? asked : asked.includes(breakdownName(by))

export interface Asked {
  readonly period: Period
  readonly before: Period | null
  readonly studios: readonly string[] | undefined
  readonly perStudio: boolean
  readonly today: string
}

/** The days a choice means in these books. */
export const askedPeriods = (
  reader: Reader,
  today: string,
  {
    period: choice,
    studios,
    perStudio,
    compare,
  }: Pick<StatisticsInput, 'period' | 'studios' | 'perStudio' | 'compare'>,
): Asked => {
  const first = choice.kind === 'founding' ? findFirstDay(reader) : null
  const period = periodOf(choice, { today, first })
  return {
    period,
    before: compare ? periodBefore(choice, period) : null,
    studios,
    perStudio,
    today,
  }
}

/** The scope of a stretch of days. */
export const scopeOf = (period: Period, { studios, perStudio, today }: Asked): StatisticsScope => ({
  ...period,
  studios,
  perStudio,
  today,
})

/** Counts figures in the period and in the one before. */
export const countPeriods = (
  reader: Reader,
  wanted: readonly Figure[],
  asked: Asked,
  breakdown: (by: string, figure: string) => boolean,
): CountedPeriods => {
  const parts = countedParts(wanted)
  const { period, before } = asked
  const count = (days: Period) => countFigures(reader, parts, scopeOf(days, asked), breakdown)
  return {
    now: count(period),
    before: before === null ? null : count(before),
    yearsApart:
      before === null ? 0 : Number(period.from.slice(0, 4)) - Number(before.from.slice(0, 4)),
  }
}
