import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  HolidayTable,
  type OwnHolidays,
  workCalendar,
} from '#shared/domain/calendar/calendar-holidays.ts'

const file = join(import.meta.dirname, '..', '..', 'resources', 'calendar', 'holidays.json')

/** The table that ships with the program. */
export const shippedHolidays = HolidayTable.parse(JSON.parse(readFileSync(file, 'utf8')))

/** The shipped calendar, with an office's own rows where a test has some. */
export const shippedCalendar = (own?: OwnHolidays) => workCalendar(shippedHolidays, own)
