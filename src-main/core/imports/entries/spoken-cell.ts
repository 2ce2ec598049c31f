import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText } from '../cell-text.ts'
import { fieldOfUse, type MappedColumn } from '../columns/columns.ts'
import type { TableReading } from '../columns/table-reading.ts'
import { isDitto, isSameDay } from '../values/ditto.ts'

/** The last cell of each column that was no 同上, by column. */
export type CellsAbove = (RawCell | null | undefined)[]

/** A cell and its text, which is made once: a large file has a million of them. */
export interface SpokenCell {
  readonly cell: RawCell
  readonly text: string
}

/** A cell where it stands. */
interface StandingCell {
  readonly cell: RawCell
  readonly shown: string
  readonly column: MappedColumn
}

/** The cell, or what 同上 and 当日 stand for; null where nothing stands there. */
export const spokenBy = (
  reading: TableReading,
  { cell, shown, column }: StandingCell,
  above: CellsAbove,
): SpokenCell | null => {
  const text = cleanText(shown)
  const index = standsAt(reading, column, text)
  if (index === undefined) return { cell, text }
  const meant = above[index] ?? null
  return meant === null ? null : { cell: meant, text: cleanText(cellText(meant)) }
}

/**
 * The column whose last cell a cell stands for. 当日 under 办结日期 is the day of the entry itself, which
 * its own column has told by then; under 来访日期 it is the day above, and under anything else only words.
 */
const standsAt = (
  { ledger: { dateField }, columns }: TableReading,
  { index, use }: MappedColumn,
  text: string,
): number | undefined => {
  if (isDitto(text)) return index
  if (!isSameDay(text)) return undefined
  const field = fieldOfUse(use)
  if (field?.kind !== 'date') return undefined
  if (field.id === dateField) return index
  const day = columns.find((column) => fieldOfUse(column.use)?.id === dateField)?.index
  return day === undefined || day > index ? NOWHERE : day
}

/** No column: a day that is not told yet is asked for rather than taken from the row above. */
const NOWHERE = -1
