import { describe, expect, it } from 'vitest'
import { is, type Json, many, recordsOf } from './one-item.ts'
import { events, schemeJson, score, setupMember, setupScheme, where } from './world.ts'

const block = (id: string, over: Json = {}): Json => ({ id, name: id, subject: 'member', ...over })
const per = (group: string, kind: string, points: number, over: Json = {}): Json => ({
  group,
  metrics: [events(where(is('kind', kind)))],
  value: { kind: 'PER_EVENT', points },
  ...over,
})
const of = (kind: string, count: number) => many(count, { values: { kind } })
const points = (groups: readonly Json[], items: readonly Json[], over: Json, ann: Json = {}) => {
  const scheme = setupScheme(schemeJson(items, { groups, ...over }))
  const records = recordsOf([...of('A', 3), ...of('B', 2)])
  const [sheet] = score(scheme, [setupMember('ann', ann)], records)
  return { lines: sheet?.lines.map((line) => line.points), total: sheet?.total, sheet }
}

describe('blocks', () => {
  it.each<[string, readonly Json[], readonly Json[], Json, readonly number[]]>([
    [
      'cut what is over their cap from the last line backwards',
      [block('one', { cap: 7 })],
      [per('one', 'A', 2), per('one', 'B', 3)],
      {},
      [6, 1],
    ],
    [
      'give back what fell below their floor',
      [block('one', { granted: 5, floor: 0 })],
      [per('one', 'A', -1), per('one', 'B', -3)],
      {},
      [5, -3, -2],
    ],
    [
      'bind the blocks within them after those have bound themselves',
      [
        block('all', { cap: 9 }),
        block('one', { within: 'all', cap: 5 }),
        block('two', { within: 'all' }),
      ],
      [per('one', 'A', 2), per('two', 'B', 3)],
      {},
      [5, 4],
    ],
    [
      'leave the whole its own cap',
      [block('one')],
      [per('one', 'A', 2), per('one', 'B', 3)],
      { total: { cap: 10 } },
      [6, 4],
    ],
    [
      'let only the best item count where they are exclusive',
      [block('one', { exclusive: true })],
      [per('one', 'B', 1), per('one', 'A', 2)],
      {},
      [0, 6],
    ],
  ])('%s', (_, groups, items, over, lines) => {
    const outcome = points(groups, items, over)
    expect(outcome.lines).toEqual(lines)
    expect(outcome.total).toBe(lines.reduce((a, b) => a + b, 0))
  })

  it('say of a cut line that it is cut, and of the others that they are not', () => {
    const groups = [block('one', { cap: 7 })]
    const { sheet } = points(groups, [per('one', 'A', 2), per('one', 'B', 3)], {})
    expect(sheet?.lines.map(({ capped }) => capped)).toEqual([false, true])
  })

  it('name the records of an item that was not the best', () => {
    const groups = [block('one', { exclusive: true })]
    const { sheet } = points(groups, [per('one', 'B', 1), per('one', 'A', 2)], {})
    expect(sheet?.lines[0]).toMatchObject({ records: [], notCounted: [{ reason: 'not-best' }, {}] })
  })

  it('grant another base to those who hold a post', () => {
    const groups = [
      block('member', { granted: 100, appliesTo: { exceptPosts: ['STANDING'] } }),
      block('standing', { granted: 120, appliesTo: { posts: ['STANDING'] } }),
      block('work'),
    ]
    const items = [per('work', 'A', 1)]
    expect(points(groups, items, {}).total).toBe(103)
    const posts = [{ post: 'STANDING', from: null, to: null }]
    expect(points(groups, items, {}, { posts }).total).toBe(123)
  })
})

describe('a member who was not there all the year', () => {
  const scheme = setupScheme(schemeJson([per('work', 'A', 1)]))
  const sheetsOf = (ann: Json) => score(scheme, [setupMember('ann', ann)], recordsOf(of('A', 1)))

  it('has no sheet before joining or after leaving', () => {
    expect(sheetsOf({ joinedOn: '2025-01-01' })).toEqual([])
    expect(sheetsOf({ leftOn: '2023-12-31' })).toEqual([])
    expect(sheetsOf({ joinedOn: '2024-12-31' })).toHaveLength(1)
    expect(sheetsOf({ leftOn: '2024-01' })).toHaveLength(1)
  })

  it('finds the joining and the leaving noted on the sheet', () => {
    expect(sheetsOf({ joinedOn: '2024-03', leftOn: '2024-10-31' })[0]?.notes).toMatchObject([
      { code: 'joined-inside', on: '2024-03-01' },
      { code: 'left-inside', on: '2024-10-31' },
    ])
    expect(sheetsOf({ joinedOn: '2024-01-01', leftOn: '2024-12-31' })[0]?.notes).toEqual([])
  })

  it('is asked every stretch of a quota, or only the whole ones, as the scheme says', () => {
    const required = (quotas: string) => {
      const item = { metrics: [events()], quota: { per: 'half', min: 1 } }
      const partYear = { quotas, thresholds: 'FULL' }
      const rules = setupScheme(schemeJson([item], { partYear }))
      const ann = setupMember('ann', { joinedOn: '2024-06-30', leftOn: '2024-12-31' })
      return score(rules, [ann], [])[0]?.lines[0]?.spans.map((span) => span.required)
    }
    expect(required('FULL')).toEqual([1, 1])
    expect(required('WHOLE_SPANS')).toEqual([0, 1])
  })

  it('has an empty sheet when exempt', () => {
    expect(sheetsOf({ exempt: true })[0]).toMatchObject({
      lines: [],
      total: 0,
      grade: '',
      notes: [{ code: 'exempt' }],
    })
  })
})
