import { z } from 'zod'
import { OwnHoliday } from '../domain/calendar/calendar-holidays.ts'
import { isIsoDay } from '../domain/days.ts'
import { DeadlineProfile } from '../domain/steps/deadlines.ts'
import { command, query } from './procedure.ts'

const Year = z.int().min(1949).max(2200)

export const calendarContract = {
  /** A year's holidays and make-up workdays as the office counts them; `own` ones it typed itself. */
  'holidays.list': query(
    z.object({ year: Year }),
    z.object({
      days: z.array(OwnHoliday.extend({ own: z.boolean() })),
      /** Whether the year is known completely, by the shipped table or by the office's word. */
      known: z.enum(['shipped', 'own', 'unknown']),
    }),
  ),
  'holidays.update': command(OwnHoliday, OwnHoliday),
  /** Takes an own day away; the shipped table decides that day again. */
  'holidays.remove': command(z.object({ day: z.string().refine(isIsoDay) }), z.object({})),
  /** The office's word that a year is typed in completely, or that it is not. */
  'holidays.complete': command(z.object({ year: Year, complete: z.boolean() }), z.object({})),
  'deadlines.get': query(
    z.object({}),
    z.object({ active: z.string().nullable(), profiles: z.array(DeadlineProfile) }),
  ),
  /** Writes the office's own limits and works by them; faulty ones are refused. */
  'deadlines.save': command(DeadlineProfile, z.object({})),
  /** Drops the office's own limits; what was in force by them goes back to the shipped ones. */
  'deadlines.remove': command(z.object({}), z.object({})),
  /** Chooses the limits the office works by; null switches them off. */
  'deadlines.update': command(z.object({ active: z.string().nullable() }), z.object({})),
} as const
