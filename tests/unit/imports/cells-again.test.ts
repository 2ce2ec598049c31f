import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnLetter } from '#core/imports/cell-text.ts'
import { correctionBook } from '#core/imports/correction-book.ts'
import { readSheets } from '#core/imports/read-sheet.ts'
import { createCellMemory } from '#core/imports/values/cell-memory.ts'
import type { RawBook, RawCell } from '#core/workbooks/book.ts'
import { bookWith, context, heading } from './reading.ts'

/** What stands in the columns of a book of visits, odd cells among plain ones. */
const cellsByColumn: readonly (readonly (string | number | null)[])[] = [
  [1, 2, 3],
  ['2024-03-01', '3月5日', '同上', '4.1', 45_352, '2024年5月6日上午', '何时', null],
  [
    '何雨',
    '王大山（男，56岁）',
    '姓名：管仲 电话：13800138000',
    '张三等5人',
    '李大妈邻居',
    '同上',
    null,
  ],
  ['13800138000', '138 0013 8000', '不详', 13_800_138_000, '〃'],
  [1, '2人', '2批5人', '若干'],
  ['反映路灯不亮', '同上', '咨询医保', '当日'],
  ['尹军', '尹军、何雨', '委员：尹军；群众：王五', '老街社区委员工作室', '/'],
]

const SHEET = '2024年接待'

/** Where a person has said something of a column, each of its cells is read in its row. */
const aboutOtherTexts = cellsByColumn.map((_, column) => ({
  kind: 'alike' as const,
  ...{ sheet: SHEET, table: 0, column: columnLetter(column) },
  ...{ from: '无此文字', to: '也没有' },
}))

const rows = fc.array(fc.tuple(...cellsByColumn.map((cells) => fc.constantFrom(...cells))), {
  minLength: 20,
  maxLength: 40,
})

/** The same book in which equal cells are one, as those of a file with shared texts are. */
const withSharedCells = (book: RawBook): RawBook => {
  const known = new Map<string, RawCell>()
  const shared = (cell: RawCell | null): RawCell | null => {
    if (cell === null) return null
    const key = JSON.stringify(cell)
    const first = known.get(key) ?? cell
    known.set(key, first)
    return first
  }
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map(shared)),
    })),
  }
}

describe('a cell that comes again', () => {
  it('says in each row what it would say if it stood in that row alone', () => {
    fc.assert(
      fc.property(rows, (body) => {
        const book = bookWith([{ name: SHEET, rows: [heading, ...body] }])
        const inItsRow = { ...context, corrections: correctionBook(aboutOtherTexts) }
        expect(readSheets(withSharedCells(book), context)).toEqual(readSheets(book, inItsRow))
      }),
      { numRuns: 15 },
    )
  })

  it('is remembered in a column that repeats itself, and not where every cell is another', () => {
    const cells = Array.from({ length: 6000 }, (_, v): RawCell => ({ k: 'n', v }))
    const [repeating, changing] = [createCellMemory<number>(), createCellMemory<number>()]
    for (const [at, cell] of [...cells.slice(0, 3000), ...cells].entries())
      if (repeating.recall(cell) === undefined) repeating.keep(cell, at)
    for (const [at, cell] of cells.entries())
      if (changing.recall(cell) === undefined) changing.keep(cell, at)
    expect(cells.map((cell) => repeating.recall(cell)).slice(0, 3)).toEqual([0, 1, 2])
    expect([repeating.isOfUse(), changing.isOfUse()]).toEqual([true, false])
    expect(cells.some((cell) => changing.recall(cell) !== undefined)).toBe(false)
  })
})
