import { z } from 'zod'
import { isIsoDay } from '../days.ts'

const NamedDay = z.strictObject({
  day: z.string().refine(isIsoDay),
  name: z.string().trim().min(1),
})
export type NamedDay = z.infer<typeof NamedDay>

const isListedOnce = (table: {
  readonly holidays: readonly NamedDay[]
  readonly makeUpWorkdays: readonly NamedDay[]
}): boolean => {
  const days = [...table.holidays, ...table.makeUpWorkdays].map(({ day }) => day)
  return new Set(days).size === days.length
}

/**
 * What the State Council announces each year: the weekdays that are free, the weekend days that are
 * worked. `years` are those the table knows completely; of any other year it can only guess.
 */
export const HolidayTable = z
  .object({
    years: z.array(z.int().min(1000).max(9999)),
    holidays: z.array(NamedDay),
    makeUpWorkdays: z.array(NamedDay),
  })
  .refine(isListedOnce, { error: 'A day is listed twice.' })
export type HolidayTable = z.infer<typeof HolidayTable>

/** One day as the office typed it; it wins over the shipped table. */
export const OwnHoliday = z.strictObject({
  day: z.string().refine(isIsoDay),
  kind: z.enum(['HOLIDAY', 'WORKDAY']),
  name: z.string().trim().min(1),
})
export type OwnHoliday = z.infer<typeof OwnHoliday>

/** What the office adds to the shipped table: days, and years it declares to be complete. */
export interface OwnHolidays {
  readonly years: readonly number[]
  readonly days: readonly OwnHoliday[]
}

interface ListedDay {
  readonly kind: OwnHoliday['kind']
  readonly name: string
}

/** A holiday table made ready for look-ups; build it once and ask it often. */
export interface WorkCalendar {
  readonly years: ReadonlySet<number>
  readonly listed: ReadonlyMap<string, ListedDay>
}

/** Joins the shipped table and the office's own rows; an own row decides its day. */
export const workCalendar = (
  table: HolidayTable,
  own: OwnHolidays = { years: [], days: [] },
): WorkCalendar => {
  const listed = new Map<string, ListedDay>()
  for (const { day, name } of table.holidays) listed.set(day, { kind: 'HOLIDAY', name })
  for (const { day, name } of table.makeUpWorkdays) listed.set(day, { kind: 'WORKDAY', name })
  for (const { day, kind, name } of own.days) listed.set(day, { kind, name })
  return { years: new Set([...table.years, ...own.years]), listed }
}
