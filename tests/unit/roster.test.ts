import { describe, expect, it } from 'vitest'
import { monthsOf } from '#shared/domain/days.ts'
import { generateRoster } from '#shared/domain/roster/roster.ts'
import type { Shift } from '#shared/domain/roster/roster-request.ts'
import { RosterRule } from '#shared/domain/roster/roster-rules.ts'
import { members, request, turns, wednesdays } from '../helpers/roster-turns.ts'

const kept = (day: string, ids: string, more: Partial<Shift> = {}): Shift => ({
  day,
  plannedFor: day,
  slot: 'DAY',
  seats: 1,
  members: ids.split('+'),
  byHand: true,
  certain: true,
  ...more,
})

describe('a rotation', () => {
  it('takes the members in their order, round and round', () => {
    expect(turns({})).toBe('a b c a b')
    expect(turns({ rules: [RosterRule.parse({ ...wednesdays, perShift: 2 })] })).toBe(
      'a+b a+c b+c a+b a+c',
    )
  })

  it('goes on where the history stopped', () => {
    const history = ['a', 'b', 'c', 'a'].map((id, at) => ({
      day: `2024-06-0${at + 1}`,
      members: [id],
    }))
    expect(turns({ history })).toBe('b c a b c')
  })

  it('begins with those who served least, then with those who served longest ago', () => {
    const history = [
      { day: '2024-05-01', members: ['b'] },
      { day: '2024-05-08', members: ['a'] },
      { day: '2024-05-15', members: ['a'] },
    ]
    expect(turns({ history })).toBe('c b a c b')
  })

  it('proposes nothing before the day it is made, and goes on behind what was served', () => {
    const { shifts } = generateRoster(request({ since: '2024-07-15' }))
    expect(shifts.every(({ day }) => day >= '2024-07-15')).toBe(true)
    expect(shifts.length).toBeGreaterThan(0)
    expect(shifts.length).toBeLessThan(generateRoster(request({})).shifts.length)
  })

  it('takes no heed of a history inside or after the period', () => {
    expect(turns({ history: [{ day: '2024-07-31', members: ['a'] }] })).toBe('a b c a b')
  })

  it('does not let one who comes back serve week after week', () => {
    const some = {
      period: monthsOf(2024, 1, 6),
      members: members('a b c d e f', { a: ['2024-01-01', '2024-03-31'] }),
    }
    const after = turns(some).split(' ')
    expect(after.filter((one, at) => one === 'a' && after[at + 1] === 'a')).toEqual([])
    expect(after.filter((one) => one === 'a')).toHaveLength(4)
  })
})

describe('absence', () => {
  it('gives nobody a shift who is away, not yet in the studio, or no longer', () => {
    const some = members('a b c', { a: ['2024-07-10', '2024-07-17'] }).map((member) =>
      member.id === 'b' ? { ...member, from: '2024-07-11', to: '2024-07-24' } : member,
    )
    const { shifts } = generateRoster(request({ members: some }))
    const daysOfMember = (id: string) =>
      shifts.filter((shift) => shift.members.includes(id)).map(({ day }) => day)
    expect(daysOfMember('a')).toEqual(['2024-07-03', '2024-07-24'])
    expect(daysOfMember('b')).toEqual(['2024-07-17'])
    expect(daysOfMember('c')).toEqual(['2024-07-10', '2024-07-31'])
  })

  it('leaves a gap, and says so, when nobody is there', () => {
    const some = members('a b', {
      a: ['2024-07-08', '2024-07-20'],
      b: ['2024-07-15', '2024-07-31'],
    })
    const roster = generateRoster(request({ members: some }))
    expect(roster.gaps).toEqual([{ day: '2024-07-17', slot: 'DAY', missing: 1 }])
    expect(roster.shifts.map((shift) => shift.members)).toEqual([['b'], ['b'], [], ['a'], ['a']])
  })

  it('makes an empty roster, all gaps, of a studio without members', () => {
    const roster = generateRoster(request({ members: [] }))
    expect(roster.gaps).toHaveLength(5)
    expect(roster.unmet).toEqual([])
  })
})

describe('a shift made by hand', () => {
  it('stands, takes the place of the one it stands for, and counts', () => {
    const hand = kept('2024-07-11', 'c', { plannedFor: '2024-07-10' })
    const roster = generateRoster(request({ kept: [hand] }))
    expect(roster.shifts.map(({ day }) => day)).toEqual([
      '2024-07-03',
      '2024-07-11',
      '2024-07-17',
      '2024-07-24',
      '2024-07-31',
    ])
    expect(roster.shifts[1]).toBe(hand)
    expect(roster.shifts.map((shift) => shift.members.join('+')).join(' ')).toBe('a c b a c')
  })

  it('stands beside the rules’ own when it is an extra one', () => {
    const hand = kept('2024-07-06', 'a')
    const roster = generateRoster(request({ kept: [hand] }))
    expect(roster.shifts).toHaveLength(6)
    expect(roster.shifts).toContain(hand)
  })

  it('is not filled up, and its people are not put elsewhere at the same time', () => {
    const hand = kept('2024-07-03', 'a', { slot: 'AM', seats: 2 })
    const roster = generateRoster(request({ kept: [hand], members: members('a b') }))
    expect(roster.gaps).toEqual([])
    expect(roster.shifts.slice(0, 2).map((shift) => [shift.slot, ...shift.members])).toEqual([
      ['AM', 'a'],
      ['DAY', 'b'],
    ])
  })

  it('makes the roster again without a change when all of it is kept', () => {
    const first = generateRoster(request({}))
    const again = generateRoster(request({ kept: first.shifts }))
    expect(again.shifts).toEqual(first.shifts)
  })
})

describe('pairs kept apart', () => {
  it('never share a shift', () => {
    const rules = [RosterRule.parse({ ...wednesdays, perShift: 2 })]
    const some = { rules, members: members('a b c d'), apart: [['b', 'a'] as [string, string]] }
    expect(turns(some)).toBe('a+c b+d a+c b+d a+c')
  })
})
