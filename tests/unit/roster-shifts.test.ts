import { describe, expect, it } from 'vitest'
import { spanOf, weekdayOf } from '#shared/domain/calendar/calendar.ts'
import { monthsOf } from '#shared/domain/days.ts'
import { RosterRule } from '#shared/domain/roster/roster-rules.ts'
import { askedShifts } from '#shared/domain/roster/roster-shifts.ts'
import { shippedCalendar } from '../helpers/holidays.ts'

const calendar = shippedCalendar()
const year2024 = monthsOf(2024, 1, 12)

const asked = (rules: readonly unknown[], period = year2024) =>
  askedShifts(
    rules.map((rule) => RosterRule.parse(rule)),
    period,
    calendar,
  )
const days = (rules: readonly unknown[], period = year2024): readonly string[] =>
  asked(rules, period).shifts.map(({ day }) => day)

const tenthAndTwentieth = { kind: 'MONTHLY', days: [10, 20], perShift: 2, holiday: 'NEXT_WORKDAY' }

describe('the tenth and twentieth of each month', () => {
  it('of 2024 move on over weekends, the spring festival and the dragon boat festival', () => {
    expect(days([tenthAndTwentieth])).toEqual([
      '2024-01-10',
      '2024-01-22',
      '2024-02-18', // a Sunday that is worked, after the spring festival
      '2024-02-20',
      '2024-03-11',
      '2024-03-20',
      '2024-04-10',
      '2024-04-22',
      '2024-05-10',
      '2024-05-20',
      '2024-06-11',
      '2024-06-20',
      '2024-07-10',
      '2024-07-22',
      '2024-08-12',
      '2024-08-20',
      '2024-09-10',
      '2024-09-20',
      '2024-10-10',
      '2024-10-21',
      '2024-11-11',
      '2024-11-20',
      '2024-12-10',
      '2024-12-20',
    ])
  })

  it('keep the day they were meant for, and two seats', () => {
    const [, second] = asked([tenthAndTwentieth]).shifts
    expect(second).toMatchObject({ plannedFor: '2024-01-20', day: '2024-01-22', seats: 2 })
  })

  it('are left out on days off, or held all the same, as the rule says', () => {
    const skipping = asked([{ ...tenthAndTwentieth, holiday: 'SKIP' }])
    expect(skipping.shifts).toHaveLength(15)
    expect(skipping.skipped.map(({ plannedFor }) => plannedFor)).toEqual([
      '2024-01-20',
      '2024-02-10',
      '2024-03-10',
      '2024-04-20',
      '2024-06-10',
      '2024-07-20',
      '2024-08-10',
      '2024-10-20',
      '2024-11-10',
    ])
    const keeping = days([{ ...tenthAndTwentieth, holiday: 'KEEP' }])
    expect(keeping.filter((day) => !/-(10|20)$/.test(day))).toEqual([])
    expect(keeping).toHaveLength(24)
  })
})

describe('a day of the month', () => {
  it.each([
    [1, '2024-10', '2024-10-08'],
    [7, '2024-10', '2024-10-08'],
    [12, '2024-10', '2024-10-12'], // a Saturday that is worked
    [29, '2024-09', '2024-09-29'], // a Sunday that is worked
    [14, '2024-09', '2024-09-14'],
    [15, '2024-09', '2024-09-18'],
    [4, '2024-04', '2024-04-07'],
    [11, '2024-05', '2024-05-11'],
    [31, '2024-02', '2024-02-29'],
    [30, '2023-02', '2023-02-28'],
  ])('%i of %s is held on %s', (date, month, expected) => {
    const period = spanOf(`${month}-01`, 'month')
    expect(days([{ kind: 'MONTHLY', days: [date] }], period)).toEqual([expected])
  })

  it('names the last day of a short month once', () => {
    expect(
      days([{ kind: 'MONTHLY', days: [30, 31], holiday: 'KEEP' }], monthsOf(2024, 2, 2)),
    ).toEqual(['2024-02-29'])
  })

  it('belongs to the month that named it, even when it is held in the next', () => {
    const rule = { kind: 'MONTHLY', days: [31] }
    expect(days([rule], monthsOf(2024, 8, 8))).toEqual(['2024-09-02'])
    expect(days([rule], monthsOf(2024, 9, 9))).toEqual(['2024-09-30'])
  })

  it('makes two shifts of two days that move onto one', () => {
    const { shifts } = asked([{ kind: 'MONTHLY', days: [1, 5] }], monthsOf(2024, 10, 10))
    expect(shifts.map(({ plannedFor, day }) => [plannedFor, day])).toEqual([
      ['2024-10-01', '2024-10-08'],
      ['2024-10-05', '2024-10-08'],
    ])
  })
})

