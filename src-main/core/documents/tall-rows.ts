import type { PaperCell, PaperRow } from '#shared/domain/paper.ts'
import { placeRows } from '../reports/papers/placed.ts'
import { HIGHEST_ROW, LINE_POINTS, linesIn, textPieces } from './workbook-text.ts'

const MOST_LINES = Math.floor(HIGHEST_ROW / LINE_POINTS) - 1
/** Short pieces leave no holes where a page ends, for a row is never cut. */
const PIECE_LINES = 8

/**
 * Rows of a workbook end at a height, and what is longer is not seen: a text that is too long for one
 * goes on in the rows below, without a line between.
 */
export const splitTall = (
  rows: readonly PaperRow[],
  widths: readonly number[],
): readonly PaperRow[] =>
  placeRows(rows, widths).flatMap(({ row, cells }) => {
    if (row.flows !== true) return [row]
    if (cells.every(({ cell, width }) => linesIn(cell.text, width) <= MOST_LINES)) return [row]
    const pieces = cells.map(({ cell, width }) => textPieces(cell.text, width, PIECE_LINES))
    const most = Math.max(...pieces.map(({ length }) => length))
    return Array.from({ length: most }, (_, at) => pieceOf(row, pieces, at, most))
  })

const pieceOf = (
  { height: _height, ...row }: PaperRow,
  pieces: readonly (readonly string[])[],
  at: number,
  most: number,
): PaperRow => ({
  ...row,
  cells: row.cells.flatMap((cell, place): PaperCell[] => {
    const reaches = (cell.down ?? 1) > 1
    if (reaches) return at === 0 ? [{ ...cell, down: (cell.down ?? 1) + most - 1 }] : []
    const open = openAt(cell, at, most)
    const { open: _own, ...plain } = cell
    const text = pieces[place]?.[at] ?? ''
    return [{ ...plain, text, ...(open === undefined ? {} : { open }) }]
  }),
})

/** Only the first piece is closed above as the whole was, only the last one below. */
const openAt = ({ open }: PaperCell, at: number, most: number): PaperCell['open'] => {
  const above = at > 0 || open === 'above' || open === 'both'
  const below = at < most - 1 || open === 'below' || open === 'both'
  if (above) return below ? 'both' : 'above'
  return below ? 'below' : undefined
}
