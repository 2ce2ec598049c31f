import { describe, expect, it } from 'vitest'
import type { PastSheet } from '#core/assessment/facts.ts'
import type { Json } from './one-item.ts'
import {
  events,
  schemeJson,
  score,
  setupMember,
  setupScheme,
  setupStudio,
  shippedScheme,
} from './world.ts'

const grades = [
  { code: 'TOP', label: 'top' },
  { code: 'GOOD', label: 'good' },
  { code: 'PASS', label: 'pass' },
  { code: 'FAIL', label: 'fail' },
]
const marks = ['TAIL', 'TALK', 'LONG', 'TIE'].map((code) => ({ code, label: code.toLowerCase() }))
const byPoints = {
  kind: 'THRESHOLD',
  steps: [
    { grade: 'TOP', points: 90 },
    { grade: 'GOOD', points: 80 },
    { grade: 'PASS', points: 60 },
  ],
}

const manual = { metrics: [], value: { kind: 'MANUAL' } }
const demand = { metrics: [events()], quota: { per: 'year', min: 1 } }
const entriesOf = (item: string, totals: readonly number[]) =>
  totals.map((points, index) => ({
    id: `${item}-${index}`,
    subjectId: `m${index}`,
    item,
    on: '2024-12-01',
    points,
    reason: 'r',
  }))

const gradesOf = (
  totals: readonly number[],
  rules: readonly Json[],
  over: { history?: readonly PastSheet[]; tieBreak?: readonly number[]; scheme?: Json } = {},
) => {
  const scheme = setupScheme(
    schemeJson([manual, { ...manual, group: 'aside' }, demand], {
      groups: [
        { id: 'work', name: 'work', subject: 'member' },
        { id: 'aside', name: 'aside', subject: 'member' },
      ],
      grading: { grades, marks, rules, tieBreak: over.tieBreak ? ['item1'] : [] },
      ...over.scheme,
    }),
  )
  const members = totals.map((_, index) => setupMember(`m${index}`))
  const second = over.tieBreak ?? []
  const entries = [
    ...entriesOf(
      'item0',
      totals.map((total, index) => total - (second[index] ?? 0)),
    ),
    ...entriesOf('item1', second),
  ]
  return score(scheme, members, [], { entries, ...(over.history && { history: over.history }) })
}
const codes = (sheets: ReturnType<typeof gradesOf>) => sheets.map(({ gradeCode }) => gradeCode)
const marked = (sheets: ReturnType<typeof gradesOf>) =>
  sheets.map((sheet) => sheet.marks.map(({ code }) => code).join(' '))

describe('grades', () => {
  it('are reached at the threshold, not below it', () => {
    const sheets = gradesOf([90, 89.99, 80, 79.99, 60, 59.99], [byPoints])
    expect(codes(sheets)).toEqual(['TOP', 'GOOD', 'GOOD', 'PASS', 'PASS', 'FAIL'])
    expect(sheets[0]?.grade).toBe('top')
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

describe('marks', () => {
  const tail = { kind: 'RANK_TAIL', mark: 'TAIL', share: 0.25, rounding: 'UP' }

  it('stand on the last of the ranking, with the grade the scheme gives them', () => {
    const sheets = gradesOf([70, 95, 60, 85], [byPoints, { ...tail, grade: 'FAIL' }])
    expect(marked(sheets)).toEqual(['', '', 'TAIL', ''])
    expect(codes(sheets)).toEqual(['PASS', 'TOP', 'FAIL', 'GOOD'])
  })

  it('take all equals at the tail, or leave them to the meeting', () => {
    expect(marked(gradesOf([70, 60, 60, 60], [tail]))).toEqual(['', 'TAIL', 'TAIL', 'TAIL'])
    const decide = { ...tail, ties: 'DECIDE' }
    expect(marked(gradesOf([70, 60, 60, 60], [decide]))).toEqual(['', 'TIE', 'TIE', 'TIE'])
  })

  it('do not stand on one who reaches the points', () => {
    const below = { kind: 'BELOW', points: 60, mark: 'TALK' }
    expect(marked(gradesOf([60, 59.99], [below]))).toEqual(['', 'TALK'])
  })

  it('count seven of a hundred as seven, however the machine writes it', () => {
    const seven = { kind: 'RANK_TAIL', mark: 'TAIL', share: 0.07, rounding: 'UP' }
    const totals = Array.from({ length: 100 }, (_, index) => index)
    expect(marked(gradesOf(totals, [seven])).filter((code) => code === 'TAIL')).toHaveLength(7)
  })

  it('need years that follow each other', () => {
    const rules = [
      { kind: 'BELOW', points: 60, mark: 'TALK' },
      { kind: 'LOOK_BACK', of: 'TALK', years: 3, mark: 'LONG' },
    ]
    const past = (year: number) => ({
      subjectId: 'm0',
      from: `${year}-01-01`,
      total: 1,
      marks: ['TALK'],
    })
    const of = (...years: readonly number[]) =>
      marked(gradesOf([50], rules, { history: years.map(past) }))
    expect(of(2023, 2022)).toEqual(['TALK LONG'])
    expect(of(2023, 2021)).toEqual(['TALK'])
    expect(of()).toEqual(['TALK'])
  })
})

describe('the tail rule of Xiangyang', () => {
  const scheme = shippedScheme('xiangyang-2017')
  const members = Array.from({ length: 30 }, (_, index) => setupMember(`m${index + 1}`))
  const entries = members.map(({ id }, index) => ({
    id,
    subjectId: id,
    item: 'points',
    on: '2024-12-01',
    points: -index,
    reason: 'r',
  }))
  const marksOf = (last: string, history: readonly string[]) => {
    const past = { subjectId: last, from: '2023-01-01', total: 90, marks: history }
    const sheets = score(scheme, members, [], { entries, history: [past] })
    return sheets.find(({ subject }) => subject.id === last)?.marks.map(({ code }) => code)
  }

  it('has no consequence for the last ten of one year only', () => {
    expect(marksOf('m25', [])).toEqual(['TAIL'])
  })

  it('has one for the last ten of two years running', () => {
    expect(marksOf('m25', ['TAIL'])).toEqual(['TAIL', 'ADVISE'])
  })

  it('forgets the year before when this year is better', () => {
    expect(marksOf('m15', ['TAIL'])).toEqual([])
  })
})