describe('every Sunday', () => {
  it('of 2024 is a reception day, worked or not', () => {
    const sundays = days([{ kind: 'WEEKLY', weekdays: [7] }])
    expect(sundays).toHaveLength(52)
    expect([sundays[0], sundays.at(-1)]).toEqual(['2024-01-07', '2024-12-29'])
    expect(sundays.filter((day) => weekdayOf(day) !== 7)).toEqual([])
  })

  it('leaves out the listed holidays when asked to, and no ordinary Sunday', () => {
    const { shifts, skipped } = asked([{ kind: 'WEEKLY', weekdays: [7], holiday: 'SKIP' }])
    expect(skipped.map(({ plannedFor }) => plannedFor)).toEqual([
      '2024-02-11',
      '2024-05-05',
      '2024-09-15',
      '2024-10-06',
    ])
    expect(shifts).toHaveLength(48)
  })

  it('moves from a listed holiday to the next working day when asked to', () => {
    const moved = asked([{ kind: 'WEEKLY', weekdays: [7], holiday: 'NEXT_WORKDAY' }])
      .shifts.filter(({ day, plannedFor }) => day !== plannedFor)
      .map(({ plannedFor, day }) => [plannedFor, day])
    expect(moved).toEqual([
      ['2024-02-11', '2024-02-18'],
      ['2024-05-05', '2024-05-06'],
      ['2024-09-15', '2024-09-18'],
      ['2024-10-06', '2024-10-08'],
    ])
  })
})

describe('parts of a day and several rules', () => {
  it('makes a shift of each part, in the order of the day', () => {
    const { shifts } = asked(
      [{ kind: 'WEEKLY', weekdays: [3, 5], slots: ['PM', 'AM', 'PM'] }],
      monthsOf(2024, 7, 7),
    )
    expect(shifts.slice(0, 4).map(({ day, slot }) => `${day} ${slot}`)).toEqual([
      '2024-07-03 AM',
      '2024-07-03 PM',
      '2024-07-05 AM',
      '2024-07-05 PM',
    ])
    expect(shifts).toHaveLength(18)
  })

  it('joins two rules that mean one shift, with the larger number of seats', () => {
    const { shifts } = asked(
      [
        { kind: 'WEEKLY', weekdays: [3], perShift: 1 },
        { kind: 'MONTHLY', days: [10], perShift: 3 },
      ],
      monthsOf(2024, 7, 7),
    )
    expect(shifts.map(({ day, seats }) => [day, seats])).toEqual([
      ['2024-07-03', 1],
      ['2024-07-10', 3],
      ['2024-07-17', 1],
      ['2024-07-24', 1],
      ['2024-07-31', 1],
    ])
  })

  it('asks for no shift where there is only a quota', () => {
    expect(days([{ kind: 'QUOTA', per: 'member', period: 'quarter', min: 1 }])).toEqual([])
  })
})

describe('a year whose holidays are not known', () => {
  it('is said, and its days are not sure', () => {
    const { shifts, unknownYears } = asked([tenthAndTwentieth], monthsOf(2027, 10, 10))
    expect(unknownYears).toEqual([2027])
    expect(shifts.every(({ certain }) => !certain)).toBe(true)
  })

  it('does not matter to a rule that pays no heed to holidays', () => {
    const { shifts, unknownYears } = asked(
      [{ kind: 'WEEKLY', weekdays: [7] }],
      monthsOf(2027, 10, 10),
    )
    expect(unknownYears).toEqual([])
    expect(shifts.every(({ certain }) => certain)).toBe(true)
  })
})

describe('a rule', () => {
  it.each([
    [{ kind: 'WEEKLY', weekdays: [] }],
    [{ kind: 'WEEKLY', weekdays: [0] }],
    [{ kind: 'WEEKLY', weekdays: [8] }],
    [{ kind: 'MONTHLY', days: [32] }],
    [{ kind: 'MONTHLY', days: [1], perShift: 0 }],
    [{ kind: 'MONTHLY', days: [1], holiday: 'LATER' }],
    [{ kind: 'QUOTA', per: 'member', period: 'week', min: 1 }],
    [{ kind: 'QUOTA', per: 'member', period: 'month', min: 0 }],
    [{ kind: 'DAILY' }],
  ])('that makes no sense is refused: %j', (rule) => {
    expect(RosterRule.safeParse(rule).success).toBe(false)
  })
})
