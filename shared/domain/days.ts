/** Business days are text (`2026-11-22`); nothing here asks a clock or a time zone. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Days of a month (1–12) in the Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && (year % 4 === 0 ? year % 100 !== 0 || year % 400 === 0 : false)
    ? 29
    : (lengths[month - 1] ?? 0)

const two = (n: number): string => String(n).padStart(2, '0')

/** An ISO day from numbers, or undefined when the calendar has no such day. */
export const isoDay = (year: number, month: number, day: number): string | undefined =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysInMonth(year, month) &&
  year >= 1000 &&
  year <= 9999
    ? `${year}-${two(month)}-${two(day)}`
    : undefined

/** Tells a day of the calendar (`2024-02-30` is none). */
export const isIsoDay = (text: string): boolean => {
  const parts = DAY.exec(text)
  return parts !== null && isoDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text
}

/** Tells a day, a month (`2024-05`) or a year (`2024`). */
export const isPartialDay = (text: string): boolean =>
  /^\d{4}$/.test(text) || /^\d{4}-(0[1-9]|1[0-2])$/.test(text) || isIsoDay(text)

/** First and last day of a year, half, quarter or month, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** The months `from`–`to` (1–12) of a year as a period. */
export const monthsOf = (year: number, from: number, to: number): Period => ({
  from: `${year}-${two(from)}-01`,
  to: `${year}-${two(to)}-${two(daysInMonth(year, to))}`,
})

/** Tells whether a day (or a month, or a year) lies in a period; a partial day counts by its first day. */
export const isWithin = (period: Period, day: string): boolean => {
  const full = day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day
  return full >= period.from && full <= period.to
}

/** 2024年1月8日 in the words of an office; months and years stay what they are. */
export const spokenDay = (day: string): string => {
  const [year, month, date] = day.split('-')
  return [year && `${year}年`, month && `${Number(month)}月`, date && `${Number(date)}日`]
    .filter(Boolean)
    .join('')
}
