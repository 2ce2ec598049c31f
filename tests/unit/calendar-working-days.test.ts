import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysOf, weekdayOf } from '#shared/domain/calendar/calendar.ts'
import { HolidayTable } from '#shared/domain/calendar/calendar-holidays.ts'
import {
  addWorkingDays,
  dayNature,
  isWorkingDay,
  nextWorkingDay,
  unknownYears,
  workingDaysBetween,
  workingDaysOf,
} from '#shared/domain/calendar/working-days.ts'
import { shippedCalendar, shippedHolidays } from '../helpers/holidays.ts'

const calendar = shippedCalendar()

describe('the shipped table', () => {
  it('knows 2018 to 2026 and the seven holidays of each', () => {
    expect(shippedHolidays.years).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
    for (const year of shippedHolidays.years) {
      const names = shippedHolidays.holidays.filter(({ day }) => day.startsWith(`${year}`))
      // The mid-autumn of 2020 was the first of October and is listed under its name.
      const expected = year === 2020 ? 6 : 7
      expect([year, new Set(names.map(({ name }) => name)).size]).toEqual([year, expected])
    }
  })

  it('makes up only for weekend days, and frees no day twice', () => {
    expect(shippedHolidays.makeUpWorkdays.filter(({ day }) => weekdayOf(day) < 6)).toEqual([])
    const twice = { ...shippedHolidays, makeUpWorkdays: shippedHolidays.holidays.slice(0, 1) }
    expect(HolidayTable.safeParse(twice).success).toBe(false)
  })

  it.each([
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('leaves %i so many working days', (year, count) => {
    expect(workingDaysOf(calendar, { from: `${year}-01-01`, to: `${year}-12-31` })).toHaveLength(
      count,
    )
  })
})

describe('a day', () => {
  it.each([
    ['2024-02-09', 'WORKDAY', null], // the eve of 2024 was worked by the list
    ['2024-02-10', 'HOLIDAY', '春节'],
    ['2024-02-18', 'MAKE_UP', '春节'],
    ['2024-09-14', 'MAKE_UP', '中秋'],
    ['2024-09-15', 'HOLIDAY', '中秋'],
    ['2024-09-28', 'WEEKEND', null],
    ['2024-09-29', 'MAKE_UP', '国庆节'],
    ['2024-10-07', 'HOLIDAY', '国庆节'],
    ['2024-10-12', 'MAKE_UP', '国庆节'],
    ['2024-10-13', 'WEEKEND', null],
  ])('%s is a %s of %s', (day, kind, name) => {
    expect(dayNature(calendar, day)).toEqual({ kind, name, certain: true })
    expect(isWorkingDay(calendar, day)).toBe(kind === 'WORKDAY' || kind === 'MAKE_UP')
  })
})

describe('the next working day', () => {
  it.each([
    ['2024-01-01', '2024-01-02'],
    ['2024-01-20', '2024-01-22'],
    ['2024-02-04', '2024-02-04'], // a Sunday that is worked
    ['2024-02-10', '2024-02-18'], // through the whole spring festival to a Sunday that is worked
    ['2024-04-05', '2024-04-07'], // to a Sunday that is worked
    ['2024-05-01', '2024-05-06'],
    ['2024-05-11', '2024-05-11'], // a Saturday that is worked
    ['2024-06-08', '2024-06-11'],
    ['2024-09-14', '2024-09-14'],
    ['2024-09-15', '2024-09-18'],
    ['2024-10-01', '2024-10-08'],
    ['2024-10-12', '2024-10-12'],
    ['2025-01-28', '2025-02-05'],
    ['2026-02-14', '2026-02-14'],
    ['2026-02-15', '2026-02-24'],
  ])('from %s is %s', (from, day) => {
    expect(nextWorkingDay(calendar, from)).toEqual({ day, certain: true })
  })
})

describe('counting working days', () => {
  it.each([
    ['2024-09-27', 1, '2024-09-29'], // Friday, then the Sunday that is worked
    ['2024-09-30', 5, '2024-10-12'],
    ['2024-02-08', 3, '2024-02-19'],
    ['2024-02-18', -1, '2024-02-09'],
    ['2024-10-08', 0, '2024-10-08'],
    ['2024-10-05', 0, '2024-10-05'],
    ['2024-10-05', 1, '2024-10-08'],
  ])('%s and %i is %s', (from, count, day) => {
    expect(addWorkingDays(calendar, from, count)).toEqual({ day, certain: true })
  })

  it('goes forth and back, and agrees with counting them one by one', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2018-01-01', n))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = addWorkingDays(calendar, from, count).day
        expect(isWorkingDay(calendar, to)).toBe(true)
        expect(workingDaysBetween(calendar, from, to)).toBe(count)
        expect(workingDaysBetween(calendar, to, from)).toBe(-count)
        const after = daysOf({ from: addDays(from, 1), to })
        expect(after.filter((one) => isWorkingDay(calendar, one))).toHaveLength(count)
      }),
    )
  })
})

