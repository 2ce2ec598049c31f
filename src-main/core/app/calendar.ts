import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HolidayTable, type WorkCalendar, workCalendar } from '#shared/domain/calendar-holidays.ts'
import type { Place } from './handler.ts'

/** The working days of this office: the shipped table of holidays. */
export const officeCalendar = ({ resourcesDir }: Place): WorkCalendar => {
  const table = readFileSync(join(resourcesDir, 'calendar', 'holidays.json'), 'utf8')
  const { years, holidays, makeUpWorkdays } = HolidayTable.parse(JSON.parse(table))
  return workCalendar({ years, holidays, makeUpWorkdays })
}
