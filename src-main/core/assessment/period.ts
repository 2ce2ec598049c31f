import { addDays, addMonths } from '#shared/domain/calendar/calendar.ts'
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
    const to = addDays(addMonths(period.from, months + step), -1)
    spans.push({ from, to: earlier(to, period.to), label: null })
  }
}
