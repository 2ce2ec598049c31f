import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fittedWidths, isSetSmall } from '#core/reports/papers/fitted-widths.ts'
import type { SheetColumnModel } from '#core/reports/sheet-model.ts'

const ROOM = 267

const columnsOf = (headings: readonly string[]): readonly SheetColumnModel[] =>
  headings.map((heading) => ({ heading, width: 20, kind: 'text' }))

const widthsOf = (headings: readonly string[], rows: readonly (readonly string[])[]) =>
  fittedWidths(columnsOf(headings), rows, ROOM)

const VISITS =
  '序号 来访日期 来访人 联系电话 住址 来访人数 反映问题及诉求 内容分类 接待委员 处理方式 承办单位 办理时限 办理结果 办结日期 备注'.split(
    ' ',
  )
const visit = (at: number): readonly string[] => [
  String(at),
  '2024.12.28',
  '阿依古丽',
  '138****7912',
  '新城大道102号',
  '1',
  '反映路灯不亮，请求协调。'.repeat(at),
  '劳动和社会保障',
  '屈文竹、管学文',
  '转社情民意',
  '县农业农村局',
  '',
  '已办结',
  '',
  '',
]

describe('the widths of the columns of a register', () => {
  it('take the whole room, however much stands in them', () => {
    const text = fc.string({
      unit: fc.constantFrom('字', '1', '.', '、', ' ', '\n'),
      maxLength: 300,
    })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text, text, text), { minLength: 1, maxLength: 12 }),
        (rows) => {
          const widths = widthsOf(['序号', '来访日期', '反映问题及诉求', '备注'], rows)
          expect(widths.reduce((all, one) => all + one, 0)).toBeCloseTo(ROOM, 6)
          expect(Math.min(...widths)).toBeGreaterThan(7)
        },
      ),
    )
  })

  it('keep days and telephones of fifteen columns at full size, and names in one piece', () => {
    const widths = widthsOf(VISITS, [visit(1)])
    const of = (heading: string): number => widths[VISITS.indexOf(heading)] ?? 0
    expect(of('来访日期')).toBeGreaterThan(23)
    expect(of('联系电话')).toBeGreaterThan(25)
    expect(of('接待委员')).toBeGreaterThan(4 * 3.75)
  })

  it('let days be smaller rather than make every row higher', () => {
    const rows = [1, 2, 3].map((at) =>
      visit(at).map((text, column) => (column === 13 ? '2024.02.10' : text)),
    )
    const widths = widthsOf(VISITS, rows)
    expect(isSetSmall('2024.02.10', widths[1] ?? 0)).toBe(true)
  })

  it('give an empty column no more than its head, and a long text the most', () => {
    const widths = widthsOf(VISITS, [1, 5, 9].map(visit))
    const of = (heading: string): number => widths[VISITS.indexOf(heading)] ?? 0
    expect(of('办理时限')).toBeLessThan(15)
    expect(Math.max(...widths)).toBe(of('反映问题及诉求'))
  })

  it('let one line be one line where there is room for it', () => {
    const title = '关于加强老旧小区加装电梯的建议'
    const [, titles = 0] = widthsOf(
      ['序号', '标题', '报送日期', '反映人'],
      [['1', title, '2024.01.03', '季明远']],
    )
    expect(titles).toBeGreaterThan(title.length * 3.75)
  })
})
