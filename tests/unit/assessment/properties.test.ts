import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactRecord } from '#core/assessment/facts.ts'
import { roundTo } from '#core/assessment/points.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { Sheet } from '#shared/domain/score.ts'
import { is, type Json } from './one-item.ts'
import {
  events,
  people,
  recordMaker,
  schemeJson,
  score,
  setupMember,
  setupScheme,
  where,
} from './world.ts'

const kinds = ['A', 'B', 'C'] as const
const names = ['ann', 'bob', 'cid'] as const
const members = names.map((name) => setupMember(name))

const record = fc.record({
  kind: fc.constantFrom(...kinds),
  who: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }),
  month: fc.integer({ min: 0, max: 13 }),
  matter: fc.option(fc.constantFrom('m1', 'm2', 'm3')),
  rows: fc.array(fc.constantFrom('CITY', 'COUNTY', 'NONE'), { maxLength: 3 }),
})
type Made = typeof record extends fc.Arbitrary<infer T> ? T : never

const recordsOf = (all: readonly Made[]): readonly FactRecord[] => {
  const make = recordMaker()
  return all.map(({ kind, who, month, matter, rows }) => {
    const year = month === 0 ? 2023 : month === 13 ? 2025 : 2024
    const day = `${year}-${String(Math.min(Math.max(month, 1), 12)).padStart(2, '0')}-15`
    const values = { kind, rows: rows.map((level) => ({ level })) }
    return make('events', day, values, people('people', ...who), { matterId: matter })
  })
}

const cases = [
  { label: 'city', when: [is('row.level', 'CITY')], points: 3.5 },
  { label: 'county', when: [is('row.level', 'COUNTY')], points: 1 },
]
const value = (points: number) => ({ value: { kind: 'PER_EVENT', points } })
const shapes: readonly ((points: number) => Json)[] = [
  (points) => value(points),
  (points) => ({ ...value(-points), granted: 10, floor: 0 }),
  (points) => ({ ...value(points), accumulate: { kind: 'ONCE_IF_ANY' } }),
  (points) => ({ ...value(points), accumulate: { kind: 'AFTER', hits: 1 } }),
  (points) => ({ ...value(points), accumulate: { kind: 'BEST', hits: 2 } }),
  (points) => ({ ...value(points), accumulate: { kind: 'NTH_AND_AFTER', hits: 1, further: 1 } }),
  (points) => ({ ...value(points), share: [{ kind: 'SPLIT_EQUALLY', label: 'x', first: 0.5 }] }),
  (points) => ({ ...value(points), quota: { per: 'quarter', min: 1 } }),
  () => ({ value: { kind: 'LEVEL_POINTS', cases }, rows: true }),
  () => ({ value: { kind: 'LEVEL_POINTS', cases }, rows: true, chain: 'HIGHER_REPLACES_LOWER' }),
]

const item = fc.record({
  shape: fc.constantFrom(...shapes),
  points: fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 4),
  kind: fc.constantFrom(...kinds),
  group: fc.constantFrom('one', 'two'),
  cap: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
  aggregate: fc.constantFrom('COUNT', 'DAYS', 'MATTERS', 'EXISTS'),
})
type MadeItem = typeof item extends fc.Arbitrary<infer T> ? T : never

const itemJson = ({ shape, points, kind, group, cap, aggregate }: MadeItem): Json => {
  const { rows, ...rest } = shape(points)
  const metric = events({
    ...where(is('kind', kind)),
    aggregate: { kind: aggregate },
    ...(rows === true && { rows: 'rows' }),
  })
  return { ...rest, group, metrics: [metric], ...(cap !== undefined && { cap }) }
}

const bounds = fc.record(
  { cap: fc.integer({ min: 0, max: 20 }), floor: fc.constant(0) },
  { requiredKeys: [] },
)
const blocks = fc.record({ one: bounds, two: bounds, within: fc.boolean(), best: fc.boolean() })
const scheme = fc
  .record({ items: fc.array(item, { minLength: 1, maxLength: 5 }), blocks, total: bounds })
  .map(({ items, blocks: { one, two, within, best }, total }) =>
    setupScheme(
      schemeJson(items.map(itemJson), {
        groups: [
          { id: 'one', name: 'one', subject: 'member', ...one },
          {
            id: 'two',
            name: 'two',
            subject: 'member',
            exclusive: best,
            ...two,
            ...(within && { within: 'one' }),
          },
        ],
        total,
      }),
    ),
  )
const free = fc.array(item, { minLength: 1, maxLength: 5 }).map((items) =>
  setupScheme(
    schemeJson(items.map(itemJson), {
      groups: ['one', 'two'].map((id) => ({ id, name: id, subject: 'member' })),
    }),
  ),
)
const records = fc.array(record, { maxLength: 25 })

