import { describe, expect, it } from 'vitest'
import { byPoints, codes, gradesOf, marked } from './graded.ts'
import { score, setupMember, shippedScheme } from './world.ts'

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
