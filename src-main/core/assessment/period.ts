import { daysInMonth, isoDay, type Period } from '#shared/domain/days.ts'
import type { Quota, Scheme } from '#shared/domain/scheme.ts'
import type { RelativeDay } from '#shared/domain/scheme-words.ts'

/** A stretch of a quota before its words. */
export interface Span extends Period {
  /** Given by the scheme for spans of its own dates. */
  readonly label: string | null
}

const dayOf = (year: number, { year: offset, month, day }: RelativeDay): string => {
  const full = year + offset
  // 31 means "the last day" where a month is shorter.
  const day1 = isoDay(full, month, Math.min(day, daysInMonth(full, month)))
  return day1 ?? `${full}-01-01`
}

/** The days a scheme looks at when it is asked for a year. */
export const schemePeriod = (scheme: Scheme, year: number): Period => ({
  from: dayOf(year, scheme.period.from),
  to: dayOf(year, scheme.period.to),
})

const monthsPer = { month: 1, quarter: 3, half: 6 } as const

/** The day so many months later, kept inside its month. */
const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const at = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(at / 12), (at % 12) + 1]
  return isoDay(y, m, Math.min(date, daysInMonth(y, m))) ?? day
}

const dayBefore = (day: string): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  if (date > 1) return isoDay(year, month, date - 1) ?? day
  const [y, m] = month > 1 ? [year, month - 1] : [year - 1, 12]
  return isoDay(y, m, daysInMonth(y, m)) ?? day
}

/** The earlier of two days. */
export const earlier = (a: string, b: string): string => {
  if (a < b) return a
  return b
}

/** The year an own span is told from: the one in which the period ends. */
const yearOf = (scheme: Scheme, period: Period): number =>
  Number(period.to.slice(0, 4)) - scheme.period.to.year

/** The stretches of a period in which a quota asks for its minimum. */
export const quotaSpans = (scheme: Scheme, quota: Quota, period: Period): readonly Span[] => {
  if (quota.per === 'year') return [{ ...period, label: null }]
  if (quota.per === 'own') {
    const year = yearOf(scheme, period)
    return (quota.spans ?? []).map(({ label, from, to }) => ({
      label,
      from: dayOf(year, from),
      to: dayOf(year, to),
    }))
  }
  const step = monthsPer[quota.per]
  const spans: Span[] = []
  for (let months = 0; ; months += step) {
    const from = addMonths(period.from, months)
    if (from > period.to) return spans
    const to = dayBefore(addMonths(period.from, months + step))
    spans.push({ from, to: earlier(to, period.to), label: null })
  }
}
