import type { CellRange, RawCell, RawSheet } from '../workbooks/book.ts'
import { cellText, cleanText } from './cell-text.ts'
import type { CellText } from './correction-book.ts'

/** A sheet with its merges spread: every cell under a merge knows the one that speaks for it. */
export interface Grid {
  readonly height: number
  readonly width: number
  /** The cell itself, blank under a merge. */
  readonly own: (row: number, column: number) => RawCell | null
  /** The cell as the file has it, whatever a person has put in its place. */
  readonly original: (row: number, column: number) => RawCell | null
  /** The cell that speaks here: the corner of the merge, else the cell itself. */
  readonly at: (row: number, column: number) => RawCell | null
  readonly text: (row: number, column: number) => string
  readonly merge: (row: number, column: number) => CellRange | undefined
}

/** Cells spread over by merges in one sheet; overlapping merges of a hostile file end here. */
const MOST_SPREAD = 2_000_000

const spread = (sheet: RawSheet, height: number, width: number): Map<number, CellRange> => {
  const mergeByCell = new Map<number, CellRange>()
  let budget = MOST_SPREAD
  for (const merge of sheet.merges) {
    const bottom = Math.min(merge.bottom, height - 1)
    const right = Math.min(merge.right, width - 1)
    const area = (bottom - merge.top + 1) * (right - merge.left + 1)
    if (area <= 1 || area > budget) continue
    budget -= area
    const clipped = { top: merge.top, left: merge.left, bottom, right }
    for (let row = merge.top; row <= bottom; row += 1)
      for (let column = merge.left; column <= right; column += 1)
        mergeByCell.set(row * width + column, clipped)
  }
  return mergeByCell
}

/** Lays a sheet out so that merged cells can be asked like others. */
export const gridOf = (sheet: RawSheet, corrected: readonly CellText[] = []): Grid => {
  const height = sheet.rows.length
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const mergeByCell = spread(sheet, height, width)
  const cellByPlace = new Map(
    corrected.map(({ row, column, text }): [number, RawCell] => [
      row * width + column,
      { k: 's', v: text },
    ]),
  )
  const correction = (row: number, column: number): RawCell | undefined =>
    cellByPlace.size === 0 ? undefined : cellByPlace.get(row * width + column)
  const original = (row: number, column: number): RawCell | null =>
    sheet.rows[row]?.[column] ?? null
  const own = (row: number, column: number): RawCell | null =>
    correction(row, column) ?? original(row, column)
  const merge = (row: number, column: number): CellRange | undefined =>
    mergeByCell.size === 0 ? undefined : mergeByCell.get(row * width + column)
  const at = (row: number, column: number): RawCell | null => {
    const range = correction(row, column) === undefined ? merge(row, column) : undefined
    return range === undefined ? own(row, column) : own(range.top, range.left)
  }
  const text = (row: number, column: number): string => cleanText(cellText(at(row, column)))
  return { height, width, own, original, at, text, merge }
}
