import { describe, expect, it } from 'vitest'
import { assessedSheet } from '#core/assessment/assessed.ts'
import { summaryOf } from '#core/assessment/summary.ts'
import type { Opinion } from '#shared/domain/assessment.ts'
import { byPoints, entriesOf, grades, manual, marks } from './graded.ts'
import { schemeJson, score, setupMember, setupScheme, setupStudio } from './world.ts'

const groups = [
  { id: 'work', name: '履职', subject: 'member' },
  { id: 'bonus', name: '加分', subject: 'member', kind: 'BONUS' },
  { id: 'faults', name: '扣分', subject: 'member', kind: 'DEDUCTION' },
  { id: 'place', name: '阵地', subject: 'studio' },
]
const scheme = setupScheme(
  schemeJson(
    ['work', 'bonus', 'faults', 'place'].map((group) => ({ ...manual, group })),
    {
      groups,
      grading: {
        grades,
        marks,
        tieBreak: ['item1'],
        rules: [byPoints, { kind: 'BELOW', points: 60, mark: 'TALK' }],
      },
    },
  ),
)

const decided = (points: number, grade: string): Opinion => ({
  stage: 'CHAIR',
  item: '',
  points,
  grade,
  text: '',
  person: '主席会议',
  on: '2024-12-28',
})

/** A table of members m0, m1 … by what they have in work, bonus and faults. */
const summary = (
  points: readonly (readonly [work: number, bonus: number, faults: number])[],
  over: { readonly exempt?: string; readonly chair?: Readonly<Record<string, Opinion>> } = {},
) => {
  const members = points.map((_, at) => setupMember(`m${at}`, { exempt: over.exempt === `m${at}` }))
  const entries = ['item0', 'item1', 'item2'].flatMap((item, at) =>
    entriesOf(
      item,
      points.map((all) => all[at] ?? 0),
    ),
  )
  const sheets = score(scheme, [...members, setupStudio('one')], [], { entries })
  const assessed = sheets.map((sheet) => {
    const opinion = over.chair?.[sheet.subject.id]
    const work = { id: '', state: 'CHAIR', revision: 1, exemptReason: '' } as const
    return assessedSheet(scheme, sheet, { ...work, opinions: opinion ? [opinion] : [] })
  })
  return summaryOf(scheme, 'member', assessed)
}

const order = (table: ReturnType<typeof summary>) =>
  table.rows.map(({ rank, subject }) => `${rank ?? '-'} ${subject.id}`)

describe('the table for those who decide', () => {
  it('has the blocks of its kind alone, each with its points, and bonus and deductions by themselves', () => {
    const table = summary([[80, 5, -2]])
    expect(table.groups.map(({ name }) => name)).toEqual(['履职', '加分', '扣分'])
    expect(table.rows).toMatchObject([
      {
        rank: 1,
        blocks: [80, 5, -2],
        bonus: 5,
        deduction: -2,
        total: 83,
        grade: 'good',
        marks: [],
      },
    ])
  })

  it('has the best first', () => {
    expect(
      order(
        summary([
          [60, 0, 0],
          [90, 0, 0],
          [70, 0, 0],
        ]),
      ),
    ).toEqual(['1 m1', '2 m2', '3 m0'])
  })

  it('lets equals share a rank, and the next one stand after all of them', () => {
    expect(
      order(
        summary([
          [70, 0, 0],
          [90, 0, 0],
          [90, 0, 0],
          [60, 0, 0],
        ]),
      ),
    ).toEqual(['1 m1', '1 m2', '3 m0', '4 m3'])
  })

  it('parts equals by what the scheme says', () => {
    expect(
      order(
        summary([
          [90, 0, 0],
          [80, 10, 0],
        ]),
      ),
    ).toEqual(['1 m1', '2 m0'])
  })

  it('ranks by the total that was decided, and tells the grade that was', () => {
    const table = summary(
      [
        [90, 0, 0],
        [70, 0, 0],
      ],
      { chair: { m1: decided(95, 'TOP') } },
    )
    expect(order(table)).toEqual(['1 m1', '2 m0'])
    expect(table.rows[0]).toMatchObject({ total: 95, grade: 'top' })
  })

  it('puts the exempt at the end without a rank, with the reason', () => {
    const table = summary(
      [
        [90, 0, 0],
        [70, 0, 0],
      ],
      { exempt: 'm0' },
    )
    expect(order(table)).toEqual(['1 m1', '- m0'])
    expect(table.rows[1]?.note).toBe('本年度不记分')
  })

  it('tells the marks in the words of the scheme', () => {
    expect(summary([[50, 0, 0]]).rows[0]?.marks).toEqual(['talk'])
  })
})
