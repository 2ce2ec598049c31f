import { textAt } from './commands.ts'
import type { GridRow } from './rows.ts'
import type { Range } from './selection.ts'
import { filledRows, type GridSession } from './session.ts'

/** Rows that are read at once: few enough that the hand does not wait for them. */
const AT_ONCE = 500

/** A cell that holds something, as it is shown and copied. */
export interface SeenCell {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** What looks through cells; `isWanted` turns false once nobody waits for the rest. */
export interface Look {
  readonly range: Range
  readonly isWanted: () => boolean
  readonly onCell: (cell: SeenCell) => void
}

/** Looks through the cells of a range that are not empty, row by row; false where it was given up. */
export const lookThrough = async (
  session: GridSession,
  { range, isWanted, onCell }: Look,
): Promise<boolean> => {
  const bottom = Math.min(range.bottom, filledRows(session) - 1)
  for (let from = range.top; from <= bottom; from += AT_ONCE) {
    const to = Math.min(bottom, from + AT_ONCE - 1)
    const rows = await rowsOf(session, from, to)
    if (!isWanted()) return false
    for (let row = from; row <= to; row += 1)
      for (let column = range.left; column <= range.right; column += 1) {
        const text = textAt(session, { row, column }, () => rows[row - from])
        if (text !== '') onCell({ row, column, text })
      }
  }
  return isWanted()
}

const rowsOf = async (
  session: GridSession,
  from: number,
  to: number,
): Promise<readonly (GridRow | undefined)[]> => {
  const { rowCount, rowAt, readRows } = session.source()
  const last = Math.min(to, rowCount - 1)
  const held = Array.from({ length: Math.max(0, last - from + 1) }, (_, at) => rowAt(from + at))
  const isWhole = held.every((row) => row !== undefined)
  return isWhole || readRows === undefined ? held : await readRows(from, last)
}
