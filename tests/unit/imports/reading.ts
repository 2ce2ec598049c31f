import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { correctionBook } from '#core/imports/correction-book.ts'
import { noLessons } from '#core/imports/lessons.ts'
import { readSheets } from '#core/imports/read-sheet.ts'
import type { ReadingContext, SheetDraft } from '#core/imports/sheet-draft.ts'
import type { CellRange, RawBook, RawCell, RawSheet } from '#core/workbooks/book.ts'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { readBytes } from '#core/workbooks/read-bytes.ts'
import { shippedBook } from '#shared/ledgers/choices/book.ts'

export const context: ReadingContext = {
  corrections: correctionBook([]),
  lessons: noLessons,
  choices: shippedBook,
  today: '2026-11-22',
  knownNames: { members: [], studios: [] },
}

/** What a person answered, for the context. */
export const answers = (given: Readonly<Record<string, string>>): Partial<ReadingContext> => ({
  corrections: correctionBook([], given),
})

/** Bytes of a fixture as a book, without a thread around it. */
export const bookOf = (path: string): RawBook =>
  readBytes(readFileSync(path), basename(path), defaultLimits)

export const readFile = (path: string, more: Partial<ReadingContext> = {}): readonly SheetDraft[] =>
  readSheets(bookOf(path), { ...context, ...more })

type Cell = string | number | null | RawCell

const toCell = (cell: Cell): RawCell | null => {
  if (cell === null || cell === '') return null
  if (typeof cell === 'object') return cell
  return { k: typeof cell === 'number' ? 'n' : 's', v: cell }
}

export interface SheetWish {
  readonly name?: string
  readonly rows: readonly (readonly Cell[])[]
  /** As in Excel: `A1:C1`. */
  readonly merges?: readonly string[]
  readonly hiddenRows?: readonly number[]
  readonly struckRows?: readonly number[]
  readonly state?: 0 | 1 | 2
}

const cornerOf = (name: string): { row: number; column: number } => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

const toRange = (merge: string): CellRange => {
  const [from, to] = merge.split(':').map(cornerOf)
  const [a, b] = [from ?? { row: 0, column: 0 }, to ?? { row: 0, column: 0 }]
  return { top: a.row, left: a.column, bottom: b.row, right: b.column }
}

/** A sheet written down in a test. */
export const sheetOf = ({ name = 'Sheet1', rows, merges = [], ...wish }: SheetWish): RawSheet => ({
  name,
  state: wish.state ?? 0,
  rows: rows.map((row) => row.map(toCell)),
  merges: merges.map(toRange),
  hiddenRows: (wish.hiddenRows ?? []).map((row) => row - 1),
  hiddenCols: [],
  struckRows: (wish.struckRows ?? []).map((row) => row - 1),
})

/** A book of such sheets. */
export const bookWith = (sheets: readonly SheetWish[], name = '台账.xlsx'): RawBook => ({
  name,
  sha256: '',
  kind: 'xlsx',
  d1904: false,
  warnings: [],
  sheets: sheets.map(sheetOf),
})

/** Reads one sheet written down in a test; several tables give several drafts. */
export const readRows = (
  wish: SheetWish,
  more: Partial<ReadingContext> = {},
): readonly SheetDraft[] => readSheets(bookWith([wish]), { ...context, ...more })

/** The only table of such a sheet. */
export const readTable = (wish: SheetWish, more: Partial<ReadingContext> = {}): SheetDraft => {
  const [only, ...others] = readRows(wish, more)
  if (only === undefined || others.length > 0) throw new Error('the sheet has not one table')
  return only
}

/** The heading of a small book of visits, and a row of it. */
export const heading = [
  '序号',
  '来访日期',
  '来访人',
  '联系电话',
  '来访人数',
  '反映问题',
  '接待委员',
]
export const visit = (n: number, date: string, name: string) =>
  [n, date, name, '13800138000', 1, `反映第${n}件事`, '尹军'] as const
