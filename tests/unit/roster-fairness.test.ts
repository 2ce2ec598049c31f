import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type SpanKind, spanKinds, spansTouching } from '#shared/domain/calendar.ts'
import { isWithin, monthsOf, type Period } from '#shared/domain/days.ts'
import { generateRoster } from '#shared/domain/roster.ts'
import type { RosterMember, RosterRequest, Shift } from '#shared/domain/roster-request.ts'
import { RosterRule } from '#shared/domain/roster-rules.ts'
import { isPresent } from '#shared/domain/roster-seating.ts'
import { shippedCalendar } from '../helpers/holidays.ts'

const calendar = shippedCalendar()
const year2024 = monthsOf(2024, 1, 12)

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at)
const memberOf = (at: number, away: readonly Period[] = []): RosterMember => ({
  id: `m${at}`,
  from: null,
  to: null,
  away,
})

const ask = (some: Partial<RosterRequest>): RosterRequest => ({
  rules: [],
  apart: [],
  period: year2024,
  members: [],
  history: [],
  kept: [],
  calendar,
  ...some,
})

const countsOf = (members: readonly RosterMember[], shifts: readonly Shift[]): readonly number[] =>
  members.map(({ id }) => shifts.filter((shift) => shift.members.includes(id)).length)

const shiftRule = fc.oneof(
  fc.record({
    kind: fc.constant('WEEKLY'),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 2 }),
    perShift: fc.integer({ min: 1, max: 3 }),
    slots: fc.constantFrom(['DAY'], ['AM', 'PM'], ['EVENING']),
    holiday: fc.constantFrom('KEEP', 'SKIP', 'NEXT_WORKDAY'),
  }),
  fc.record({
    kind: fc.constant('MONTHLY'),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 3 }),
    perShift: fc.integer({ min: 1, max: 3 }),
    holiday: fc.constantFrom('KEEP', 'SKIP', 'NEXT_WORKDAY'),
  }),
)

const awayPeriod = fc
  .tuple(fc.integer({ min: 0, max: 365 }), fc.integer({ min: 0, max: 200 }))
  .map(([start, length]): Period => {
    const from = addDays('2024-01-01', start)
    return { from, to: addDays(from, length) }
  })

const quotaRule = fc.record({
  kind: fc.constant('QUOTA'),
  per: fc.constant('member'),
  period: fc.constantFrom(...spanKinds),
  min: fc.integer({ min: 1, max: 3 }),
})

const parsed = (rules: readonly unknown[]): RosterRule[] =>
  rules.map((rule) => RosterRule.parse(rule))

describe('a roster of any rules', () => {
  const anything = fc.record({
    rules: fc.array(fc.oneof(shiftRule, quotaRule), { minLength: 1, maxLength: 4 }).map(parsed),
    members: fc
      .array(fc.array(awayPeriod, { maxLength: 2 }), { maxLength: 8 })
      .map((all) => all.map((away, at) => memberOf(at, away))),
    apart: fc.array(
      fc.tuple(fc.constantFrom('m0', 'm1', 'm2'), fc.constantFrom('m3', 'm4', 'm5')),
      { maxLength: 2 },
    ),
  })

  it('puts nobody on a shift twice, nor on two at one time, nor when away, nor beside whom they are kept apart from', () => {
    fc.assert(
      fc.property(anything, (some) => {
        const { shifts, gaps } = generateRoster(ask(some))
        const byId = new Map(some.members.map((member) => [member.id, member]))
        for (const { day, slot, seats, members } of shifts) {
          expect(new Set(members).size).toBe(members.length)
          const missing = gaps.filter((gap) => gap.day === day && gap.slot === slot)
          expect(members.length <= seats).toBe(true)
          expect(members.length === seats || missing.length > 0).toBe(true)
          for (const id of members) {
            const member = byId.get(id)
            expect(member !== undefined && isPresent(member, day)).toBe(true)
          }
          for (const [a, b] of some.apart) {
            expect(members.includes(a) && members.includes(b)).toBe(false)
          }
        }
        const places = shifts.flatMap(({ day, slot, members }) =>
          (slot === 'DAY' ? ['AM', 'PM'] : [slot]).flatMap((half) =>
            members.map((id) => `${day} ${half} ${id}`),
          ),
        )
        expect(new Set(places).size).toBe(places.length)
      }),
      { numRuns: 150 },
    )
  })

  it('is the same each time', () => {
    fc.assert(
      fc.property(anything, (some) => {
        expect(generateRoster(ask(some))).toEqual(generateRoster(ask(some)))
      }),
      { numRuns: 30 },
    )
  })
})

