import { describe, expect, it } from 'vitest'
import type { FactSubject, Facts } from '#core/assessment/facts.ts'
import { entry, review } from './by-hand.ts'
import { byPoints, grades } from './graded.ts'
import {
  byRows,
  type Event,
  each,
  is,
  type Json,
  levels,
  many,
  recordsOf,
  risen,
} from './one-item.ts'
import { events, schemeJson, score, setupMember, setupScheme, where } from './world.ts'

/** A rule, what happened, and what ann has of it: points, or points and grade. */
interface Case {
  readonly items: readonly Json[]
  readonly scheme?: Json
  readonly all?: readonly Event[]
  readonly ann?: Partial<FactSubject>
  readonly facts?: Partial<Facts>
  readonly gives: number | readonly [number, string]
}

const one = (item: Json, all: readonly Event[], gives: number): Case => ({
  items: [{ metrics: [events()], ...item }],
  all,
  gives,
})
const of = (kind: string): Json => ({ metrics: [events(where(is('kind', kind)))] })
const happened = (kind: string, over: Json = {}): Event => ({ values: { kind, ...over } })
const block = (over: Json): Json => ({
  groups: [{ id: 'work', name: 'work', subject: 'member', ...over }],
})
const grading = (...rules: readonly Json[]): Json => ({ grading: { grades, rules } })
const byHand = (value: Json): Json => ({ metrics: [], value })

const attendance: Json = {
  value: {
    kind: 'STATUS_POINTS',
    cases: [
      { label: 'present', when: [is('person.status', 'PRESENT')], points: 50 },
      { label: 'leave', when: [is('person.status', 'LEAVE_OK')], points: 30 },
      { label: 'absent', when: [is('person.status', 'ABSENT')], points: 0 },
    ],
  },
}
const halfDays: Json = {
  metrics: [events({ aggregate: { kind: 'SUM', field: 'halfDays' } })],
  value: { kind: 'PER_UNIT', points: 5 },
}
const joint: Json = {
  ...each(20),
  share: [
    { kind: 'ROLE_FACTOR', label: 'joint', when: [is('person.role', 'JOINT')], factor: 0.75 },
  ],
}
const split: Json = {
  ...each(25),
  share: [{ kind: 'SPLIT_EQUALLY', label: 'joint', first: 0.5, heads: 3 }],
}
const stages: Json = {
  value: {
    kind: 'STAGE_ADD',
    cases: [
      { label: 'submitted', points: 10 },
      { label: 'filed', when: [is('filed', true)], points: 15 },
    ],
  },
}
const chained = (chain: string): Json => ({ ...byRows, value: levels, chain })
const demand: Json = { ...of('A'), quota: { per: 'year', min: 1 } }
const veto: Json = {
  kind: 'VETO',
  label: 'demand',
  items: ['item0'],
  when: 'ANY_UNMET',
  notAbove: 'FAIL',
}
const standing = { posts: [{ post: 'STANDING', from: null, to: null }] }
const forStanding: Json = { metrics: [events()], ...each(5), appliesTo: { posts: ['STANDING'] } }
const raters = {
  kind: 'EXTERNAL_REVIEW',
  points: 10,
  raters: [
    { code: 'MASSES', label: 'masses', weight: 3 },
    { code: 'PEERS', label: 'peers', weight: 1 },
  ],
}
const fromJuly = { ...of('A'), ...each(5) }
const halved: Json = { metrics: [events()], ...each(30) }
const joined = { ann: { joinedOn: '2024-07-01' } }
const proRata = (thresholds: string): Json => ({
  ...grading(byPoints),
  partYear: { quotas: 'FULL', thresholds },
})

