import { isoDay } from '#shared/domain/days.ts'
import type { RawCell } from '../../workbooks/book.ts'
import type { Parsed } from './parsed.ts'

/** Which of three numbers is the day, the month and the year. */
export type DateOrder = 'YMD' | 'DMY' | 'MDY'

/** A date as read: a day, month or year in ISO, for a span its end, where given the time of day. */
export interface DateReading {
  readonly day: string
  readonly until?: string
  readonly time?: string
  /** When it ended, on the same day. */
  readonly timeUntil?: string
}

export type ParsedDate = Parsed<DateReading> & {
  /** What an ambiguous date may mean, by order of its numbers. */
  readonly readings?: readonly { readonly order: DateOrder; readonly day: string }[]
}

/** What surrounds a date and fills in what it leaves out. */
export interface DateContext {
  readonly year?: number | undefined
  readonly month?: number | undefined
  /** The date of the row above, for 同上. */
  readonly above?: string | undefined
  /** What other cells of the column, or a person, have settled. */
  readonly order?: DateOrder | undefined
  readonly century?: 1900 | 2000 | undefined
  /** Months and days of the column are written with two digits, so `4.1` lost its last zero. */
  readonly padded?: boolean | undefined
  /** A birthday: years of the past century are as likely as those of this one. */
  readonly birth?: boolean | undefined
  /** Two-digit years fit twice in this column and nobody has said which century is meant. */
  readonly needsCentury?: boolean | undefined
  /** Nothing names a year and nobody has said which is meant. */
  readonly needsYear?: boolean | undefined
  /** Then the day of the entry, which another column tells with its year, is followed. */
  readonly isOfRow?: boolean | undefined
  readonly today: string
  /** Cells that the days before and after them in the column have settled. */
  readonly settled?: ReadonlyMap<RawCell, string> | undefined
}

/** The full year of two digits: up to 30 this century, else the last. */
export const yearOfTwoDigits = (digits: number, context: DateContext): number => {
  if (context.century !== undefined) return context.century + digits
  return digits <= 30 ? 2000 + digits : 1900 + digits
}

const two = (n: number): string => String(n).padStart(2, '0')

/** A time of day as it is stored: 09:05. */
export const clockTime = (hour: number, minute: number): string => `${two(hour)}:${two(minute)}`

/** A month in ISO, or undefined where there is none. */
export const isoMonth = (year: number, month: number): string | undefined =>
  month >= 1 && month <= 12 && year >= 1000 && year <= 9999 ? `${year}-${two(month)}` : undefined

/** The day three numbers make in an order, or undefined when the calendar has none. */
export const dayInOrder = (
  [a, b, c]: readonly [number, number, number],
  order: DateOrder,
  context: DateContext,
): string | undefined => {
  const full = (n: number): number => (n < 100 ? yearOfTwoDigits(n, context) : n)
  if (order === 'YMD') return isoDay(full(a), b, c)
  return order === 'DMY' ? isoDay(full(c), b, a) : isoDay(full(c), a, b)
}
