import { addDays, type Weekday, weekdayOf } from '#shared/domain/calendar/calendar.ts'
import { isoDay } from '#shared/domain/days.ts'
import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText, toHalfWidth } from '../cell-text.ts'
import type { Finding } from '../values/cell-reading.ts'
import { numberOfNumeral } from '../values/chinese-numerals.ts'
import { type DateContext, readDate } from '../values/dates.ts'
import { isTaken } from '../values/parsed.ts'

/** Days of a week as a roster gives them; `until` where it says when the week ends. */
export interface RosterWeek {
  readonly from: string
  readonly until: string | undefined
}

/** What counting weeks rests on: the year (and month) of the title, and where the first one begins. */
export interface WeekCount {
  readonly date: DateContext
  /** Weeks begin on Sunday where Sunday stands before Monday. */
  readonly isSundayFirst: boolean
  /** The first day of the first week, by a person's word. */
  readonly first: string | undefined
}

const NUMBERED = /^第?(\d{1,2}|[一二三四五六七八九十]{1,3})周?(?:\((.+)\)|[:,](.+))?$/

const startOfWeek = (day: string, isSundayFirst: boolean): string => {
  const weekday = weekdayOf(day)
  return addDays(day, isSundayFirst ? -(weekday % 7) : 1 - weekday)
}

/** The days the first week of the year or month may begin on: one where the first is the first of its week. */
export const firstWeeks = ({ date, isSundayFirst }: WeekCount): readonly string[] => {
  const first = date.year === undefined ? undefined : isoDay(date.year, date.month ?? 1, 1)
  if (first === undefined) return []
  const week = startOfWeek(first, isSundayFirst)
  return week === first ? [week] : [week, addDays(week, 7)]
}

const numberOf = (text: string): number | undefined => {
  const number = numberOfNumeral(text) ?? Number(text)
  return Number.isInteger(number) && number >= 1 && number <= 54 ? number : undefined
}

const countedWeek = (number: number, count: WeekCount): RosterWeek | Finding => {
  const [only, ...others] = firstWeeks(count)
  if (only === undefined) return { code: 'needs-answer', why: 'YEAR' }
  const first = count.first ?? (others.length === 0 ? only : undefined)
  if (first === undefined) return { code: 'needs-answer', why: 'WEEK' }
  return { from: addDays(first, (number - 1) * 7), until: undefined }
}

const datedWeek = (cell: RawCell, date: DateContext): RosterWeek | Finding => {
  const parsed = readDate(cell, date)
  if (parsed.why === 'NO_YEAR') return { code: 'needs-answer', why: 'YEAR' }
  const day = isTaken(parsed) ? parsed.value.day : undefined
  if (day === undefined || day.length < 10) return { code: 'date-invalid', why: parsed.why }
  return { from: day, until: parsed.value?.until }
}

/** Reads 第3周, 3月4日-3月8日, 第3周(1月16日-1月20日); days that are written win over the number. */
export const readWeek = (cell: RawCell, count: WeekCount): RosterWeek | Finding => {
  const text = toHalfWidth(cleanText(cellText(cell))).replace(/\s+/g, '')
  const [, figure = '', bracketed, behind] = NUMBERED.exec(text) ?? []
  const days = bracketed ?? behind
  if (days !== undefined) return datedWeek({ k: 's', v: days }, count.date)
  const number = cell.k === 'date' || figure === '' ? undefined : numberOf(figure)
  return number === undefined ? datedWeek(cell, count.date) : countedWeek(number, count)
}

/** The day of a week that falls on a weekday; undefined where the week ends before it. */
export const dayInWeek = (
  { from, until }: RosterWeek,
  weekday: Weekday,
  isSundayFirst: boolean,
): string | undefined => {
  const first = until === undefined ? startOfWeek(from, isSundayFirst) : from
  const day = addDays(first, (weekday - weekdayOf(first) + 7) % 7)
  return until !== undefined && day > until ? undefined : day
}