const sum = (values: readonly number[]) =>
  roundTo(
    values.reduce((a, b) => a + b, 0),
    2,
  )
const pointsIn = ({ lines }: Sheet, groups: readonly string[]) =>
  sum(lines.filter(({ group }) => groups.includes(group)).map(({ points }) => points))
const groupAndInner = ({ groups }: Scheme, id: string) => [
  id,
  ...groups.filter(({ within }) => within === id).map((group) => group.id),
]

describe('scoring', () => {
  it('never passes a cap or a floor of item, block or whole', () => {
    fc.assert(
      fc.property(scheme, records, (rules, all) => {
        for (const sheet of score(rules, members, recordsOf(all))) {
          for (const { id, cap = Infinity } of rules.items)
            expect(sheet.lines.find((line) => line.item === id)?.points).toBeLessThanOrEqual(cap)
          for (const group of rules.groups) {
            const points = pointsIn(sheet, groupAndInner(rules, group.id))
            expect(points).toBeLessThanOrEqual(group.cap ?? Infinity)
            expect(points).toBeGreaterThanOrEqual(group.floor ?? -Infinity)
          }
          expect(sheet.total).toBeLessThanOrEqual(rules.total.cap ?? Infinity)
        }
      }),
    )
  })

  it('makes the lines add up to the total', () => {
    fc.assert(
      fc.property(scheme, records, (rules, all) => {
        for (const { lines, total } of score(rules, members, recordsOf(all)))
          expect(sum(lines.map(({ points }) => points))).toBe(total)
      }),
    )
  })

  it('does not look at the order of the records', () => {
    const shuffled = records.chain((all) =>
      fc.tuple(
        fc.constant(recordsOf(all)),
        fc.shuffledSubarray([...all.keys()], { minLength: all.length }),
      ),
    )
    fc.assert(
      fc.property(scheme, shuffled, (rules, [all, order]) => {
        const other = order.flatMap((at) => all[at] ?? [])
        expect(score(rules, members, other)).toEqual(score(rules, members, all))
      }),
    )
  })

  it('changes no line that does not ask for a record which is added, where nothing binds lines', () => {
    fc.assert(
      fc.property(free, records, record, (rules, all, added) => {
        const made = recordsOf([...all, added])
        const before = score(rules, members, made.slice(0, -1))
        const after = score(rules, members, made)
        const isAsked = (id: string) =>
          JSON.stringify(rules.items.find((one) => one.id === id)?.metrics).includes(
            `"${added.kind}"`,
          )
        after.forEach((sheet, index) => {
          const isNamed = added.who.some((name) => name === sheet.subject.id)
          for (const [at, line] of sheet.lines.entries())
            if (!isNamed || !isAsked(line.item)) expect(line).toEqual(before[index]?.lines[at])
        })
      }),
    )
  })

  it('loses no record: it is among the evidence, or refused with a reason', () => {
    fc.assert(
      fc.property(free, records, (rules, all) => {
        const made = recordsOf(all)
        for (const sheet of score(rules, members, made))
          for (const [at, line] of sheet.lines.entries()) {
            const { rows, where: asked } = rules.items[at]?.metrics[0] ?? { where: [] }
            const kind = JSON.stringify(asked)
            const matching = made.filter(
              (one) =>
                kind.includes(`"${String(one.values['kind'])}"`) &&
                one.people.some(({ memberId }) => memberId === sheet.subject.id) &&
                (rows === undefined || (one.values['rows'] as readonly unknown[]).length > 0), // made above
            )
            const found = [...line.records, ...line.notCounted].map(({ id }) => id)
            expect(new Set(found)).toEqual(new Set(matching.map(({ id }) => id)))
          }
      }),
    )
  })

  it('counts what a plain search of the records finds', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...kinds), (all, kind) => {
        const rules = setupScheme(
          schemeJson([
            { metrics: [events(where(is('kind', kind)))], quota: { per: 'month', min: 1 } },
          ]),
        )
        for (const { subject, lines } of score(rules, members, recordsOf(all))) {
          const mine = all.filter(
            (one) => one.kind === kind && one.who.some((name) => name === subject.id),
          )
          const byMonth = Array.from(
            { length: 12 },
            (_, month) => mine.filter((one) => one.month === month + 1).length,
          )
          expect(lines[0]?.spans.map(({ count }) => count)).toEqual(byMonth)
          expect(lines[0]?.met).toBe(byMonth.every((count) => count > 0))
        }
      }),
    )
  })
})
