// What Excel and WPS put on the clipboard as text: cells parted by tabs, rows by line ends, and a
// cell with a tab or a line end in it in quotes, quotes inside doubled. A cell that merely contains
// quotes is written as it is, so a quote at the start of a cell does not yet mean a quoted cell.

export type TextBlock = readonly (readonly string[])[]

/** The index of the quote that closes the one at `from`; undefined where none does. */
const closingQuote = (text: string, from: number): number | undefined => {
  let at = text.indexOf('"', from + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  const after = at < 0 ? 'none' : text[at + 1]
  return after === undefined || '\t\r\n'.includes(after) ? at : undefined
}

interface ReadCell {
  readonly cell: string
  readonly end: number
}

const quotedCell = (text: string, from: number): ReadCell | undefined => {
  const close = text[from] === '"' ? closingQuote(text, from) : undefined
  if (close === undefined) return undefined
  const inside = text.slice(from + 1, close)
  if (!/[\t\r\n]|""/.test(inside)) return undefined
  return { cell: inside.replaceAll('""', '"').replace(/\r\n?/g, '\n'), end: close + 1 }
}

const PLAIN = /[^\t\r\n]*/y

const plainCell = (text: string, from: number): ReadCell => {
  PLAIN.lastIndex = from
  const cell = PLAIN.exec(text)?.[0] ?? ''
  return { cell, end: from + cell.length }
}

/** Reads a block of cells from the clipboard. The line end after the last row is not a row. */
export const parseTsv = (text: string): TextBlock => {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  for (;;) {
    const { cell, end } = quotedCell(text, at) ?? plainCell(text, at)
    row.push(cell)
    const mark = text[end]
    if (mark === '\t') {
      at = end + 1
      continue
    }
    rows.push(row)
    row = []
    at = end + (mark === '\r' && text[end + 1] === '\n' ? 2 : 1)
    if (at >= text.length) return rows
  }
}

const formatCell = (cell: string): string =>
  /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** Writes a block of cells for the clipboard; `parseTsv` and Excel read the same cells back. */
export const formatTsv = (block: TextBlock): string =>
  block.map((row) => `${row.map(formatCell).join('\t')}\r\n`).join('')