describe('a roster without absences', () => {
  const size = fc.integer({ min: 3, max: 20 })

  it('gives no member two shifts more than another', () => {
    fc.assert(
      fc.property(size, shiftRule, (count, rule) => {
        const members = range(count).map((at) => memberOf(at))
        const rules = parsed([{ ...rule, slots: ['DAY'] }])
        const counts = countsOf(members, generateRoster(ask({ members, rules })).shifts)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('meets every quota for which there are seats, and says so of every other', () => {
    fc.assert(
      fc.property(size, shiftRule, quotaRule, (count, rule, quota) => {
        const members = range(count).map((at) => memberOf(at))
        const rules = parsed([{ ...rule, holiday: 'KEEP', slots: ['DAY'] }, quota])
        const { shifts, unmet } = generateRoster(ask({ members, rules }))
        for (const span of spansTouching(year2024, quota.period)) {
          const inside = shifts.filter(({ day }) => isWithin(span, day))
          const seats = inside.reduce((sum, shift) => sum + shift.members.length, 0)
          const said = unmet.filter((one) => one.span.from === span.from)
          const short = countsOf(members, inside).filter((have) => have < quota.min)
          expect(said).toHaveLength(short.length)
          if (seats >= count * quota.min) expect(said).toEqual([])
        }
      }),
    )
  })

  it('made month by month is as even as one made for the year', () => {
    fc.assert(
      fc.property(size, shiftRule, (count, rule) => {
        const members = range(count).map((at) => memberOf(at))
        const rules = parsed([{ ...rule, slots: ['DAY'] }])
        const months = range(12).reduce<readonly Shift[]>((history, at) => {
          const period = monthsOf(2024, at + 1, at + 1)
          // A shift that moved into the next month is known when that month is made.
          const before = history.map((shift) => ({ ...shift, day: shift.plannedFor }))
          const { shifts } = generateRoster(ask({ members, rules, period, history: before }))
          return [...history, ...shifts]
        }, [])
        const counts = countsOf(members, months)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 40 },
    )
  })
})

// What a roster is worth: filled seats first, then quotas, then evenness (less is better).
type Worth = readonly [empty: number, deficit: number, unevenness: number]

interface Small {
  readonly members: readonly RosterMember[]
  readonly period: Period
  readonly rules: readonly RosterRule[]
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
  ids
    .reduce<readonly (readonly string[])[]>(
      (all, id) => [...all, ...all.map((chosen) => [...chosen, id])],
      [[]],
    )
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
  // Two days a month for three months, so that months and the quarter cross one another.
  const small = fc.record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 2 }),
    perShift: fc.integer({ min: 1, max: 2 }),
    months: fc.integer({ min: 2, max: 3 }),
    present: fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 3,
    }),
    quotas: fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom<SpanKind>('month', 'quarter', 'half'),
        min: fc.integer({ min: 1, max: 2 }),
      }),
      { selector: ({ kind }) => kind, maxLength: 2 },
    ),
  })

  it('is the best there is: no trial of all seatings finds a better one', () => {
    fc.assert(
      fc.property(small, ({ days, perShift, months, present, quotas }) => {
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
        const all: Small = { members, period, rules, quotas }
        expect(worthOf(all, shifts)).toEqual(bestOf(all, shifts))
      }),
      { numRuns: 60 },
    )
  })
})