/** Every kind of rule that real schemes need, by the names of the table they were collected in. */
const kinds = {
  PER_EVENT: [one(each(2), many(3), 6), one(each(2), [], 0)],
  ONCE_IF_ANY: [
    one({ ...each(10), accumulate: { kind: 'ONCE_IF_ANY' } }, many(3), 10),
    one({ ...each(10), accumulate: { kind: 'ONCE_IF_ANY' } }, [], 0),
  ],
  NTH_AND_AFTER: [
    one({ ...each(15), accumulate: { kind: 'NTH_AND_AFTER', hits: 1, further: 5 } }, many(3), 25),
  ],
  CAP: [
    one({ ...each(4), cap: 10 }, many(3), 10),
    { ...one(each(4), many(3), 9), scheme: block({ cap: 9 }) },
    { ...one(each(4), many(3), 8), scheme: { total: { cap: 8 } } },
  ],
  FLOOR: [one({ ...each(-5), granted: 10, floor: 0 }, many(3), 0)],
  GRANTED_MINUS_DEDUCTIONS: [
    one({ ...each(-5), granted: 50 }, many(2), 40),
    { ...one(each(-10), many(1), 60), scheme: block({ granted: 70 }) },
  ],
  STATUS_POINTS: [
    one(attendance, [{ who: ['ann:PRESENT'] }], 50),
    one(attendance, [{ who: ['ann:LEAVE_OK'] }], 30),
    one(attendance, [{ who: ['ann:ABSENT'] }], 0),
  ],
  PER_UNIT: [one(halfDays, [{ values: { halfDays: 3 } }, { values: { halfDays: 2 } }], 25)],
  ROLE_FACTOR: [one(joint, [{}], 20), one(joint, [{ who: ['ann/JOINT'] }], 15)],
  SPLIT_EQUALLY: [
    one(split, [{ who: ['ann', 'bob', 'cid'] }], 12.5),
    one(split, [{ who: ['bob', 'ann', 'cid'] }], 6.25),
    one(split, [{ who: ['bob', 'cid', 'dan', 'ann'] }], 0),
  ],
  STAGE_ADD: [one(stages, [{}], 10), one(stages, [{ values: { filed: true } }], 25)],
  LEVEL_POINTS: [
    one({ ...byRows, value: levels }, [{ values: { rows: [{ level: 'COUNTY' }] } }], 1),
    one({ ...byRows, value: levels }, [{ values: { rows: [{ level: 'CITY' }] } }], 3),
  ],
  'HIGHER_REPLACES_LOWER or CUMULATE': [
    one(chained('HIGHER_REPLACES_LOWER'), [risen], 3),
    one(chained('CUMULATE'), [risen], 4),
  ],
  EXCLUSIVE_GROUP: [
    {
      items: [
        { ...of('A'), ...each(15) },
        { ...of('B'), ...each(3) },
      ],
      scheme: block({ exclusive: true }),
      all: [happened('A'), happened('B')],
      gives: 15,
    },
  ],
  NO_DOUBLE_COUNT: [
    {
      items: [
        { ...of('A'), ...each(10) },
        { ...of('B'), ...each(5) },
      ],
      scheme: { noDouble: [{ by: 'MATTER', sets: [['item0'], ['item1']] }] },
      all: [happened('A', { matter: 'm' }), happened('B', { matter: 'm' }), happened('B')],
      gives: 15,
    },
  ],
  OR_REQUIREMENT: ['A', 'B', 'C'].map((kind) => ({
    items: [
      {
        metrics: ['A', 'B'].map((code) => events(where(is('kind', code)))),
        quota: { per: 'year', min: 1 },
        value: { kind: 'QUOTA_POINTS', points: 20 },
      },
    ],
    all: [happened(kind)],
    gives: kind === 'C' ? 0 : 20,
  })),
  APPLIES_TO: [
    { items: [forStanding], all: many(1), ann: standing, gives: 5 },
    { items: [forStanding], all: many(1), gives: 0 },
  ],
  MIN_REQUIREMENT: [
    {
      items: [demand, { ...of('B'), ...each(95) }],
      scheme: grading(byPoints, veto),
      all: [happened('B')],
      gives: [95, 'FAIL'],
    },
    {
      items: [demand, { ...of('B'), ...each(95) }],
      scheme: grading(byPoints, veto),
      all: [happened('A'), happened('B')],
      gives: [95, 'TOP'],
    },
  ],
  MANUAL: [
    { items: [byHand({ kind: 'MANUAL', max: 5 })], facts: { entries: [entry(4)] }, gives: 4 },
    { items: [byHand({ kind: 'MANUAL', max: 5 })], facts: { entries: [entry(9)] }, gives: 5 },
  ],
  EXTERNAL_REVIEW: [
    {
      items: [byHand(raters)],
      facts: { reviews: [review('MASSES', 80), review('MASSES', 100), review('PEERS', 50)] },
      gives: 8,
    },
  ],
  DEDUCT: [one(each(-2), many(2), -4)],
  PRO_RATA: [
    { items: [halved], scheme: proRata('PRO_RATA'), all: many(1), ...joined, gives: [30, 'PASS'] },
    { items: [halved], scheme: proRata('FULL'), all: many(1), ...joined, gives: [30, 'FAIL'] },
  ],
  EFFECTIVE_DATES: [
    {
      items: [
        { ...fromJuly, effective: { to: '2024-06-30' } },
        { ...fromJuly, ...each(7), effective: { from: '2024-07-01' } },
      ],
      all: [
        { ...happened('A'), on: '2024-06-30' },
        { ...happened('A'), on: '2024-07-01' },
      ],
      gives: 12,
    },
  ],
  EXEMPT: [{ ...one(each(2), many(3), 0), ann: { exempt: true } }],
} as const satisfies Readonly<Record<string, readonly Case[]>>

const rows = Object.entries(kinds).flatMap(([kind, cases]) =>
  cases.map((rule: Case, at): [string, Case] => [
    cases.length > 1 ? `${kind} ${at + 1}` : kind,
    rule,
  ]),
)

describe('a scheme can say', () => {
  it.each(rows)('%s', (_, { items, scheme = {}, all = [], ann = {}, facts = {}, gives }) => {
    const rules = setupScheme(schemeJson(items, scheme))
    const [sheet] = score(rules, [setupMember('ann', ann)], recordsOf(all), facts)
    expect(typeof gives === 'number' ? sheet?.total : [sheet?.total, sheet?.gradeCode]).toEqual(
      gives,
    )
  })

  it('all of the twenty-four kinds', () => {
    expect(Object.keys(kinds)).toHaveLength(24)
  })
})
