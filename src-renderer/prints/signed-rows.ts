import type { PaperCell, PaperRow } from '#shared/domain/paper.ts'

/** A row as it is set, with the signature that closes the text of one of its cells. */
export interface SetRow {
  readonly row: PaperRow
  readonly signed?: { readonly place: number; readonly text: string }
}

/**
 * A text that may go on over pages takes its signature as its last line: browsers keep two lines
 * together at every end of a page, but not always two rows.
 */
export const setRows = (rows: readonly PaperRow[]): readonly SetRow[] => {
  const set: SetRow[] = []
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]
    if (row === undefined) continue
    const next = rows[at + 1]
    const sign = row.flows === true && next?.cells.length === 1 ? next.cells[0] : undefined
    const place = row.cells.findIndex(({ open }) => open === 'below')
    if (next === undefined || sign?.open !== 'above' || place < 0) set.push({ row })
    else {
      set.push({ row: joined(row, next), signed: { place, text: sign.text } })
      at += 1
    }
  }
  return set
}

const joined = ({ cells, height = 0 }: PaperRow, next: PaperRow): PaperRow => ({
  cells: cells.map(closed),
  height: height + (next.height ?? 0),
  flows: true,
  ...(next.withNext === true ? { withNext: true } : {}),
})

/** Neither open to a row below nor reaching into it. */
const closed = ({ open: _, ...cell }: PaperCell): PaperCell =>
  cell.down === 2 ? { ...cell, down: 1 } : cell
