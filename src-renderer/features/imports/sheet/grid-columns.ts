import type { PreviewRow, SheetReading } from '#shared/contract/imports.ts'
import { placeOf } from './letters.ts'

const CHAR_PX = 14
const LEAST_PX = 78
const MOST_PX = 260
const SAMPLED = 60
/** Beyond these a sheet is only formatting; nobody looks through ten thousand columns. */
const MOST_COLUMNS = 200

const textWidth = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 256 ? CHAR_PX / 1.8 : CHAR_PX), 18)

/** Widths that let most of the first rows be read, none so wide that it hides the others. */
export const columnWidths = (
  { columns }: SheetReading,
  rows: readonly PreviewRow[],
): readonly number[] => {
  const headings = new Map(columns.map(({ column, heading }) => [placeOf(column), heading]))
  const widest = Math.max(...headings.keys(), ...rows.map(({ cells }) => cells.length - 1), 0)
  // A title is merged over the sheet in most ledgers; its length says nothing of a column.
  const sample = rows.filter(({ role }) => role === 'body' || role === 'heading').slice(0, SAMPLED)
  return Array.from({ length: Math.min(MOST_COLUMNS, widest + 1) }, (_, at) => {
    const heading = textWidth(headings.get(at)?.split('/').at(-1) ?? '') + 2 * CHAR_PX
    const cells = sample.map(({ cells: texts }) => textWidth(texts[at] ?? ''))
    return Math.round(Math.min(MOST_PX, Math.max(LEAST_PX, heading, ...cells)))
  })
}
