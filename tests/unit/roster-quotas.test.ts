import { describe, expect, it } from 'vitest'
import { monthsOf } from '#shared/domain/days.ts'
import { generateRoster } from '#shared/domain/roster/roster.ts'
import type { RosterMember } from '#shared/domain/roster/roster-request.ts'
import { RosterRule } from '#shared/domain/roster/roster-rules.ts'
import { members, request, turns, wednesdays } from '../helpers/roster-turns.ts'

const quota = (min: number, period = 'quarter', per = 'member') =>
  RosterRule.parse({ kind: 'QUOTA', per, period, min })

describe('quotas', () => {
  it('are met by passing seats on where a plain rotation would not', () => {
    // b is there in one week of each quarter only; the rotation alone would not wait for it.
    const away = { id: 'b', from: null, to: null }
    const some: RosterMember[] = [
      ...members('a c d e'),
      {
        ...away,
        away: [
          { from: '2024-01-01', to: '2024-03-24' },
          { from: '2024-04-01', to: '2024-06-23' },
        ],
      },
    ]
    const roster = generateRoster(
      request({ members: some, rules: [wednesdays, quota(1)], period: monthsOf(2024, 1, 6) }),
    )
    expect(roster.unmet).toEqual([])
    const ofB = roster.shifts.filter((shift) => shift.members.includes('b')).map(({ day }) => day)
    expect(ofB).toEqual(['2024-03-27', '2024-06-26'])
  })

  it('that absences forbid are said with their reason', () => {
    const some = members('a b', { b: ['2024-07-01', '2024-09-29'] })
    const roster = generateRoster(
      request({ members: some, rules: [wednesdays, quota(1)], period: monthsOf(2024, 7, 9) }),
    )
    const span = { from: '2024-07-01', to: '2024-09-30' }
    expect(roster.unmet).toEqual([
      { per: 'member', member: 'b', span, min: 1, have: 0, reason: 'AWAY' },
    ])
  })

  it('that need more seats than there are are said with that reason', () => {
    const roster = generateRoster(
      request({ rules: [wednesdays, quota(2, 'month')], period: monthsOf(2024, 7, 7) }),
    )
    const span = { from: '2024-07-01', to: '2024-07-31' }
    expect(roster.unmet).toEqual([
      { per: 'member', member: 'c', span, min: 2, have: 1, reason: 'TOO_FEW_SEATS' },
    ])
  })

  it('count what was served before the period, and are not judged before their time', () => {
    const july = {
      rules: [wednesdays, quota(3)],
      members: members('a b'),
    }
    expect(generateRoster(request({ ...july, period: monthsOf(2024, 7, 7) })).unmet).toEqual([])
    const september = { ...july, period: monthsOf(2024, 9, 9) }
    const history = ['2024-07-03', '2024-07-10', '2024-08-07', '2024-06-26'].map((day) => ({
      day,
      members: ['a'],
    }))
    const { unmet, shifts } = generateRoster(request({ ...september, history }))
    expect(unmet).toEqual([])
    expect(shifts.filter((shift) => shift.members.includes('b')).length).toBeGreaterThanOrEqual(3)
    const none = generateRoster(request({ ...september, rules: [wednesdays, quota(9)], history }))
    // Seven Wednesdays were or are held: nine nobody could have served, there or away.
    expect(none.unmet.map((one) => one.per === 'member' && one.reason)).toEqual([
      'TOO_FEW_SEATS',
      'TOO_FEW_SEATS',
    ])
  })

  it('ask nothing of one who was not in the studio for the whole stretch', () => {
    const some = members('a b').map((member) =>
      member.id === 'b' ? { ...member, from: '2024-09-30' } : member,
    )
    const ask = { rules: [wednesdays, quota(1)], period: monthsOf(2024, 7, 9) }
    expect(generateRoster(request({ ...ask, members: some })).unmet).toEqual([])
  })

  it('go before one who owes nothing when there is a single seat', () => {
    const some = members('b c').map((member) =>
      member.id === 'b' ? { ...member, from: '2024-08-01' } : member,
    )
    const rules = [RosterRule.parse({ kind: 'MONTHLY', days: [25] }), quota(1)]
    expect(turns({ rules, members: some, period: monthsOf(2024, 9, 9) })).toBe('c')
  })

  it('of the studio count the shifts somebody is on', () => {
    const roster = generateRoster(
      request({
        rules: [wednesdays, quota(5, 'month', 'studio')],
        members: members('a', { a: ['2024-07-01', '2024-07-05'] }),
      }),
    )
    const span = { from: '2024-07-01', to: '2024-07-31' }
    expect(roster.unmet).toEqual([{ per: 'studio', span, min: 5, have: 4 }])
  })
})
