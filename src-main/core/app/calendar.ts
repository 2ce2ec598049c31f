import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  HolidayTable,
  type OwnHolidays,
  type WorkCalendar,
  workCalendar,
} from '#shared/domain/calendar/calendar-holidays.ts'
import {
  activeProfile,
  initialDeadlineSetting,
  OWN_PROFILE,
  ownProfileFaults,
  shippedProfiles,
} from '#shared/domain/steps/deadlines-profiles.ts'
import { AppError } from '../errors.ts'
import {
  deleteOwnHoliday,
  findDeadlineSetting,
  listOwnHolidays,
  putDeadlineSetting,
  putHolidayYears,
  putOwnHoliday,
} from '../store/office-settings.ts'
import type { Reader } from '../store/store.ts'
import type { CommandContext, Feature, Handlers, Place } from './handler.ts'

/** The holidays the program is shipped with. */
const shippedHolidays = ({ resourcesDir }: Place): HolidayTable =>
  HolidayTable.parse(
    JSON.parse(readFileSync(join(resourcesDir, 'calendar', 'holidays.json'), 'utf8')),
  )

/** The working days of this office: the shipped table of holidays and what the office typed. */
export const officeCalendar = (reader: Reader, place: Place): WorkCalendar =>
  workCalendar(shippedHolidays(place), listOwnHolidays(reader))

/** The office's days off, and by which limits it works. */
export const calendarHandlers: Handlers<Feature<'holidays' | 'deadlines'>> = {
  'holidays.list': ({ year }, { reader, place }) => {
    const shipped = shippedHolidays(place)
    const own = listOwnHolidays(reader)
    const ownDays = new Set(own.days.map(({ day }) => day))
    const days = [...workCalendar(shipped, own).listed]
      .filter(([day]) => day.startsWith(`${year}-`))
      .map(([day, listed]) => ({ day, ...listed, own: ownDays.has(day) }))
      .toSorted((a, b) => a.day.localeCompare(b.day))
    return { days, known: knownBy(year, shipped, own) }
  },

  'holidays.update': (holiday, context) => {
    context.write((writer) => putOwnHoliday(writer, holiday))
    changed(context)
    return holiday
  },

  'holidays.remove': ({ day }, context) => {
    context.write((writer) => deleteOwnHoliday(writer, day))
    changed(context)
    return {}
  },

  'holidays.complete': ({ year, complete }, context) => {
    context.write((writer) => {
      const others = listOwnHolidays(writer).years.filter((each) => each !== year)
      putHolidayYears(writer, complete ? [...others, year] : others)
    })
    changed(context)
    return {}
  },

  'deadlines.get': (_, { reader }) => {
    const { active, own } = findDeadlineSetting(reader)
    return { active, profiles: [...own, ...shippedProfiles] }
  },

  'deadlines.save': (profile, context) => {
    const [fault] = ownProfileFaults(profile)
    if (fault !== undefined) {
      throw new AppError('invalid-input', { issues: [{ path: fault, code: 'limit' }] })
    }
    context.write((writer) => putDeadlineSetting(writer, { active: profile.id, own: [profile] }))
    changed(context)
    return {}
  },

  'deadlines.remove': (_, context) => {
    context.write((writer) => {
      const { active } = findDeadlineSetting(writer)
      const kept = active === OWN_PROFILE ? initialDeadlineSetting.active : active
      putDeadlineSetting(writer, { active: kept, own: [] })
    })
    changed(context)
    return {}
  },

  'deadlines.update': ({ active }, context) => {
    context.write((writer) => {
      const setting = { ...findDeadlineSetting(writer), active }
      if (active !== null && activeProfile(setting) === undefined) {
        throw new AppError('not-found', { what: 'deadlines', id: active })
      }
      putDeadlineSetting(writer, setting)
    })
    changed(context)
    return {}
  },
}

const knownBy = (
  year: number,
  shipped: HolidayTable,
  own: OwnHolidays,
): 'shipped' | 'own' | 'unknown' => {
  if (shipped.years.includes(year)) return 'shipped'
  return own.years.includes(year) ? 'own' : 'unknown'
}

const changed = ({ ports }: CommandContext): void =>
  ports.emit({ kind: 'store-changed', ledgers: [] })
