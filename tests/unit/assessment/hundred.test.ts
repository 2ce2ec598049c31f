import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessedSheet } from '#core/assessment/assessed.ts'
import { summaryOf } from '#core/assessment/summary.ts'
import { draftSentences } from '#core/assessment/words/draft-sentences.ts'
import { shortfallsOf } from '#core/assessment/words/shortfalls.ts'
import { memberSheet } from '#core/reports/papers/member-sheet.ts'
import { noEntries, type SheetPaper } from '#core/reports/papers/sheet-rows.ts'
import { sumOf, sumToFormula } from '#core/reports/papers/sums.ts'
import type { PaperCell } from '#shared/domain/paper.ts'
import { byPoints, entriesOf, grades, manual } from './graded.ts'
import { lineOf, schemeJson, score, setupMember, setupScheme } from './world.ts'

const groups = [
  { id: 'work', name: '履职', subject: 'member' },
  { id: 'bonus', name: '加分', subject: 'member', kind: 'BONUS' },
]
const marksOf = (...posts: readonly string[]) => ({ posts })
/** A city near Hefei: 90 for members, 120 for the standing committee. */
const cases = [
  { label: '常委', appliesTo: marksOf('STANDING'), full: 120 },
  { label: '委员', full: 90 },
]
const schemeOf = (hundred: object, over: object = {}) =>
  setupScheme(
    schemeJson([manual, { ...manual, group: 'bonus' }], {
      groups,
      hundred: { cases, ...hundred },
      grading: { grades, rules: [byPoints] },
      ...over,
    }),
  )

const sheetOf = (
  scheme: ReturnType<typeof schemeOf>,
  [base, bonus]: readonly [base: number, bonus: number],
  post = 'MEMBER',
) => {
  const posts = [{ post, from: null, to: null }]
  const entries = [...entriesOf('item0', [base]), ...entriesOf('item1', [bonus])]
  const [sheet] = score(scheme, [setupMember('m0', { posts })], [], { entries })
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

describe('points brought to a hundred', () => {
  it.each([
    ['of a member on 90', 'BASE', 'MEMBER', [82.5, 22], 91.67, 113.67],
    ['of the standing committee on 120', 'BASE', 'STANDING', [112.5, 22], 93.75, 115.75],
    ['with the bonus', 'ALL', 'MEMBER', [45, 9], 60, 60],
    ['of nothing', 'BASE', 'MEMBER', [0, 5], 0, 5],
  ] as const)('%s', (_, of, post, points, brought, total) => {
    const sheet = sheetOf(schemeOf({ of }), points, post)
    const at = post === 'STANDING' ? 0 : 1
    const line = lineOf(sheet, `.hundred.${at}`)
    expect(Math.round((line.count + line.points) * 100) / 100).toBe(brought)
    expect(sheet.total).toBe(total)
  })

  it('are rounded to the digits of the scheme, which its line says', () => {
    const sheet = sheetOf(schemeOf({}, { digits: 0 }), [40, 0])
    expect(sheet.total).toBe(44)
    expect(lineOf(sheet, '.hundred.1').rule).toBe(
      '委员基本分满分90分，折算为百分制：基本分×100÷90，四舍五入取整，加分、扣分不折算，所列为折算前的分数，得分是折算后与折算前之差',
    )
    expect(lineOf(sheetOf(schemeOf({ of: 'ALL' }), [40, 0]), '.hundred.1').rule).toContain(
      '总分×100÷90，四舍五入保留2位小数，所列',
    )
  })

  it('are told of to the writer of a scheme before its grades', () => {
    const { grading } = draftSentences(schemeOf({ of: 'ALL' }))
    expect(grading.slice(0, 2)).toEqual([
      '常委总分满分120分，折算为百分制：总分×100÷120，四舍五入保留2位小数',
      '委员总分满分90分，折算为百分制：总分×100÷90，四舍五入保留2位小数',
    ])
  })

  it('end where the whole does, and are graded as they are brought', () => {
    expect(sheetOf(schemeOf({}, { total: { cap: 100 } }), [90, 9]).total).toBe(100)
    expect(sheetOf(schemeOf({}), [81, 0]).grade).toBe('top')
    const short = sheetOf(schemeOf({}), [63, 0])
    expect(shortfallsOf(schemeOf({}), short, '2024-12-31')[0]?.text).toBe(
      '按折算后的分数，再得10分即可达到“good”',
    )
  })

  it('leave those alone for whom there are no other full marks', () => {
    const scheme = schemeOf({ cases: cases.slice(0, 1) })
    expect(sheetOf(scheme, [82.5, 22]).lines.map(({ item }) => item)).toEqual(['item0', 'item1'])
  })

  it('are a sum of lines whatever was given', () => {
    const tenths = fc.integer({ min: 0, max: 900 }).map((ten) => ten / 10)
    fc.assert(
      fc.property(tenths, tenths, fc.constantFrom('BASE', 'ALL'), (base, bonus, of) => {
        const { lines, total } = sheetOf(schemeOf({ of }), [base, bonus])
        const sum = lines.reduce((all, { points }) => all + points, 0)
        expect(sum).toBeCloseTo(total, 6)
        const exact = of === 'ALL' ? ((base + bonus) * 100) / 90 : (base * 100) / 90 + bonus
        expect(Math.abs(total - exact)).toBeLessThan(0.00501)
      }),
    )
  })

  it('have a column in the table for those who decide, and are no fault', () => {
    const scheme = schemeOf({})
    const sheet = sheetOf(scheme, [112.5, 22], 'STANDING')
    const work = { id: '', state: 'CHAIR', revision: 1, exemptReason: '', opinions: [] } as const
    const table = summaryOf(scheme, 'member', [assessedSheet(scheme, sheet, work)])
    expect(table.groups.map(({ name }) => name)).toEqual(['履职', '加分', '折算百分制'])
    expect(table.rows[0]).toMatchObject({
      blocks: [112.5, 22, -18.75],
      deduction: 0,
      total: 115.75,
    })
  })
})

describe('the printed sheet', () => {
  const scheme = schemeOf({})
  const paper: SheetPaper = {
    sheet: sheetOf(scheme, [82.5, 22]),
    scheme,
    unit: '云岭县政协',
    year: 2024,
    number: '',
    blank: false,
    entries: { ...noEntries, self: new Map([['item0', 90]]) },
  }
  const cells: readonly PaperCell[] = memberSheet(paper).parts.flatMap((part) =>
    part.kind === 'grid' ? part.rows.flatMap((row) => row.cells) : [],
  )
  const cellOf = (id: string) => cells.find((cell) => cell.id === id)

  it('goes on bringing to a hundred what is typed into a workbook', () => {
    const sum = cellOf('points-.hundred.1')?.sum
    if (sum === undefined) throw new Error('no sum')
    expect(sumToFormula(sum, (id) => (id === 'points-item0' ? 'R5' : undefined))).toMatch(
      /^ROUND\(SUM\(SUM\(SUM\(R5\)\)\)\*0\.11111111111111\d*,2\)$/,
    )
    expect(sumOf(sum, () => 82.5)).toBe(9.17)
  })

  it('brings what a member gave itself to a hundred as well, and says the full marks', () => {
    expect(cellOf('self-.hundred.1')?.text).toBe('10')
    const texts = cells.map(({ text }) => text)
    expect(texts.slice(texts.indexOf('基本分小计'), texts.indexOf('基本分小计') + 5)).toEqual([
      '基本分小计',
      '100',
      '',
      '100',
      '91.67',
    ])
  })
})
