import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, spanKinds, spansTouching } from '#shared/domain/calendar/calendar.ts'
import { isWithin, monthsOf, type Period } from '#shared/domain/days.ts'
import { generateRoster } from '#shared/domain/roster/roster.ts'
import type { Shift } from '#shared/domain/roster/roster-request.ts'
import { isPresent } from '#shared/domain/roster/roster-seating.ts'
import { ask, countsOf, memberOf, parsed, range } from '../helpers/rosters.ts'

const year2024 = monthsOf(2024, 1, 12)

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

  it('keeps pairs apart however much the seats are passed on', () => {
    const days = range(8).map((week) => addDays('2024-07-03', 7 * week))
    const present = fc.array(fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), {
      minLength: 6,
      maxLength: 6,
    })
    const apart: [string, string][] = [
      ['m0', 'm1'],
      ['m1', 'm2'],
      ['m3', 'm4'],
      ['m4', 'm5'],
      ['m0', 'm5'],
    ]
    const rules = parsed([
      { kind: 'WEEKLY', weekdays: [3], perShift: 2 },
      { kind: 'QUOTA', per: 'member', period: 'month', min: 3 },
      { kind: 'QUOTA', per: 'member', period: 'half', min: 4 },
    ])
    // Seldom met by chance: a seat passed on frees a place for one kept apart from who left it.
    const seldom = '.##..#.. #....... .#....## ##...... .#...... ........'
      .split(' ')
      .map((weeks) => [...weeks].map((mark) => mark === '#'))
    const period = { from: '2024-07-01', to: '2024-08-27' }
    fc.assert(
      fc.property(present, (all) => {
        const members = all.map((there, at) =>
          memberOf(
            at,
            days.filter((_, week) => !there[week]).map((day) => ({ from: day, to: day })),
          ),
        )
        const { shifts } = generateRoster(ask({ rules, members, apart, period }))
        const broken = shifts.filter((shift) =>
          apart.some((pair) => pair.every((id) => shift.members.includes(id))),
        )
        expect(broken).toEqual([])
      }),
      { numRuns: 300, examples: [[seldom]] },
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
        const made: Shift[] = []
        for (const period of spansTouching(year2024, 'month')) {
          // A shift that moved here from the month before stands already.
          const kept = made.filter(({ day }) => isWithin(period, day))
          const history = made.filter(({ day }) => day < period.from)
          const { shifts } = generateRoster(ask({ members, rules, period, history, kept }))
          made.push(...shifts.filter((shift) => !kept.includes(shift)))
        }
        const counts = countsOf(members, made)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 40 },
    )
  })
})
