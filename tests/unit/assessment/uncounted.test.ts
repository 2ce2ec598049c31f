import { describe, expect, it } from 'vitest'
import type { SheetLine } from '#shared/domain/score.ts'
import {
  byRows,
  type Event,
  each,
  is,
  type Json,
  levels,
  lineWith,
  many,
  recordsOf,
  risen,
} from './one-item.ts'
import { events, lineOf, schemeJson, score, setupMember, setupScheme, where } from './world.ts'

describe('what is not counted', () => {
  const reasonsOf = (line: SheetLine) => line.notCounted.map(({ reason }) => reason)

  it.each<[string, Json, readonly Event[], number, string]>([
    [
      'out of the period',
      each(1),
      [{ on: '2023-12-31' }, { on: '2025-01-01' }, {}],
      1,
      'out-of-period',
    ],
    [
      'before its rule',
      { ...each(1), effective: { from: '2024-02-01' } },
      [{}, { on: '2024-02-01' }],
      1,
      'not-effective',
    ],
    [
      'after its rule',
      { ...each(1), effective: { to: '2024-01-31' } },
      [{}, { on: '2024-02-01' }],
      1,
      'not-effective',
    ],
    [
      'without a case',
      {
        value: {
          kind: 'STATUS_POINTS',
          cases: [{ label: 'x', when: [is('kind', 'A')], points: 1 }],
        },
      },
      [{ values: { kind: 'A' } }, {}],
      1,
      'no-points',
    ],
    [
      'on the same day',
      { metrics: [events({ aggregate: { kind: 'DAYS' } })], ...each(1) },
      many(2),
      1,
      'same-day',
    ],
    [
      'below the higher level',
      { ...byRows, value: levels, chain: 'HIGHER_REPLACES_LOWER' },
      [risen],
      1,
      'replaced',
    ],
    ['not the best', { ...each(1), accumulate: { kind: 'BEST', hits: 1 } }, many(2), 1, 'not-best'],
    [
      'the first',
      { ...each(1), accumulate: { kind: 'AFTER', hits: 1 } },
      many(2),
      1,
      'counted-as-first',
    ],
    ['over the cap', { ...each(2), cap: 2 }, many(2), 2, 'over-cap'],
  ])('names the record %s with its reason', (_, item, all, count, reason) => {
    const line = lineWith(item, all)
    expect(line.count).toBe(count)
    expect(new Set(reasonsOf(line))).toEqual(new Set([reason]))
  })

  it('takes the first and the last day of a rule into it', () => {
    const item = { ...each(1), effective: { from: '2024-01-10', to: '2024-02-01' } }
    expect(lineWith(item, [{}, { on: '2024-02-01' }]).count).toBe(2)
  })

  it('counts only what was done while the post was held', () => {
    const item = { ...each(1), appliesTo: { posts: ['STANDING'] } }
    const ann = { posts: [{ post: 'STANDING', from: '2024-06-01', to: null }] }
    const line = lineWith(item, [{}, { on: '2024-07-01' }], { ann })
    expect([line.count, reasonsOf(line)]).toEqual([1, ['not-applicable']])
  })

  it('counts the items of a block only while the block applies', () => {
    const groups = [
      { id: 'work', name: 'work', subject: 'member', appliesTo: { studioRoles: ['CONVENOR'] } },
    ]
    const scheme = setupScheme(schemeJson([{ metrics: [events()], ...each(1) }], { groups }))
    const memberships = [{ studioId: 'one', role: 'CONVENOR', from: null, to: '2024-06' }]
    const records = recordsOf([{ on: '2024-06-30' }, { on: '2024-07-01' }])
    const [sheet] = score(scheme, [setupMember('ann', { memberships })], records)
    expect(lineOf(sheet, 'item0')).toMatchObject({
      count: 1,
      notCounted: [{ on: '2024-07-01', reason: 'not-applicable' }],
    })
  })

  it('leaves out an item that never applies', () => {
    const scheme = setupScheme(
      schemeJson([{ metrics: [events()], ...each(1), appliesTo: { exceptPosts: ['STANDING'] } }]),
    )
    const ann = setupMember('ann', { posts: [{ post: 'STANDING', from: null, to: null }] })
    expect(score(scheme, [ann], [])[0]?.lines).toEqual([])
  })

  it('does not count a matter again that another item has counted', () => {
    const scheme = setupScheme(
      schemeJson(
        [
          { metrics: [events(where(is('kind', 'A')))], ...each(10) },
          { metrics: [events(where(is('kind', 'B')))], ...each(5) },
        ],
        { noDouble: [{ by: 'MATTER', sets: [['item0'], ['item1']] }] },
      ),
    )
    const records = recordsOf([
      { values: { kind: 'B', matter: 'm1' } },
      { values: { kind: 'A', matter: 'm1' } },
      { values: { kind: 'B' } },
    ])
    const [sheet] = score(scheme, [setupMember('ann')], records)
    expect(lineOf(sheet, 'item1')).toMatchObject({ points: 5, notCounted: [{ reason: 'double' }] })
    expect(sheet?.total).toBe(15)
  })
})
