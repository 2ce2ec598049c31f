import type { Period } from '../days.ts'
import { addDays, daysOf, weekdayOf } from './calendar.ts'
import type { WorkCalendar } from './calendar-holidays.ts'

/** A day that was worked out; `certain` is false when a year on the way is not in the table. */
export interface FoundDay {
  readonly day: string
  readonly certain: boolean
}

/** What a day is to an office: MAKE_UP is a weekend day that is worked. */
export interface DayNature {
  readonly kind: 'WORKDAY' | 'WEEKEND' | 'HOLIDAY' | 'MAKE_UP'
  readonly name: string | null
  readonly certain: boolean
}

/**
 * The years whose lists decide a day. The last three days of December are moved about by the list
 * of the year that follows (29–31 December of 2007 and 2018, 31 December of 2011 and 2022).
 */
const decidingYears = (day: string): readonly number[] => {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= '12-29' ? [year, year + 1] : [year]
}

/** The years a clerk still has to type in before anything said about these days is sure. */
export const unknownYears = (calendar: WorkCalendar, days: readonly string[]): readonly number[] =>
  [...new Set(days.filter((day) => !calendar.listed.has(day)).flatMap((day) => decidingYears(day)))]
    .filter((year) => !calendar.years.has(year))
    .toSorted((a, b) => a - b)

const isCertain = (calendar: WorkCalendar, day: string): boolean =>
  calendar.listed.has(day) || decidingYears(day).every((year) => calendar.years.has(year))

/** Weekday, weekend, holiday or make-up workday, with the name of the holiday it belongs to. */
export const dayNature = (calendar: WorkCalendar, day: string): DayNature => {
  const isWeekend = weekdayOf(day) > 5
  const certain = isCertain(calendar, day)
  const listed = calendar.listed.get(day)
  if (listed === undefined) return { kind: isWeekend ? 'WEEKEND' : 'WORKDAY', name: null, certain }
  if (listed.kind === 'HOLIDAY') return { kind: 'HOLIDAY', name: listed.name, certain }
  return { kind: isWeekend ? 'MAKE_UP' : 'WORKDAY', name: listed.name, certain }
}

/** Tells whether an office works on a day; of an unknown year it takes the weekday's word. */
export const isWorkingDay = (calendar: WorkCalendar, day: string): boolean => {
  const listed = calendar.listed.get(day)
  return listed === undefined ? weekdayOf(day) < 6 : listed.kind === 'WORKDAY'
}

const DAY_STEP = { later: 1, earlier: -1 } as const

const walk = (
  calendar: WorkCalendar,
  start: string,
  count: number,
  step: (typeof DAY_STEP)[keyof typeof DAY_STEP],
): FoundDay => {
  let [day, certain, left] = [start, true, count]
  while (left > 0) {
    day = addDays(day, step)
    certain &&= isCertain(calendar, day)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return { day, certain }
}

/** The day itself when it is worked, else the first working day after it. */
export const nextWorkingDay = (calendar: WorkCalendar, day: string): FoundDay => {
  const own = isCertain(calendar, day)
  if (isWorkingDay(calendar, day)) return { day, certain: own }
  const found = walk(calendar, day, 1, DAY_STEP.later)
  return { day: found.day, certain: own && found.certain }
}

/** The n-th working day after a day, which itself is not counted; a negative count goes back. */
export const addWorkingDays = (calendar: WorkCalendar, day: string, count: number): FoundDay =>
  count < 0
    ? walk(calendar, day, -count, DAY_STEP.earlier)
    : walk(calendar, day, count, DAY_STEP.later)

/** Working days after the first day up to the second; negative when the second is earlier. */
export const workingDaysBetween = (calendar: WorkCalendar, from: string, to: string): number => {
  if (to < from) return -workingDaysBetween(calendar, to, from)
  return workingDaysOf(calendar, { from, to }).filter((day) => day !== from).length
}

/** The working days of a period, both ends included. */
export const workingDaysOf = (calendar: WorkCalendar, period: Period): readonly string[] =>
  daysOf(period).filter((day) => isWorkingDay(calendar, day))
