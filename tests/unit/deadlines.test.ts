import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/calendar/calendar.ts'
import {
  DeadlineProfile,
  type DueState,
  dueOn,
  dueState,
  type Limit,
  limitOf,
  silentDays,
  type Term,
} from '#shared/domain/steps/deadlines.ts'
import {
  activeProfile,
  initialDeadlineSetting,
  internalProfile,
  shippedProfiles,
  statutoryProfile,
} from '#shared/domain/steps/deadlines-profiles.ts'
import { shippedCalendar } from '../helpers/holidays.ts'

const calendar = shippedCalendar()

const find = (profile: DeadlineProfile, id: string): Limit => {
  const limit = limitOf(profile, id)
  if (limit === undefined) throw new Error(`No limit ${id}`)
  return limit
}

describe('the regulation’s limits', () => {
  // Each from the day of the event; the last day as the regulation counts it.
  it.each([
    ['REGISTER', '2024-03-01', '2024-03-01'],
    ['DISPATCH', '2024-03-01', '2024-03-16'],
    ['NOTIFY', '2024-03-01', '2024-03-16'],
    ['NOTIFY', '2024-02-20', '2024-03-06'],
    ['OBJECT', '2024-03-01', '2024-03-08'],
    ['OBJECT', '2024-02-09', '2024-02-22'], // across the spring festival, with a worked Sunday
    ['OBJECT', '2024-09-27', '2024-10-10'], // a worked Sunday before, the week off between
    ['OBJECT', '2024-09-30', '2024-10-12'], // the worked Saturday is the fifth
    ['FINISH', '2024-03-01', '2024-04-30'],
    ['FINISH', '2023-12-31', '2024-02-29'],
    ['FINISH', '2022-12-31', '2023-03-01'],
    ['ASK_REVIEW', '2024-01-31', '2024-03-01'],
    ['REVIEW', '2024-04-30', '2024-05-30'],
    ['ASK_RECHECK', '2024-12-02', '2025-01-01'],
    ['RECHECK', '2025-01-31', '2025-03-02'],
  ])('%s from %s ends on %s', (id, from, day) => {
    expect(dueOn(calendar, find(statutoryProfile, id), from)).toEqual({ day, certain: true })
  })

  it('stand in the articles they are said to stand in', () => {
    const written = statutoryProfile.limits.map(({ id, term, articles }) =>
      [id, term.days, term.dayKind, ...(articles ?? [])].join(' '),
    )
    expect(written).toEqual([
      'REGISTER 0 CALENDAR 22 23',
      'DISPATCH 15 CALENDAR 22',
      'NOTIFY 15 CALENDAR 23',
      'OBJECT 5 WORKING 23',
      'FINISH 60 CALENDAR 34',
      'ASK_REVIEW 30 CALENDAR 35',
      'REVIEW 30 CALENDAR 35',
      'ASK_RECHECK 30 CALENDAR 36',
      'RECHECK 30 CALENDAR 36',
    ])
  })
})

describe('the office’s own limits', () => {
  it.each([
    ['URGENT', '2024-03-01', '2024-03-06'],
    ['URGENT', '2024-02-09', '2024-02-20'],
    ['URGENT', '2024-09-30', '2024-10-10'],
    ['ORDINARY', '2024-03-01', '2024-03-12'],
    ['ORDINARY', '2024-04-30', '2024-05-13'], // with a worked Saturday
    ['DIFFICULT', '2024-03-01', '2024-03-22'],
    ['DIFFICULT', '2024-01-31', '2024-02-26'], // with two worked Sundays
  ])('%s from %s ends on %s', (id, from, day) => {
    expect(dueOn(calendar, find(internalProfile, id), from)).toEqual({ day, certain: true })
  })

  it('are not sure where they run into a year whose holidays are not known', () => {
    const limit = find(internalProfile, 'ORDINARY')
    expect(dueOn(calendar, limit, '2026-12-24')).toEqual({ day: '2027-01-04', certain: false })
    expect(dueOn(calendar, limit, '2026-12-10')).toEqual({ day: '2026-12-21', certain: true })
    const days = find(statutoryProfile, 'FINISH')
    expect(dueOn(calendar, days, '2026-12-24')).toEqual({ day: '2027-02-22', certain: true })
  })
})

describe('a last day that is off', () => {
  const thirty = (whenOff: Limit['whenOff']): Limit => ({
    id: 'THIRTY',
    from: 'RECEIVED',
    term: { days: 30, dayKind: 'CALENDAR' },
    whenOff,
  })

  it.each([
    ['2024-09-01', '2024-10-01', '2024-10-08'],
    ['2024-09-12', '2024-10-12', '2024-10-12'], // a Saturday that is worked
    ['2024-09-13', '2024-10-13', '2024-10-14'],
    ['2024-09-14', '2024-10-14', '2024-10-14'],
  ])('from %s is kept (%s), or moved on (%s), as the limit says', (from, kept, moved) => {
    expect(dueOn(calendar, thirty('KEEP'), from).day).toBe(kept)
    expect(dueOn(calendar, thirty('NEXT_WORKDAY'), from).day).toBe(moved)
  })

  it('is not sure when it is moved in a year whose holidays are not known', () => {
    expect(dueOn(calendar, thirty('KEEP'), '2027-01-01').certain).toBe(true)
    expect(dueOn(calendar, thirty('NEXT_WORKDAY'), '2027-01-01').certain).toBe(false)
  })
})

