import { describe, expect, it } from 'vitest'
import { parseScheme } from '#core/assessment/scheme/parse-scheme.ts'
import type { Json } from './one-item.ts'
import { events, readJson, schemeJson } from './world.ts'

const each = { value: { kind: 'PER_EVENT', points: 1 } }
const good = { metrics: [events()], ...each }
const faultOf = (items: readonly Json[], over: Json = {}) => {
  const parsed = parseScheme(schemeJson(items, over))
  return parsed.ok ? 'taken' : `${parsed.item}|${parsed.field}|${parsed.code}`
}
const group = (over: Json): Json => ({ id: 'work', name: 'work', subject: 'member', ...over })
const rank = { kind: 'RANK_TAIL', mark: 'T', count: 1 }
const graded = (grading: Json): Json => ({ grading: { grades: [], ...grading } })

describe('a scheme file', () => {
  it.each(['STATUS_POINTS', 'ROLE_POINTS', 'LEVEL_POINTS', 'STAGE_ADD'])(
    'that gives points by cases (%s) names at least one',
    (kind) => {
      const valued = (cases: readonly Json[]): Json => ({ ...good, value: { kind, cases } })
      expect(faultOf([valued([])])).toBe('item0|value.cases|invalid')
      expect(faultOf([valued([{ label: '出席', points: 1 }])])).toBe('taken')
    },
  )

  it('is taken when it is whole', () => {
    expect(faultOf([good])).toBe('taken')
  })

  it.each<[string, readonly Json[], Json, string]>([
    [
      'an unknown field of an item',
      [good, { ...good, colour: 'red' }],
      {},
      'item1|colour|unknown-field',
    ],
    ['an unknown field of the whole', [good], { wish: 1 }, '|wish|unknown-field'],
    [
      'an unknown field inside a rule',
      [{ ...good, value: { ...each.value, tax: 1 } }],
      {},
      'item0|value.tax|unknown-field',
    ],
    [
      'an unknown field inside a condition',
      [{ metrics: [events({ where: [{ field: 'a', is: 1 }] })], ...each }],
      {},
      'item0|metrics.0.where.0.is|unknown-field',
    ],
    [
      'a kind of rule of a newer program',
      [{ ...good, value: { kind: 'LOTTERY' } }],
      {},
      'item0|value.kind|invalid',
    ],
    [
      'points that are no number',
      [{ ...good, value: { kind: 'PER_EVENT', points: '6' } }],
      {},
      'item0|value.points|invalid',
    ],
    ['a later format', [good], { format: 2 }, '|format|newer'],
    [
      'a block that is not there',
      [{ ...good, group: 'gone' }],
      {},
      'item0|group|unknown-reference',
    ],
    [
      'the same id twice',
      [
        { ...good, id: 'a' },
        { ...good, id: 'a' },
      ],
      {},
      'a|id|duplicate',
    ],
    ['a cap below the floor', [{ ...good, cap: 1, floor: 2 }], {}, 'item0|cap|contradiction'],
    ['the same of the sum', [good], { total: { cap: 1, floor: 2 } }, '|total.cap|contradiction'],
    ['an item that counts nothing', [each], {}, 'item0|metrics|missing'],
    [
      'points by hand that count records',
      [{ metrics: [events()], value: { kind: 'MANUAL' } }],
      {},
      'item0|metrics|contradiction',
    ],
    [
      'a metric that names no persons for a member',
      [{ metrics: [{ ledger: 'events' }], ...each }],
      {},
      'item0|metrics.0.who|missing',
    ],
    [
      'a question about a row where no rows are counted',
      [{ metrics: [events({ where: [{ field: 'row.level', filled: true }] })], ...each }],
      {},
      'item0|metrics.0.rows|missing',
    ],
    [
      'a question about a person for a studio',
      [
        {
          metrics: [{ ledger: 'events', where: [{ field: 'person.role', filled: true }] }],
          ...each,
        },
      ],
      { groups: [group({ subject: 'studio' })] },
      'item0|metrics.0.where|contradiction',
    ],
    [
      'points for a quota without a quota',
      [{ metrics: [events()], value: { kind: 'QUOTA_POINTS', points: 1 } }],
      {},
      'item0|quota|missing',
    ],
    [
      'own dates that are not given',
      [{ metrics: [events()], quota: { per: 'own', min: 1 } }],
      {},
      'item0|quota.spans|missing',
    ],
    [
      'a block within itself',
      [good],
      { groups: [group({ within: 'work' })] },
      'work|within|contradiction',
    ],
    [
      'a block within one that is not there',
      [good],
      { groups: [group({ within: 'gone' })] },
      'work|within|unknown-reference',
    ],
    [
      'a grade that is not there',
      [good],
      graded({ rules: [{ kind: 'THRESHOLD', steps: [{ grade: 'A', points: 1 }] }] }),
      '|grading.rules.0.grade|unknown-reference',
    ],
    [
      'a mark that is not there',
      [good],
      graded({ rules: [rank] }),
      '|grading.rules.0.mark|unknown-reference',
    ],
    [
      'a tie to decide without a mark for it',
      [good],
      graded({ marks: [{ code: 'T', label: 't' }], rules: [{ ...rank, ties: 'DECIDE' }] }),
      '|grading.rules.0.mark|unknown-reference',
    ],
    [
      'a slice of neither number nor share',
      [good],
      graded({ marks: [{ code: 'T', label: 't' }], rules: [{ kind: 'RANK_TAIL', mark: 'T' }] }),
      '|grading.rules.0.count|contradiction',
    ],
    [
      'a veto on an item that is not there',
      [good],
      graded({
        grades: [{ code: 'A', label: 'a' }],
        rules: [{ kind: 'VETO', label: 'v', items: ['gone'], when: 'ANY_UNMET', notAbove: 'A' }],
      }),
      '|grading.rules.0.items|unknown-reference',
    ],
    [
      'an item not to be doubled that is not there',
      [good],
      { noDouble: [{ by: 'RECORD', sets: [['item0'], ['gone']] }] },
      '|noDouble|unknown-reference',
    ],
    [
      'adding up with an item that is not there',
      [good],
      { stacks: [['item0', 'gone']] },
      '|stacks|unknown-reference',
    ],
    [
      'codes that are no list',
      [{ metrics: [events({ where: [{ field: 'a', in: 'x' }] })], ...each }],
      {},
      'item0|metrics.0.where.0.in|invalid',
    ],
    [
      'a question about rows that is neither some nor none',
      [{ metrics: [events({ where: [{ rows: 'a', has: 'many' }] })], ...each }],
      {},
      'item0|metrics.0.where.0.has|invalid',
    ],
  ])('is refused for %s, with item and field', (_, items, over, fault) => {
    expect(faultOf(items, over)).toBe(fault)
  })

  it.each([null, 1, 'text', [], {}, { format: 1 }, { items: [null] }])(
    'is refused without an exception when it is %j',
    (json) => {
      expect(parseScheme(json)).toMatchObject({ ok: false })
    },
  )

  it('is refused when a shipped scheme loses any one of its required fields', () => {
    const json = readJson('wangyi-2024') as Record<string, unknown> // checked by the parser itself
    for (const key of ['format', 'id', 'name', 'source', 'groups', 'items', 'grading']) {
      const { [key]: _, ...rest } = json
      expect(parseScheme(rest)).toMatchObject({ ok: false, field: key })
    }
  })
})
