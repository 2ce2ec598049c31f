import type { Field } from '#shared/ledgers/field.ts'
import type { RawCell } from '../../workbooks/book.ts'
import type { CellContext, CellReading } from './cell-reading.ts'
import { readCell } from './read-cell.ts'

const MOST_REMEMBERED = 20_000
const readingsByContext = new WeakMap<CellContext, Map<RawCell, CellReading>>()

/** Reads a cell as `readCell` does: equal texts of a file are one cell, which is read once a column. */
export const readCellOnce = (
  cell: RawCell,
  field: Field,
  context: CellContext,
  text: string,
): CellReading => {
  let readings = readingsByContext.get(context)
  if (readings === undefined) {
    readings = new Map()
    readingsByContext.set(context, readings)
  }
  const known = readings.get(cell)
  if (known !== undefined) return known
  const reading = readCell(cell, field, context, text)
  if (readings.size < MOST_REMEMBERED) readings.set(cell, reading)
  return reading
}