describe('how a due day stands', () => {
  const soon: Term = { days: 3, dayKind: 'WORKING' }
  const friday = '2024-10-11'

  it.each<[string | null, string | null, string, DueState]>([
    // due, done, today
    [null, null, friday, { kind: 'NONE' }],
    [null, '2024-10-09', friday, { kind: 'MET' }],
    [friday, '2024-10-10', friday, { kind: 'MET' }],
    [friday, friday, '2024-12-01', { kind: 'MET' }],
    [friday, '2024-10-12', friday, { kind: 'MET_LATE', daysOver: 1 }],
    [friday, '2024-11-11', '2024-12-01', { kind: 'MET_LATE', daysOver: 31 }],
    [friday, null, '2024-10-12', { kind: 'OVERDUE', daysOver: 1 }],
    [friday, null, '2024-11-11', { kind: 'OVERDUE', daysOver: 31 }],
    [friday, null, friday, { kind: 'DUE_SOON', daysLeft: 0 }],
    [friday, null, '2024-10-10', { kind: 'DUE_SOON', daysLeft: 1 }],
    [friday, null, '2024-10-08', { kind: 'DUE_SOON', daysLeft: 3 }],
    [friday, null, '2024-10-07', { kind: 'OPEN', daysLeft: 4 }],
    ['2024-10-09', null, '2024-09-30', { kind: 'DUE_SOON', daysLeft: 9 }], // the holidays do not count
    ['2024-10-09', null, '2024-09-29', { kind: 'DUE_SOON', daysLeft: 10 }],
    ['2024-10-09', null, '2024-09-28', { kind: 'OPEN', daysLeft: 11 }],
  ])('due %s, done %s, today %s', (due, doneOn, today, expected) => {
    expect(dueState(calendar, { due, doneOn, today, soon })).toEqual(expected)
  })

  it('counts what is soon in calendar days where the profile says so', () => {
    const days: Term = { days: 3, dayKind: 'CALENDAR' }
    const at = (today: string) =>
      dueState(calendar, { due: '2024-10-09', doneOn: null, today, soon: days }).kind
    expect(['2024-10-05', '2024-10-06', '2024-10-09', '2024-10-10'].map(at)).toEqual([
      'OPEN',
      'DUE_SOON',
      'DUE_SOON',
      'OVERDUE',
    ])
  })

  it('only ever goes from open to due soon to overdue as the days pass', () => {
    const order = ['OPEN', 'DUE_SOON', 'OVERDUE']
    const day = fc.integer({ min: 0, max: 2500 }).map((n) => addDays('2018-03-01', n))
    fc.assert(
      fc.property(day, fc.integer({ min: -30, max: 30 }), (due, n) => {
        const rank = (today: string) =>
          order.indexOf(dueState(calendar, { due, doneOn: null, today, soon }).kind)
        const today = addDays(due, n)
        expect(rank(today)).toBeGreaterThanOrEqual(0)
        expect(rank(addDays(today, 1))).toBeGreaterThanOrEqual(rank(today))
        expect(rank(today) === 2).toBe(n > 0)
      }),
    )
  })

  it.each([
    ['2024-10-01', '2024-10-01', 0],
    ['2024-09-28', '2024-10-01', 3],
    ['2024-10-02', '2024-10-01', 0],
  ])('silent since %s is, on %s, %i days', (lastOn, today, days) => {
    expect(silentDays(lastOn, today)).toBe(days)
  })
})

describe('the profile in force', () => {
  it.each([
    [null, undefined],
    ['STATUTORY', 'STATUTORY'],
    ['INTERNAL', 'INTERNAL'],
    ['OF_NOBODY', undefined],
  ])('set to %s is %s', (active, expected) => {
    expect(activeProfile({ active, own: [] })?.id).toBe(expected)
  })

  it('begins with the office’s own limits, the regulation’s switched off', () => {
    expect(activeProfile(initialDeadlineSetting)).toBe(internalProfile)
  })

  it('is the office’s version where it changed a shipped one', () => {
    const own = { ...internalProfile, silentAfter: 30 }
    expect(activeProfile({ active: 'INTERNAL', own: [own] })?.silentAfter).toBe(30)
  })

  it('is data that can be checked, and two limits of one name are refused', () => {
    for (const profile of shippedProfiles) expect(DeadlineProfile.parse(profile)).toEqual(profile)
    const [limit] = internalProfile.limits
    const twice = { ...internalProfile, limits: [limit, limit] }
    expect(DeadlineProfile.safeParse(twice).success).toBe(false)
    expect(DeadlineProfile.safeParse({ ...internalProfile, silentAfter: 0 }).success).toBe(false)
  })
})
