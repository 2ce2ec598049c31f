import type { PreviewRow, SheetReading } from '#shared/contract/imports.ts'

const CHAR_PX = 14
const LEAST_PX = 78
const MOST_PX = 260
const SAMPLED = 60

const textWidth = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 256 ? CHAR_PX / 1.8 : CHAR_PX), 18)

/** Widths that let most of the first rows be read, none so wide that it hides the others. */
export const columnWidths = (
  { columns }: SheetReading,
  rows: readonly PreviewRow[],
): readonly number[] => {
  const count = Math.max(columns.length, ...rows.map(({ cells }) => cells.length), 1)
  // A title is merged over the sheet in most ledgers; its length says nothing of a column.
  const sample = rows.filter(({ role }) => role === 'body' || role === 'heading').slice(0, SAMPLED)
  return Array.from({ length: count }, (_, at) => {
    const heading = textWidth(columns[at]?.heading ?? '') + CHAR_PX
    const cells = sample.map(({ cells: texts }) => textWidth(texts[at] ?? ''))
    return Math.round(Math.min(MOST_PX, Math.max(LEAST_PX, heading, ...cells)))
  })
}
