import { describe, expect, it } from 'vitest'
import { monthsOf } from '#shared/domain/days.ts'
import { generateRoster } from '#shared/domain/roster.ts'
import { type RosterMember, type Shift, shiftKey } from '#shared/domain/roster-request.ts'
import { RosterRule } from '#shared/domain/roster-rules.ts'
import { giveSeat, type SwapGround, swapSeats } from '#shared/domain/roster-swap.ts'
import { shippedCalendar } from '../helpers/holidays.ts'

const member = (id: string, away: RosterMember['away'] = []): RosterMember => ({
  id,
  from: null,
  to: null,
  away,
})

const shift = (day: string, members: readonly string[], slot = 'DAY'): Shift => ({
  day,
  plannedFor: day,
  slot,
  seats: members.length,
  members,
  byHand: false,
  certain: true,
})

const shifts = [
  shift('2024-07-03', ['a', 'b']),
  shift('2024-07-10', ['c', 'd']),
  shift('2024-07-17', ['a', 'd']),
  shift('2024-07-24', ['b'], 'AM'),
  shift('2024-07-24', ['c'], 'PM'),
  shift('2024-07-24', ['e'], 'DAY'),
]

const ground: SwapGround = {
  members: [
    member('a'),
    member('b'),
    member('c', [{ from: '2024-07-01', to: '2024-07-05' }]),
    member('d'),
    member('e'),
  ],
  apart: [['b', 'd']],
}

const seat = (key: string, id: string) => ({
  shift: key.includes('/') ? key : `2024-07-${key}/DAY`,
  member: id,
})

describe('two members changing places', () => {
  it('leaves everything else as it was, and both shifts as made by hand', () => {
    const result = swapSeats(shifts, ground, seat('03', 'a'), seat('10', 'd'))
    expect(result).toMatchObject({ kind: 'REFUSED', fault: 'APART' })
    const done = swapSeats(shifts, ground, seat('03', 'b'), seat('17', 'd'))
    expect(done.kind === 'DONE' && done.shifts.map(({ members }) => members.join('+'))).toEqual([
      'a+d',
      'c+d',
      'a+b',
      'b',
      'c',
      'e',
    ])
    expect(done.kind === 'DONE' && done.shifts.map(({ byHand }) => byHand)).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
    ])
  })

  it.each([
    ['nobody there', seat('03', 'e'), seat('10', 'd'), 'NOT_ON_SHIFT', 'e'],
    ['no such shift', seat('04', 'a'), seat('10', 'd'), 'NO_SUCH_SHIFT', 'a'],
    ['away', seat('03', 'b'), seat('10', 'c'), 'AWAY', 'c'],
    ['there already', seat('10', 'c'), seat('17', 'd'), 'ALREADY_ON_SHIFT', 'd'],
    ['the same shift', seat('03', 'a'), seat('03', 'b'), 'ALREADY_ON_SHIFT', 'b'],
    ['busy the whole day', seat('03', 'b'), seat('24', 'e'), 'BUSY', 'b'],
  ])('is refused: %s', (_, a, b, fault, who) => {
    expect(swapSeats(shifts, ground, a, b)).toMatchObject({
      kind: 'REFUSED',
      fault,
      seat: { member: who },
    })
  })

  it('may change the morning for the afternoon of one day', () => {
    const quiet = shifts.filter((one) => one.members[0] !== 'e')
    const result = swapSeats(quiet, ground, seat('2024-07-24/AM', 'b'), seat('2024-07-24/PM', 'c'))
    expect(result.kind === 'DONE' && result.shifts.slice(3).map((one) => one.members)).toEqual([
      ['c'],
      ['b'],
    ])
  })

  it('survives the next generation of the same roster', () => {
    const request = {
      rules: [RosterRule.parse({ kind: 'WEEKLY', weekdays: [3] })],
      apart: [],
      period: monthsOf(2024, 7, 7),
      members: ['a', 'b', 'd'].map((id) => member(id)),
      history: [],
      kept: [],
      calendar: shippedCalendar(),
    }
    const first = generateRoster(request).shifts
    const swapped = swapSeats(first, ground, seat('03', 'a'), seat('10', 'b'))
    const made = swapped.kind === 'DONE' ? swapped.shifts : []
    const again = generateRoster({ ...request, kept: made.filter(({ byHand }) => byHand) })
    expect(again.shifts.slice(0, 2).map(({ members }) => members)).toEqual([['b'], ['a']])
    expect(again.shifts.map(shiftKey)).toEqual(first.map(shiftKey))
  })
})

describe('another member taking a place', () => {
  it('puts the stand-in where the other was', () => {
    const result = giveSeat(shifts, ground, seat('10', 'c'), 'a')
    expect(result.kind === 'DONE' && result.shifts[1]).toMatchObject({
      members: ['a', 'd'],
      byHand: true,
    })
  })

  it.each([
    ['unknown', seat('10', 'c'), 'x', 'NO_SUCH_MEMBER'],
    ['away', seat('03', 'a'), 'c', 'AWAY'],
    ['there already', seat('03', 'a'), 'b', 'ALREADY_ON_SHIFT'],
    ['the person replaced', seat('03', 'a'), 'a', 'ALREADY_ON_SHIFT'],
    ['kept apart', seat('10', 'c'), 'b', 'APART'],
    ['busy', seat('2024-07-24/AM', 'b'), 'e', 'BUSY'],
  ])('is refused: %s', (_, from, to, fault) => {
    expect(giveSeat(shifts, ground, from, to)).toMatchObject({ kind: 'REFUSED', fault })
  })
})
