import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import type { BookWarning, CellRange, RawRow, RawSheet } from '../book.ts'
import { FileFailure } from '../file-failure.ts'
import type { Limits } from '../limits.ts'
import { toRawCell } from './sheetjs-cells.ts'

export interface SheetsReading {
  readonly sheets: readonly RawSheet[]
  readonly d1904: boolean
  readonly warnings: ReadonlySet<BookWarning>
}

/** A sheet as SheetJS gives it with `dense`. */
export type DenseSheet = WorkSheet & { readonly '!data'?: readonly (readonly CellObject[])[] }

const trimRow = (cells: ReturnType<typeof toRawCell>[]): RawRow => {
  let length = cells.length
  while (length > 0 && cells[length - 1] === null) length -= 1
  return cells.length === length ? cells : cells.slice(0, length)
}

const readRows = (
  sheet: DenseSheet,
  d1904: boolean,
  limits: Limits,
  warnings: Set<BookWarning>,
): RawRow[] => {
  const rows: RawRow[] = []
  const data = sheet['!data'] ?? []
  const last = Math.min(data.length, limits.rows)
  if (data.length > limits.rows) warnings.add('rows-cut')
  for (let r = 0; r < last; r += 1) {
    const cells = data[r] ?? []
    if (cells.length > limits.columns) warnings.add('columns-cut')
    const row: ReturnType<typeof toRawCell>[] = []
    const width = Math.min(cells.length, limits.columns)
    for (let c = 0; c < width; c += 1) row.push(toRawCell(cells[c], d1904))
    rows.push(trimRow(row))
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop()
  return rows
}

/** The merges of a sheet within its rows and our limits. */
export const readMerges = (
  sheet: DenseSheet,
  height: number,
  limits: Limits,
  warnings: Set<BookWarning>,
): CellRange[] => {
  const merges = sheet['!merges'] ?? []
  if (merges.length > limits.merges) warnings.add('merges-cut')
  return merges
    .slice(0, limits.merges)
    .filter(({ s, e }) => s.r < height && s.c < limits.columns && e.r >= s.r && e.c >= s.c)
    .map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: Math.min(e.r, height - 1),
      right: Math.min(e.c, limits.columns - 1),
    }))
}

/** Places of the hidden ones among rows or columns. */
export const hiddenIn = (
  list: readonly ({ hidden?: boolean } | undefined)[] | undefined,
): number[] => {
  const hidden: number[] = []
  list?.forEach((entry, at) => {
    if (entry?.hidden === true) hidden.push(at)
  })
  return hidden
}

/** Whether a sheet is visible, hidden or very hidden. */
export const stateOf = (book: WorkBook, at: number): 0 | 1 | 2 => {
  const hidden = book.Workbook?.Sheets?.[at]?.Hidden
  return hidden === 1 || hidden === 2 ? hidden : 0
}

/** Refuses a book with no sheets or more than anybody keeps. */
export const checkSheetCount = (book: WorkBook, limits: Limits): void => {
  if (book.SheetNames.length === 0) throw new FileFailure('no-sheets')
  if (book.SheetNames.length > limits.sheets) throw new FileFailure('too-many-sheets')
}

/** Tells whether a book counts its days from 1904. */
export const isFrom1904 = (book: WorkBook): boolean => book.Workbook?.WBProps?.date1904 === true

/** Turns SheetJS's book into sheets of ours; a sheet it dropped on the way is `sheet-unreadable`. */
export const toSheets = (book: WorkBook, limits: Limits): SheetsReading => {
  checkSheetCount(book, limits)
  const d1904 = isFrom1904(book)
  const warnings = new Set<BookWarning>()
  let cells = 0
  const sheets = book.SheetNames.map((name, at): RawSheet => {
    const sheet: DenseSheet | undefined = book.Sheets[name]
    if (sheet === undefined) throw new FileFailure('sheet-unreadable')
    const rows = readRows(sheet, d1904, limits, warnings)
    for (const row of rows) cells += row.length
    if (cells > limits.cells) throw new FileFailure('too-many-cells')
    return {
      name,
      state: stateOf(book, at),
      rows,
      merges: readMerges(sheet, rows.length, limits, warnings),
      hiddenRows: hiddenIn(sheet['!rows']),
      hiddenCols: hiddenIn(sheet['!cols']),
    }
  })
  return { sheets, d1904, warnings }
}
