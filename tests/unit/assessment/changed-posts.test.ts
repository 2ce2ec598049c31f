import { describe, expect, it } from 'vitest'
import type { FactSubject } from '#core/assessment/facts.ts'
import { manual, marked, marks } from './graded.ts'
import { lineOf, schemeJson, score, setupMember, setupScheme, shippedScheme } from './world.ts'

/** A plain member until June, of the standing committee from July on. */
const risen: Partial<FactSubject> = {
  posts: [
    { post: 'MEMBER', from: null, to: '2024-06-30' },
    { post: 'STANDING', from: '2024-07-01', to: null },
  ],
}

describe('one who changed posts inside the year', () => {
  const scheme = shippedScheme('xiangyang-2017')
  const totalOf = (ann: Partial<FactSubject>) =>
    score(scheme, [setupMember('ann', ann)], [])[0]?.total

  it('is granted the points of one post, the last', () => {
    expect(totalOf(risen)).toBe(120)
  })

  it('is granted those of the post held on the day of leaving', () => {
    expect(totalOf({ ...risen, leftOn: '2024-05-31' })).toBe(100)
  })

  it.each([
    ['a post of the year', '2024-06-30', ['item0']],
    ['a post of its first day', '2024-01-01', ['item0']],
    ['a post given up before it', '2023-12-31', []],
  ])('is asked what is asked of %s', (_, to, asked) => {
    const scheme = setupScheme(schemeJson([{ ...manual, appliesTo: { posts: ['STANDING'] } }]))
    const posts = [
      { post: 'STANDING', from: '2023-03-01', to },
      { post: 'MEMBER', from: to, to: null },
    ]
    const [sheet] = score(scheme, [setupMember('ann', { posts })], [])
    expect(sheet?.lines.map(({ item }) => item)).toEqual(asked)
  })

  it('stands in one ranking', () => {
    const tail = { kind: 'RANK_TAIL', mark: 'TAIL', count: 1 }
    const rules = [
      { ...tail, posts: ['STANDING'] },
      { ...tail, exceptPosts: ['STANDING'] },
    ]
    const ranked = setupScheme(schemeJson([manual], { grading: { grades: [], marks, rules } }))
    const members = [
      setupMember('ann', risen),
      setupMember('sue', { posts: [{ post: 'STANDING', from: null, to: null }] }),
      setupMember('bob'),
    ]
    const entries = [1, 2, 3].map((points, at) => ({
      id: `e${at}`,
      subjectId: members[at]?.id ?? '',
      item: 'item0',
      on: '2024-12-01',
      points,
      reason: 'r',
    }))
    const sheets = score(ranked, members, [], { entries })
    expect(sheets.map((sheet) => lineOf(sheet, 'item0').points)).toEqual([1, 2, 3])
    expect(marked(sheets)).toEqual(['TAIL', '', 'TAIL'])
  })
})
