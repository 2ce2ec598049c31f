import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { schemeWarnings } from '#core/assessment/scheme-warnings.ts'
import { choicesOf } from '#shared/ledgers/choices/index.ts'
import { schemeJson, schemesDir, setupScheme, shippedScheme } from './world.ts'

type Json = Readonly<Record<string, unknown>>

const grounds = {
  year: 2024,
  codesOf: (set: string) => choicesOf(set).map(({ code }) => code),
}

const proposals = (...where: readonly Json[]): Json => ({
  ledger: 'proposals',
  who: ['firstProposer'],
  where,
})
const activities = (over: Json = {}): Json => ({
  ledger: 'activities',
  who: ['attendance'],
  ...over,
})
const each = (points: number): Json => ({ kind: 'PER_EVENT', points })
const is = (field: string, ...codes: readonly unknown[]): Json => ({ field, in: codes })
const filed = proposals(is('review', 'FILED'))

const codesOf = (items: readonly Json[], over: Json = {}): readonly string[] =>
  schemeWarnings(setupScheme(schemeJson(items, over)), grounds).map(
    ({ code, item }) => `${item} ${code}`,
  )

describe('a scheme is told', () => {
  const sound: Json = { metrics: [filed], value: each(5), cap: 20 }
  const cases: readonly (readonly [string, readonly Json[], Json, readonly string[]])[] = [
    ['nothing when it is sound', [sound], {}, []],
    ['a cap below one single value', [{ ...sound, cap: 3 }], {}, ['item0 cap-below-single']],
    [
      'a demand that earns more than the cap',
      [{ ...sound, quota: { per: 'year', min: 5 } }],
      {},
      ['item0 quota-over-cap'],
    ],
    [
      'dates outside the year',
      [{ ...sound, effective: { from: '2025-01-01' } }],
      {},
      ['item0 out-of-period'],
    ],
    [
      'conditions that cannot hold together',
      [{ ...sound, metrics: [proposals(is('review', 'FILED'), is('review', 'RETURNED'))] }],
      {},
      ['item0 filter-impossible'],
    ],
    [
      'nothing of two demands on a list of codes',
      [
        {
          metrics: [activities({ where: [is('kinds', 'STUDY'), is('kinds', 'INSPECTION')] })],
          value: each(1),
        },
      ],
      {},
      [],
    ],
    [
      'a ledger that is not there',
      [{ metrics: [{ ledger: 'gifts', who: ['x'] }], value: each(1) }],
      {},
      ['item0 unknown-ledger'],
    ],
    [
      'a field that is not there',
      [{ metrics: [proposals(is('colour', 'RED'))], value: each(1) }],
      {},
      ['item0 unknown-field'],
    ],
    [
      'a choice that is not there',
      [{ metrics: [proposals(is('review', 'MAYBE'))], value: each(1) }],
      {},
      ['item0 unknown-code'],
    ],
    [
      'who is no person',
      [{ metrics: [{ ...filed, who: ['title'] }], value: each(1) }],
      {},
      ['item0 unknown-field'],
    ],
    ['points of nought', [{ metrics: [filed], value: each(0) }], {}, ['item0 never-counts']],
    [
      'two items that count the same record',
      [
        { metrics: [filed], value: each(1) },
        { metrics: [proposals()], value: each(1) },
      ],
      {},
      ['item1 counted-twice'],
    ],
    [
      'nothing of two items that never meet',
      [
        { metrics: [filed], value: each(1) },
        { metrics: [proposals(is('review', 'RETURNED'))], value: each(1) },
      ],
      {},
      [],
    ],
    [
      'nothing of two items kept apart',
      [
        { metrics: [filed], value: each(1) },
        { metrics: [proposals()], value: each(1) },
      ],
      { noDouble: [{ by: 'RECORD', sets: [['item0'], ['item1']] }] },
      [],
    ],
    [
      'nothing of two items of a best-of block',
      [
        { metrics: [filed], value: each(1) },
        { metrics: [proposals()], value: each(1) },
      ],
      { groups: [{ id: 'work', name: 'w', subject: 'member', exclusive: true }] },
      [],
    ],
    [
      'a demand nobody can meet',
      [
        {
          metrics: [{ ...filed, aggregate: { kind: 'EXISTS' } }],
          value: each(1),
          quota: { per: 'year', min: 2 },
        },
      ],
      {},
      ['item0 demand-unreachable'],
    ],
    [
      'a grade nobody can reach',
      [sound],
      {
        grading: {
          grades: [{ code: 'TOP', label: '优秀' }],
          rules: [{ kind: 'THRESHOLD', steps: [{ grade: 'TOP', points: 85 }] }],
        },
      },
      [' grade-unreachable'],
    ],
    [
      'a veto on an item without a demand',
      [sound],
      {
        grading: {
          grades: [{ code: 'TOP', label: '优秀' }],
          rules: [
            { kind: 'VETO', label: '三个一', items: ['item0'], when: 'ANY_UNMET', notAbove: 'TOP' },
          ],
        },
      },
      ['item0 demand-unreachable'],
    ],
  ]

  it.each(cases)('%s', (_, items, over, expected) => {
    expect(codesOf(items, over)).toEqual(expected)
  })

  it('everything in Chinese with the names of its items', () => {
    const scheme = setupScheme(schemeJson([{ ...sound, name: '立案提案', cap: 3 }]))
    expect(schemeWarnings(scheme, grounds)[0]?.message).toBe(
      '“立案提案”封顶3分，低于单次可得的5分，单次分值永远拿不满',
    )
  })
})

it('no shipped scheme contradicts itself, though some add up on purpose', () => {
  const found = readdirSync(schemesDir).flatMap((file) => {
    const id = file.replace('.json', '')
    return schemeWarnings(shippedScheme(id), grounds)
      .filter(({ code }) => code !== 'counted-twice')
      .map(({ item, code, message }) => `${id} ${item} ${code} ${message}`)
  })
  expect(found).toEqual([])
})
