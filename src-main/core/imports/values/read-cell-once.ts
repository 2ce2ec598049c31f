import type { Field } from '#shared/ledgers/field.ts'
import type { RawCell } from '../../workbooks/book.ts'
import { type CellMemory, createCellMemory } from './cell-memory.ts'
import type { CellContext, CellReading } from './cell-reading.ts'
import { readCell } from './read-cell.ts'

const readingsByContext = new WeakMap<CellContext, CellMemory<CellReading>>()

/** Reads a cell as `readCell` does: equal texts of a file are one cell, which is read once a column. */
export const readCellOnce = (
  cell: RawCell,
  field: Field,
  context: CellContext,
  text: string,
): CellReading => {
  let readings = readingsByContext.get(context)
  if (readings === undefined) {
    readings = createCellMemory()
    readingsByContext.set(context, readings)
  }
  const known = readings.recall(cell)
  if (known !== undefined) return known
  const reading = readCell(cell, field, context, text)
  readings.keep(cell, reading)
  return reading
}
