import { describe, expect, it } from 'vitest'
import {
  byRows,
  type Event,
  each,
  is,
  type Json,
  levels,
  lineWith,
  many,
  risen,
} from './one-item.ts'
import { events, where } from './world.ts'

const split = (over: Json): Json => ({
  ...each(12),
  share: [{ kind: 'SPLIT_EQUALLY', label: 'joint', ...over }],
})

describe('the kinds of rules', () => {
  it.each<[string, Json, readonly Event[], number]>([
    [
      'a factor for a role',
      {
        ...each(8),
        share: [
          {
            kind: 'ROLE_FACTOR',
            label: 'joint',
            when: [{ field: 'counted.persons', min: 2 }],
            factor: 0.5,
          },
        ],
      },
      [{}, { who: ['ann', 'bob'] }],
      12,
    ],
    [
      'half for the first, the rest for the others',
      split({ first: 0.5 }),
      [{ who: ['bob', 'ann', 'cid'] }],
      3,
    ],
    ['half for the first', split({ first: 0.5 }), [{ who: ['ann', 'bob', 'cid'] }], 6],
    ['all for one alone', split({ first: 0.5 }), [{}], 12],
    ['equal shares', split({}), [{ who: ['bob', 'ann', 'cid'] }], 4],
    [
      'equal shares of three heads at most',
      split({ heads: 3 }),
      [{ who: ['bob', 'cid', 'ann', 'dan'] }],
      4,
    ],
    [
      'nothing for the fourth head',
      split({ heads: 3 }),
      [{ who: ['bob', 'cid', 'dan', 'ann'] }],
      0,
    ],
    [
      'stages that add up',
      {
        value: {
          kind: 'STAGE_ADD',
          cases: [
            { label: 'sent', points: 10 },
            { label: 'filed', when: [is('review', 'FILED')], points: 15 },
          ],
        },
      },
      [{}, { values: { review: 'FILED' } }],
      35,
    ],
    ['levels that add up', { ...byRows, value: levels }, [risen], 4],
    [
      'the higher level in place of the lower',
      { ...byRows, value: levels, chain: 'HIGHER_REPLACES_LOWER' },
      [risen, risen],
      6,
    ],
    [
      'a rate',
      { value: { kind: 'RATE', points: 10, met: [is('done', true)] } },
      [{ values: { done: true } }, ...many(3)],
      2.5,
    ],
    [
      'a rate that is full before all',
      { value: { kind: 'RATE', points: 10, met: [is('done', true)], full: 0.5 } },
      [{ values: { done: true } }, {}],
      10,
    ],
    [
      'no more than full for a rate above',
      { value: { kind: 'RATE', points: 10, met: [is('done', true)], full: 0.5 } },
      many(2, { values: { done: true } }),
      10,
    ],
    [
      'a rate of nothing',
      { value: { kind: 'RATE', points: 10, met: [is('done', true)], whenNone: 'FULL' } },
      [],
      10,
    ],
    [
      'points for a quota met',
      { value: { kind: 'QUOTA_POINTS', points: 5 }, quota: { per: 'year', min: 2 } },
      many(2),
      5,
    ],
    [
      'nothing for a quota missed',
      { value: { kind: 'QUOTA_POINTS', points: 5 }, quota: { per: 'year', min: 2 } },
      many(1),
      0,
    ],
    [
      'one of several ledgers, a record once',
      {
        metrics: [events(), events({ ledger: 'other' }), events(where(is('kind', 'A')))],
        ...each(2),
      },
      [{ values: { kind: 'A' } }],
      2,
    ],
    [
      'thirds that are rounded once',
      split({}),
      many(2, { who: ['ann', 'bob', 'cid', 'dan', 'eve', 'fay', 'gus'] }),
      3.43,
    ],
  ])('express %s', (_, item, all, points) => {
    expect(lineWith(item, all).points).toBe(points)
  })

  it('take points of persons with a reason, within their range', () => {
    const item = { metrics: [], value: { kind: 'MANUAL', min: 1, max: 5 } }
    const entries = [4, 4].map((points, index) => ({
      id: `e${index}`,
      subjectId: 'ann',
      item: 'item0',
      on: '2024-05-05',
      points,
      reason: 'room lent',
    }))
    expect(lineWith(item, [], { entries })).toMatchObject({
      points: 5,
      capped: true,
      records: [{ label: 'room lent' }, { label: 'room lent' }],
    })
    expect(lineWith(item, [])).toMatchObject({ points: 0, capped: false })
    const late = entries.map((entry) => ({ ...entry, on: '2025-01-01' }))
    expect(lineWith(item, [], { entries: late })).toMatchObject({ points: 0, count: 0 })
  })

  it('average opinions by the weight of their groups, and name nobody', () => {
    const raters = [
      { code: 'MASSES', label: 'm', weight: 3 },
      { code: 'LEADERS', label: 'l', weight: 1 },
    ]
    const item = { metrics: [], value: { kind: 'EXTERNAL_REVIEW', points: 10, raters } }
    const review = (rater: string, points: number) => ({
      id: `${rater}${points}`,
      subjectId: 'ann',
      item: 'item0',
      on: '2024-12-01',
      rater,
      score: points,
    })
    const both = [review('MASSES', 80), review('MASSES', 100), review('LEADERS', 50)]
    expect(lineWith(item, [], { reviews: both })).toMatchObject({
      points: 8,
      count: 3,
      records: [],
    })
    expect(lineWith(item, [], { reviews: both.slice(0, 2) }).points).toBe(9)
  })
})
