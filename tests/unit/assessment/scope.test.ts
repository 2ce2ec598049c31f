import { describe, expect, it } from 'vitest'
import type { FactSubject } from '#core/assessment/facts.ts'
import { schemePeriod } from '#core/assessment/period.ts'
import { schemeWarnings } from '#core/assessment/scheme/scheme-warnings.ts'
import { memberSubject } from '#core/assessment/subjects.ts'
import { draftSentences } from '#core/assessment/words/draft-sentences.ts'
import { manual } from './graded.ts'
import { schemeJson, score, setupMember, setupScheme, setupStudio } from './world.ts'

const inSector = (sector: string, over: Partial<FactSubject> = {}): Partial<FactSubject> => ({
  posts: [{ post: 'MEMBER', sector, from: null, to: null }],
  ...over,
})
const everybody = [
  setupMember('doctor', inSector('医药卫生')),
  setupMember('invited', inSector('特邀')),
  setupMember('helper', { ...inSector('特邀'), memberKind: 'LIAISON' }),
  setupMember('moved', {
    posts: [
      { post: 'MEMBER', sector: '医药卫生', from: null, to: '2024-06-30' },
      { post: 'MEMBER', sector: '特邀', from: '2024-07-01', to: null },
    ],
  }),
]
const studio = { id: 'place', name: 'place', subject: 'studio' }
const work = { id: 'work', name: 'work', subject: 'member' }

describe('who is assessed', () => {
  it.each([
    ['without a scope the members of the committee', undefined, ['doctor', 'invited', 'moved']],
    ['a sector, also for part of the year', { sectors: ['特邀'] }, ['invited', 'moved']],
    ['all but a sector', { exceptSectors: ['特邀'] }, ['doctor', 'moved']],
    ['the people of liaison groups', { kinds: ['LIAISON'] }, ['helper']],
    ['both', { kinds: ['CPPCC', 'LIAISON'], sectors: ['特邀'] }, ['invited', 'helper', 'moved']],
  ])('%s', (_, scope, ids) => {
    const scheme = setupScheme(
      schemeJson([manual, { ...manual, group: 'place' }], { groups: [work, studio], scope }),
    )
    const sheets = score(scheme, [...everybody, setupStudio('one')], [])
    expect(sheets.map(({ subject }) => subject.id)).toEqual([...ids, 'one'])
  })
})

describe('an item', () => {
  const itemsOf = (appliesTo: object) => {
    const scheme = setupScheme(
      schemeJson([{ ...manual, appliesTo }], { scope: { kinds: ['CPPCC', 'LIAISON'] } }),
    )
    return score(scheme, everybody, [])
      .filter(({ lines }) => lines.length > 0)
      .map(({ subject }) => subject.id)
  }

  it('may be for a sector, for all others, or for those who are no members', () => {
    expect(itemsOf({ sectors: ['医药卫生'] })).toEqual(['doctor', 'moved'])
    expect(itemsOf({ exceptSectors: ['特邀'] })).toEqual(['doctor', 'moved'])
    expect(itemsOf({ kinds: ['LIAISON'] })).toEqual(['helper'])
  })

  it('that is for nobody its block is for is warned of', () => {
    const scheme = setupScheme(
      schemeJson([{ ...manual, appliesTo: { sectors: ['特邀'] } }], {
        groups: [{ ...work, appliesTo: { exceptSectors: ['特邀'] } }],
      }),
    )
    const codes = schemeWarnings(scheme, { year: 2024, codesOf: () => [] }).map(({ code }) => code)
    expect(codes).toEqual(['never-counts'])
  })
})

it('says to the writer of a scheme whom a rule is for', () => {
  const scheme = schemeJson(
    [
      {
        ...manual,
        name: '走访',
        appliesTo: { kinds: ['LIAISON'], exceptSectors: ['特邀', '工会'] },
      },
    ],
    { groups: [{ ...work, appliesTo: { posts: ['STANDING'], sectors: ['特邀'] }, cap: 5 }] },
  )
  const { items, groups } = draftSentences(scheme)
  expect(items[0]?.text).toMatch(/（限联络组人员，特邀、工会界别除外）$/)
  expect(groups[0]?.text).toBe('限常委，限特邀界别，合计封顶5分')
})

it.each([
  [{}, ['考核对象：政协委员']],
  [{ scope: { sectors: ['特邀'] } }, ['考核对象：政协委员，限特邀界别']],
  [
    {
      scope: { kinds: ['CPPCC', 'LIAISON'], exceptPosts: ['CHAIR'] },
      total: { cap: 100, floor: 0 },
    },
    ['考核对象：政协委员、联络组人员，主席除外', '总分封顶100分', '总分最低0分'],
  ],
  [{ groups: [{ ...work, subject: 'studio' }] }, []],
])('says of %j who is assessed, and the ends of the sum', (parts, sentences) => {
  expect(draftSentences(schemeJson([manual], parts)).whole).toEqual(sentences)
})

it('never names a grade or a mark that was taken out by its code', () => {
  const rules = [{ kind: 'BELOW', points: 60, mark: 'TALK' }]
  const grading = { grades: [], marks: [], tieBreak: [], rules }
  const sentences = draftSentences(schemeJson([manual], { grading })).grading
  expect(sentences).toEqual(['不满60分的，记为“已删去的标记”'])
})

it('a member has the sector of each post, and is what the register says', () => {
  const values = {
    name: '甲',
    kind: 'LIAISON',
    sector: '特邀',
    formerPosts: [{ from: null, to: '2024-03-31', sector: '工会', cppccPost: null }],
  }
  const period = schemePeriod(setupScheme(schemeJson([manual])), 2024)
  const subject = memberSubject({ id: 'm', values, memberships: [] }, period.to)
  expect(subject.posts.map(({ sector }) => sector)).toEqual(['工会', '特邀'])
  expect(subject.memberKind).toBe('LIAISON')
})
