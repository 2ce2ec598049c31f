import type { RawCell } from '../../workbooks/book.ts'

/** What cells of one column came to, for as long as remembering saves more than it costs. */
export interface CellMemory<T> {
  readonly recall: (cell: RawCell) => T | undefined
  readonly keep: (cell: RawCell, found: T) => void
  /** False once the column has shown that its cells hardly ever come again. */
  readonly isOfUse: () => boolean
}

/** Cells after which a column must have repeated itself. */
const TRIAL = 5000
const MOST = 20_000

/** An empty memory; equal texts, days and small numbers of a file are one cell, by which it remembers. */
export const createCellMemory = <T>(): CellMemory<T> => {
  const known = new Map<RawCell, T>()
  let met = 0
  let isOfUse = true
  return {
    recall: (cell) => {
      const found = isOfUse ? known.get(cell) : undefined
      if (found !== undefined) met += 1
      return found
    },
    keep: (cell, found) => {
      if (!isOfUse || known.size >= MOST) return
      known.set(cell, found)
      if (known.size !== TRIAL || met >= TRIAL / 2) return
      isOfUse = false
      known.clear()
    },
    isOfUse: () => isOfUse,
  }
}
