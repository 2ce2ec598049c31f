import { describe, expect, it } from 'vitest'
import { RosterRules } from '#shared/domain/roster/roster-rules.ts'
import {
  monthsTouched,
  periodOf,
  quarterAt,
} from '../../../src-renderer/features/roster/roster-period.ts'
import {
  absencesIn,
  hasShifts,
  initialPlan,
  planFrom,
  planToRules,
} from '../../../src-renderer/features/roster/roster-plan.ts'
import { seatText } from '../../../src-renderer/features/roster/seat-text.ts'

it('a seat is spoken of by its day and who sits there', () => {
  const scheduled = { name: '尹军', memberId: 'm' }
  expect(seatText({ date: '2024-03-05', scheduled })).toBe('3月5日 尹军')
})

describe('the period of a roster', () => {
  it.each([
    ['m2', '2024-02-01', '2024-02-29', 1],
    ['q2', '2024-04-01', '2024-06-30', 3],
    ['h2', '2024-07-01', '2024-12-31', 6],
    ['y1', '2024-01-01', '2024-12-31', 12],
  ])('%s is %s to %s', (span, from, to, months) => {
    const period = periodOf(2024, span)
    expect(period).toMatchObject({ from, to })
    expect(monthsTouched(period)).toHaveLength(months)
  })

  it.each([
    ['2024-03-31', 'q1'],
    ['2024-04-01', 'q2'],
    ['2024-12-31', 'q4'],
  ])('opens on the quarter of the day: %s is in %s', (day, quarter) => {
    expect(quarterAt(day)).toBe(quarter)
  })
})

describe('the rules of a studio', () => {
  it('are what the core takes, one rule for everything that is on', () => {
    const on = { isOn: true }
    const plan = {
      ...initialPlan,
      weekly: { ...initialPlan.weekly, ...on },
      member: { ...initialPlan.member, ...on },
      studio: { ...initialPlan.studio, ...on },
    }
    const { rules } = RosterRules.parse(planToRules(plan))
    expect(rules.map(({ kind }) => kind)).toEqual(['WEEKLY', 'MONTHLY', 'QUOTA', 'QUOTA'])
  })

  it('that name no day make no shifts', () => {
    const plan = { ...initialPlan, monthly: { ...initialPlan.monthly, days: [] } }
    expect(planToRules(plan).rules).toEqual([])
    expect(hasShifts(plan)).toBe(false)
  })

  it.each([null, 'x', {}, { weekly: {} }, { weekly: 3, away: {}, withLiaison: 1 }])(
    'begin anew where %j was kept',
    (kept) => {
      expect(planFrom(kept)).toEqual(initialPlan)
    },
  )

  it('kept before absences were known are kept on, with nobody away', () => {
    const { away, apart, ...former } = {
      ...initialPlan,
      monthly: { ...initialPlan.monthly, days: [5] },
    }
    expect(planFrom(former)).toEqual({ ...former, away, apart })
  })

  it('know who is away in a period, and hand on who is kept apart', () => {
    const away = [
      { member: 'a', from: '2024-03-20', to: '2024-04-02' },
      { member: 'a', from: '2024-06-30', to: '2024-07-02' },
      { member: 'b', from: '2024-07-01', to: '2024-07-31' },
      { member: 'b', from: '2024-03-01', to: '2024-03-31' },
    ]
    const plan = planFrom({ away, apart: [['a', 'b']] })
    expect(absencesIn(plan, periodOf(2024, 'q2'))).toEqual(away.slice(0, 2))
    expect(RosterRules.parse(planToRules(plan)).apart).toEqual([['a', 'b']])
  })
})
