import { describe, expect, it } from 'vitest'
import { byPoints, codes, entriesOf, grades, gradesOf, manual, marked } from './graded.ts'
import type { Json } from './one-item.ts'
import { schemeJson, score, setupMember, setupScheme, setupStudio } from './world.ts'

describe('grades', () => {
  it('are reached at the threshold, not below it', () => {
    const sheets = gradesOf([90, 89.99, 80, 79.99, 60, 59.99], [byPoints])
    expect(codes(sheets)).toEqual(['TOP', 'GOOD', 'GOOD', 'PASS', 'PASS', 'FAIL'])
    expect(sheets[0]?.grade).toBe('top')
  })

  it('are the best that is reached, in whatever order the scheme names them', () => {
    const steps = byPoints.steps.toReversed()
    expect(codes(gradesOf([95, 85, 65], [{ ...byPoints, steps }]))).toEqual(['TOP', 'GOOD', 'PASS'])
  })

  it.each([
    ['UP', 3],
    ['DOWN', 2],
    ['NEAREST', 3],
  ])('are limited to a share, rounded %s', (rounding, holders) => {
    const totals = Array.from({ length: 26 }, (_, index) => 100 - index / 10)
    const limit = { kind: 'QUOTA', mode: 'LIMIT', grade: 'TOP', share: 0.1, rounding }
    const found = codes(gradesOf(totals, [byPoints, limit]))
    expect(found.filter((code) => code === 'TOP')).toHaveLength(holders)
    expect(found.slice(0, holders)).toEqual(Array(holders).fill('TOP'))
    expect(found[holders]).toBe('GOOD')
  })

  it.each([
    ['ALL', ['TOP', 'TOP', 'TOP', 'GOOD'], ['', '', '', '']],
    ['NONE', ['TOP', 'GOOD', 'GOOD', 'GOOD'], ['', '', '', '']],
    ['DECIDE', ['TOP', 'GOOD', 'GOOD', 'GOOD'], ['', 'TIE', 'TIE', '']],
  ])('treat equals at the edge as the scheme says: %s', (ties, grade, mark) => {
    const limit = { kind: 'QUOTA', mode: 'LIMIT', grade: 'TOP', count: 2, ties }
    const sheets = gradesOf([99, 95, 95, 92], [byPoints, limit])
    expect(codes(sheets)).toEqual(grade)
    expect(marked(sheets)).toEqual(mark)
  })

  it('part equals by the item that decides between them', () => {
    const limit = { kind: 'QUOTA', mode: 'LIMIT', grade: 'TOP', count: 2, ties: 'NONE' }
    const sheets = gradesOf([99, 95, 95], [byPoints, limit], { tieBreak: [0, 1, 2] })
    expect(codes(sheets)).toEqual(['TOP', 'GOOD', 'TOP'])
  })

  it('are given to the best whatever their points where the scheme assigns them', () => {
    const best = { kind: 'QUOTA', mode: 'ASSIGN', grade: 'TOP', share: 0.5 }
    expect(codes(gradesOf([50, 40, 30, 20], [byPoints, best]))).toEqual([
      'TOP',
      'TOP',
      'FAIL',
      'FAIL',
    ])
  })

  it.each(grades.map(({ code }) => code))('of the last of the ranking are set to %s', (grade) => {
    const tail = { kind: 'RANK_TAIL', mark: 'TAIL', grade, count: 1 }
    expect(codes(gradesOf([85, 65], [byPoints, tail]))).toEqual(['GOOD', grade])
  })

  it('of the last of the ranking stand where the scheme gives them a mark alone', () => {
    const sheets = gradesOf([85, 65], [byPoints, { kind: 'RANK_TAIL', mark: 'TAIL', count: 1 }])
    expect([codes(sheets), marked(sheets)]).toEqual([
      ['GOOD', 'PASS'],
      ['', 'TAIL'],
    ])
  })

  it('do not rise above what an unmet demand allows', () => {
    const veto = { kind: 'VETO', label: 'v', items: ['item2'], when: 'ANY_UNMET', notAbove: 'PASS' }
    expect(codes(gradesOf([95, 20], [byPoints, veto]))).toEqual(['PASS', 'FAIL'])
  })

  it('follow the order of the rules: a place a veto frees before the limit is taken by the next', () => {
    const veto = {
      kind: 'VETO',
      label: 'v',
      items: ['item0'],
      when: 'ANY_COUNTED',
      notAbove: 'PASS',
    }
    const limit = { kind: 'QUOTA', mode: 'LIMIT', grade: 'TOP', count: 1 }
    const given = { kind: 'QUOTA', mode: 'ASSIGN', grade: 'TOP', count: 2 }
    const order = (...rules: readonly Json[]) => {
      const scheme = setupScheme(
        schemeJson(
          [
            { ...manual, group: 'aside' },
            { ...manual, value: { kind: 'MANUAL' } },
          ],
          {
            groups: ['work', 'aside'].map((id) => ({ id, name: id, subject: 'member' })),
            grading: { grades, rules: [given, ...rules] },
          },
        ),
      )
      const entries = [...entriesOf('item0', [-1]), ...entriesOf('item1', [99, 95])]
      return codes(score(scheme, [setupMember('m0'), setupMember('m1')], [], { entries }))
    }
    expect(order(limit, veto)).toEqual(['PASS', 'GOOD'])
    expect(order(veto, limit)).toEqual(['PASS', 'TOP'])
  })

  it('ask less of those who were there for half of the year where the scheme is pro rata', () => {
    const scheme = (thresholds: string) =>
      setupScheme(
        schemeJson([manual], {
          partYear: { quotas: 'FULL', thresholds },
          grading: { grades, rules: [byPoints] },
        }),
      )
    const ann = setupMember('m0', { joinedOn: '2024-07-01' })
    const entries = entriesOf('item0', [45])
    expect(codes(score(scheme('PRO_RATA'), [ann], [], { entries }))).toEqual(['TOP'])
    expect(codes(score(scheme('FULL'), [ann], [], { entries }))).toEqual(['FAIL'])
  })

  it('are for those who are ranked: the exempt have none and take no place', () => {
    const limit = { kind: 'QUOTA', mode: 'ASSIGN', grade: 'TOP', count: 1 }
    const scheme = setupScheme(schemeJson([manual], { grading: { grades, rules: [limit] } }))
    const members = [setupMember('m0', { exempt: true }), setupMember('m1')]
    const entries = entriesOf('item0', [99, -1])
    expect(codes(score(scheme, members, [], { entries }))).toEqual(['', 'TOP'])
  })
})

it('ranks members and studios apart', () => {
  const best = { kind: 'QUOTA', mode: 'ASSIGN', grade: 'TOP', count: 1 }
  const scheme = setupScheme(
    schemeJson([manual, { ...manual, group: 'rooms' }], {
      groups: [
        { id: 'work', name: 'work', subject: 'member' },
        { id: 'rooms', name: 'rooms', subject: 'studio' },
      ],
      grading: { grades, rules: [best] },
    }),
  )
  const entries = [...entriesOf('item0', [5, 4]), ...entriesOf('item1', [9])]
  const subjects = [setupMember('m0'), setupMember('m1'), setupStudio('m0')]
  expect(codes(score(scheme, subjects, [], { entries }))).toEqual(['TOP', '', 'TOP'])
})
