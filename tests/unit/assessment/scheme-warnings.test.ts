import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { schemeWarnings } from '#core/assessment/scheme/scheme-warnings.ts'
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
  const days: Json = { metrics: [{ ...filed, aggregate: { kind: 'DAYS' } }] }
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
    ...([29, 30] as const).map((min): (typeof cases)[number] => [
      `of ${min} days in every month of a leap year as the shortest month has them`,
      [{ ...days, quota: { per: 'month', min } }],
      {},
      min === 30 ? ['item0 demand-unreachable'] : [],
    ]),
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

describe('two items that can count the same record', () => {
  const giving: Json = { metrics: [filed], value: each(1) }
  const wider: Json = { metrics: [proposals()], value: each(1) }
  const cases: readonly (readonly [string, readonly [Json, Json], Json, boolean])[] = [
    ['by chance are told', [giving, wider], {}, true],
    ['on purpose are not', [giving, wider], { stacks: [['item0', 'item1']] }, false],
    [
      'are told when another pair is on purpose',
      [giving, wider],
      { stacks: [['item0', 'x']] },
      true,
    ],
    ['one giving and one taking are not', [giving, { ...wider, value: each(-1) }], {}, false],
    [
      'both taking are told',
      [
        { ...giving, value: each(-1) },
        { ...wider, value: each(-1) },
      ],
      {},
      true,
    ],
    [
      'are not where one is a rate of all',
      [giving, { ...wider, value: { kind: 'RATE', points: 5, met: [is('review', 'FILED')] } }],
      {},
      false,
    ],
    [
      'are not where the one bars what the other asks of a list',
      [
        { metrics: [activities({ where: [is('kinds', 'PLENARY')] })], value: each(1) },
        {
          metrics: [activities({ where: [{ field: 'kinds', notIn: ['PLENARY', 'STUDY'] }] })],
          value: each(1),
        },
      ],
      {},
      false,
    ],
  ]

  it.each(cases)('%s', (_, items, over, isTold) => {
    const third: Json = { id: 'x', metrics: [proposals(is('review', 'RETURNED'))], value: each(1) }
    const told = codesOf([...items, third], over)
    expect(told.includes('item1 counted-twice')).toBe(isTold)
  })
})

it('no shipped scheme contradicts itself; where the points are not known, every such item says so', () => {
  const found = readdirSync(schemesDir).flatMap((file) => {
    const id = file.replace('.json', '')
    return schemeWarnings(shippedScheme(id), grounds).map(({ item, code }) => [id, item, code])
  })
  const isUnknown = ([id, , code]: readonly string[]) =>
    id === 'hongkou-2018' && code === 'never-counts'
  expect(found.filter((one) => !isUnknown(one))).toEqual([])
  const known = ['resources', 'deductions', 'others']
  expect(found.filter(isUnknown).map(([, item]) => item)).toEqual(
    shippedScheme('hongkou-2018')
      .items.map(({ id }) => id)
      .filter((id) => !known.includes(id)),
  )
})
