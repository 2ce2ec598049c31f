import { describe, expect, it } from 'vitest'
import { byPoints, codes, grades, gradesOf, manual, marked, marks } from './graded.ts'
import { many, recordsOf } from './one-item.ts'
import {
  events,
  people,
  recordMaker,
  schemeJson,
  score,
  setupMember,
  setupScheme,
  shippedScheme,
} from './world.ts'

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

describe('a mark for what was found', () => {
  const found = (over: object = {}) => ({
    kind: 'FOUND',
    label: 'f',
    items: ['item0'],
    when: 'ANY_COUNTED',
    mark: 'TALK',
    ...over,
  })

  it('is earned by one of the items, by as many as the scheme says, and leaves the grade', () => {
    const scheme = setupScheme(
      schemeJson([{ metrics: [events()] }, { ...manual, value: { kind: 'MANUAL' } }], {
        grading: { grades, marks, rules: [byPoints, found({ least: 3 })] },
      }),
    )
    const of = (count: number) => score(scheme, [setupMember('ann')], recordsOf(many(count)))
    expect(marked(of(2))).toEqual([''])
    expect(marked(of(3))).toEqual(['TALK'])
    expect(codes(of(3))).toEqual(codes(of(2)))
  })

  it('or by a demand that was not met', () => {
    const unmet = found({ items: ['item2'], when: 'ANY_UNMET' })
    expect(marked(gradesOf([95], [byPoints, unmet]))).toEqual(['TALK'])
    expect(marked(gradesOf([95], [byPoints, found({ items: ['item2'] })]))).toEqual([''])
  })

  it('says who in Xuanwei is criticised, and who is not proposed again', () => {
    const make = recordMaker()
    const absent = make('activities', '2024-02-01', { kinds: ['PLENARY'] }, [
      ...people('attendance', 'ann:ABSENT', 'bob:PRESENT'),
    ])
    const proposal = make('proposals', '2024-02-02', {}, people('firstProposer', 'bob'))
    const history = ['ann', 'bob'].map((subjectId) => ({
      subjectId,
      from: '2023-01-01',
      total: 0,
      marks: ['NO_PROPOSAL'],
    }))
    const subjects = [setupMember('ann'), setupMember('bob')]
    const sheets = score(shippedScheme('xuanwei'), subjects, [absent, proposal], { history })
    expect(marked(sheets)).toEqual(['CRITICISM NO_PROPOSAL NOT_AGAIN', ''])
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
