import fc from 'fast-check'
import type { FactRecord } from '#shared/domain/fact-record.ts'
import { is, type Json } from './one-item.ts'
import {
  events,
  people,
  recordMaker,
  schemeJson,
  setupMember,
  setupScheme,
  where,
} from './world.ts'

/** The kinds of records there are. */
export const kinds = ['A', 'B', 'C'] as const
const names = ['ann', 'bob', 'cid'] as const
/** Those who are scored. */
export const members = names.map((name) => setupMember(name))

/** One record, before it has an id. */
export const record = fc.record({
  kind: fc.constantFrom(...kinds),
  who: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }),
  month: fc.integer({ min: 0, max: 13 }),
  matter: fc.option(fc.constantFrom('m1', 'm2', 'm3')),
  rows: fc.array(fc.constantFrom('CITY', 'COUNTY', 'NONE'), { maxLength: 3 }),
})
type Made = typeof record extends fc.Arbitrary<infer T> ? T : never

/** The records themselves. */
export const recordsOf = (all: readonly Made[]): readonly FactRecord[] => {
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
/** A scheme of items of many shapes, in two blocks that may bind each other. */
export const scheme = fc
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
/** The same with nothing that binds lines to each other. */
export const free = fc.array(item, { minLength: 1, maxLength: 5 }).map((items) =>
  setupScheme(
    schemeJson(items.map(itemJson), {
      groups: ['one', 'two'].map((id) => ({ id, name: id, subject: 'member' })),
    }),
  ),
)
/** Some records of a year. */
export const records = fc.array(record, { maxLength: 25 })
