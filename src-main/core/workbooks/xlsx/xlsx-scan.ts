import type { BookWarning } from '../book.ts'
import type { Limits } from '../limits.ts'
import type { CellTables, RowPacker } from '../packed-rows.ts'
import type { NumberCells } from './xlsx-formats.ts'
import type { SheetFormulas } from './xlsx-formulas.ts'
import type { Cursor } from './xml-cursor.ts'

/** What the rows of every sheet of a book are read with. */
export interface RowsContext {
  readonly limits: Limits
  readonly tables: CellTables
  readonly numbers: NumberCells
  /** Texts of the shared string table; undefined where the book has none. */
  readonly strings: readonly string[] | undefined
  readonly warnings: Set<BookWarning>
  /** Styles that strike a cell through; undefined where the book has none. */
  readonly strikes: ReadonlySet<number> | undefined
}

/** One sheet while its rows are read: one object, changed from cell to cell. */
export interface SheetScan extends RowsContext {
  readonly cursor: Cursor
  readonly packer: RowPacker
  readonly formulas: SheetFormulas
  readonly hiddenRows: number[]
  readonly struckRows: number[]
  /** Of the row being read, where the book strikes anything through: cells that say something, and struck ones. */
  filled: number
  struck: number
  row: number
  column: number
  /** Attributes of the cell being read. */
  style: number
  kind: CellKind
  isHidden: boolean
}

/** Types of cells that are known; others are left to SheetJS. */
export type CellKind = 'n' | 's' | 'b' | 'e' | 'str' | 'inlineStr'

/** A cell that names no style is shown as it is, whatever the first style says. */
export const NO_STYLE = -1
