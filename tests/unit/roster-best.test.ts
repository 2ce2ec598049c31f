import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SpanKind, spansTouching } from '#shared/domain/calendar/calendar.ts'
import { isWithin, monthsOf, type Period } from '#shared/domain/days.ts'
import { generateRoster } from '#shared/domain/roster/roster.ts'
import type { RosterMember, Shift } from '#shared/domain/roster/roster-request.ts'
import { isPresent } from '#shared/domain/roster/roster-seating.ts'
import { ask, countsOf, memberOf, parsed, range } from '../helpers/rosters.ts'

// What a roster is worth: filled seats first, then quotas, then evenness (less is better).
type Worth = readonly [empty: number, deficit: number, unevenness: number]

interface Small {
  readonly members: readonly RosterMember[]
  readonly period: Period
  readonly quotas: readonly { readonly kind: SpanKind; readonly min: number }[]
}

const worthOf = ({ members, period, quotas }: Small, shifts: readonly Shift[]): Worth => {
  const empty = shifts.reduce((sum, shift) => sum + shift.seats - shift.members.length, 0)
  const deficits = quotas.flatMap(({ kind, min }) =>
    spansTouching(period, kind).flatMap((span) => {
      const inside = shifts.filter(({ day }) => isWithin(span, day))
      return countsOf(members, inside).map((have) => Math.max(0, min - have))
    }),
  )
  const squares = countsOf(members, shifts).reduce((sum, count) => sum + count * count, 0)
  return [empty, deficits.reduce((sum, one) => sum + one, 0), squares]
}

const isBetter = (a: Worth, b: Worth): boolean => {
  const at = a.findIndex((value, place) => value !== b[place])
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}

const choices = (ids: readonly string[], seats: number): readonly (readonly string[])[] =>
  range(2 ** ids.length)
    .map((bits) => ids.filter((_, at) => ((bits >> at) & 1) === 1))
    .filter((chosen) => chosen.length <= seats)

const bestOf = (small: Small, shifts: readonly Shift[]): Worth => {
  let best: Worth = [Number.POSITIVE_INFINITY, 0, 0]
  const seat = (at: number, done: readonly Shift[]): void => {
    const shift = shifts[at]
    if (shift === undefined) {
      const worth = worthOf(small, done)
      if (isBetter(worth, best)) best = worth
      return
    }
    const there = small.members.filter((member) => isPresent(member, shift.day))
    for (const members of choices(
      there.map(({ id }) => id),
      shift.seats,
    )) {
      seat(at + 1, [...done, { ...shift, members }])
    }
  }
  seat(0, [])
  return best
}

describe('a small roster with absences', () => {
  // Up to six shifts of one or three of two: all seatings of three members can still be tried.
  const size = fc.constantFrom(
    { days: [10, 20], perShift: 1 },
    { days: [7, 28], perShift: 1 },
    { days: [15], perShift: 2 },
  )
  // Away one day in four; months, quarters and halves cross one another from May to July.
  const isThere = fc.integer({ min: 0, max: 3 }).map((n) => n > 0)
  const small = fc.record({
    size,
    months: fc.integer({ min: 2, max: 3 }),
    present: fc.array(fc.array(isThere, { minLength: 6, maxLength: 6 }), {
      minLength: 2,
      maxLength: 3,
    }),
    quotas: fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom<SpanKind>('month', 'quarter', 'half'),
        min: fc.integer({ min: 1, max: 2 }),
      }),
      { selector: ({ kind }) => kind, maxLength: 3 },
    ),
  })

  it('is the best there is: no trial of all seatings finds a better one', () => {
    fc.assert(
      fc.property(small, ({ size: { days, perShift }, months, present, quotas }) => {
        const period = monthsOf(2024, 5, 4 + months)
        const rules = parsed([
          { kind: 'MONTHLY', days, perShift, holiday: 'KEEP' },
          ...quotas.map(({ kind, min }) => ({ kind: 'QUOTA', per: 'member', period: kind, min })),
        ])
        const dates = generateRoster(ask({ rules, period })).shifts.map(({ day }) => day)
        const members = present.map((there, at) =>
          memberOf(
            at,
            dates.filter((_, place) => !there[place]).map((day) => ({ from: day, to: day })),
          ),
        )
        const { shifts } = generateRoster(ask({ rules, period, members }))
        const all: Small = { members, period, quotas }
        expect(worthOf(all, shifts)).toEqual(bestOf(all, shifts))
      }),
      { numRuns: 250 },
    )
  })
})