describe('a year the table does not know', () => {
  it.each([
    ['2026-12-28', true],
    ['2026-12-29', false], // may yet be moved by the list of 2027
    ['2026-12-31', false],
    ['2027-01-01', false],
    ['2017-12-28', false],
    ['2018-01-02', true],
  ])('is never silently a workday: %s certain is %s', (day, certain) => {
    expect(dayNature(calendar, day).certain).toBe(certain)
    expect(nextWorkingDay(calendar, day).certain).toBe(certain)
  })

  it('makes uncertain what is counted across it', () => {
    expect(addWorkingDays(calendar, '2026-12-20', 5)).toEqual({ day: '2026-12-25', certain: true })
    expect(addWorkingDays(calendar, '2026-12-25', 5)).toEqual({ day: '2027-01-01', certain: false })
    // Out of an unknown year into a known one: what lies between may be otherwise.
    expect(addWorkingDays(calendar, '2017-12-27', 5)).toEqual({ day: '2018-01-04', certain: false })
    expect(nextWorkingDay(calendar, '2017-12-31')).toEqual({ day: '2018-01-02', certain: false })
    expect(nextWorkingDay(calendar, '2026-12-27')).toEqual({ day: '2026-12-28', certain: true })
  })

  it('is named, so that the clerk can type it in', () => {
    expect(
      unknownYears(calendar, ['2027-05-01', '2026-12-30', '2026-05-01', '2016-01-01']),
    ).toEqual([2016, 2027])
  })

  it('is known once the clerk has typed it in', () => {
    const typed = shippedCalendar({
      years: [2027],
      days: [{ day: '2027-01-01', kind: 'HOLIDAY', name: '元旦' }],
    })
    expect(nextWorkingDay(typed, '2027-01-01')).toEqual({ day: '2027-01-04', certain: true })
    expect(dayNature(typed, '2026-12-31')).toEqual({ kind: 'WORKDAY', name: null, certain: true })
    expect(unknownYears(typed, ['2027-05-01'])).toEqual([])
  })

  it('is sure of a single day that was typed in, and of no other', () => {
    const typed = shippedCalendar({
      years: [],
      days: [{ day: '2027-01-01', kind: 'HOLIDAY', name: '元旦' }],
    })
    expect(dayNature(typed, '2027-01-01')).toEqual({ kind: 'HOLIDAY', name: '元旦', certain: true })
    expect(nextWorkingDay(typed, '2027-01-01')).toEqual({ day: '2027-01-04', certain: false })
  })
})

describe('a row of the office', () => {
  const own = shippedCalendar({
    years: [],
    days: [
      { day: '2024-10-07', kind: 'WORKDAY', name: '本县调整' },
      { day: '2024-10-12', kind: 'HOLIDAY', name: '本县调整' },
      { day: '2024-08-08', kind: 'HOLIDAY', name: '州庆' },
      { day: '2024-08-10', kind: 'WORKDAY', name: '州庆' },
    ],
  })

  it.each([
    ['2024-10-07', 'WORKDAY'],
    ['2024-10-12', 'HOLIDAY'],
    ['2024-08-08', 'HOLIDAY'],
    ['2024-08-10', 'MAKE_UP'],
    ['2024-10-06', 'HOLIDAY'],
  ])('wins over the shipped table: %s is a %s', (day, kind) => {
    expect(dayNature(own, day).kind).toBe(kind)
  })
})
