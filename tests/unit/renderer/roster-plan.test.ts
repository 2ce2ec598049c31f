import { describe, expect, it } from 'vitest'
import { RosterRules } from '#shared/domain/roster-rules.ts'
import {
  monthsTouched,
  periodOf,
  quarterAt,
} from '../../../src-renderer/features/roster/roster-period.ts'
import {
  hasShifts,
  initialPlan,
  planFrom,
  planToRules,
} from '../../../src-renderer/features/roster/roster-plan.ts'

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
      weekly: { ...initialPlan.weekly, ...on },
      monthly: initialPlan.monthly,
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

  it.each([null, 'x', {}, { weekly: {} }])('begin anew where %j was kept', (kept) => {
    expect(planFrom(kept)).toBe(initialPlan)
  })
})
