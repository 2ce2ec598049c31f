import { daysInMonth, isIsoDay, isoDay, type Period } from '../days.ts'

/** Stretches of the calendar in which an office counts. */
export const spanKinds = ['month', 'quarter', 'half', 'year'] as const
export type SpanKind = (typeof spanKinds)[number]

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const partsOf = (day: string): readonly [number, number, number] => {
  if (!isIsoDay(day)) throw new RangeError(`Not a day of the calendar: ${day}`)
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

const written = (year: number, month: number, date: number): string => {
  const day = isoDay(year, month, date)
  if (day === undefined) throw new RangeError(`No such day: ${year}-${month}-${date}`)
  return day
}

// Years begin on 1 March here, so that the leap day is the last of its year; an era is the
// 400 years (146,097 days) after which the Gregorian calendar repeats itself.
const DAYS_PER_ERA = 146_097
const DAYS_TO_1970 = 719_468

/** Days since 1970-01-01, so that days can be counted; throws for text that is no day. */
export const dayNumber = (day: string): number => {
  const [year, month, date] = partsOf(day)
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * DAYS_PER_ERA + yearOfEra * 365 + leapDays + dayOfYear - DAYS_TO_1970
}

/** The day so many days after 1970-01-01; throws outside the years 1000–9999. */
export const numberToDay = (days: number): string => {
  const shifted = days + DAYS_TO_1970
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const leaps =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const yearStart = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  const dayOfYear = dayOfEra - yearStart
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return written(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, date)
}

/** The day so many days later, or earlier for a negative count. */
export const addDays = (day: string, count: number): string => numberToDay(dayNumber(day) + count)

/** How many days lie from the first day to the second; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** The same date so many months later, kept inside its month (31 January + 1 is the last of February). */
export const addMonths = (day: string, months: number): string => {
  const [year, month, date] = partsOf(day)
  const at = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1]
  return written(y, m, Math.min(date, daysInMonth(y, m)))
}

/** The weekday of a day, Monday 1 to Sunday 7. */
export const weekdayOf = (day: string): Weekday =>
  // 1970-01-01 was a Thursday; the cast only tells the compiler what modulo 7 gives.
  (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday

/** Every day of a period in order; none when it ends before it begins. */
export const daysOf = (period: Period): readonly string[] => {
  const first = dayNumber(period.from)
  const count = dayNumber(period.to) - first + 1
  return Array.from({ length: Math.max(count, 0) }, (_, at) => numberToDay(first + at))
}

const monthsIn = { month: 1, quarter: 3, half: 6, year: 12 } as const

/** The whole month, quarter, half or year a day lies in. */
export const spanOf = (day: string, kind: SpanKind): Period => {
  const [year, month] = partsOf(day)
  const length = monthsIn[kind]
  const first = month - ((month - 1) % length)
  const last = first + length - 1
  return { from: written(year, first, 1), to: written(year, last, daysInMonth(year, last)) }
}

/** The whole months, quarters, halves or years that a period touches, in order. */
export const spansTouching = (period: Period, kind: SpanKind): readonly Period[] => {
  const spans: Period[] = []
  let from = spanOf(period.from, kind).from
  while (from <= period.to) {
    const span = spanOf(from, kind)
    spans.push(span)
    if (span.to >= period.to) break
    from = addDays(span.to, 1)
  }
  return spans
}
