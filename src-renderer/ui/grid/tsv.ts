// What Excel and WPS put on the clipboard as text: cells parted by tabs, rows by line ends, and a
// cell with a tab or a line end in it in quotes, quotes inside doubled. A cell that merely contains
// quotes is written as it is, so a quote at the start of a cell does not yet mean a quoted cell.

export type TextBlock = readonly (readonly string[])[]

const QUOTED = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/

const cellAt = (text: string, from: number): { readonly cell: string; readonly end: number } => {
  const quoted = text[from] === '"' ? QUOTED.exec(text.slice(from)) : null
  const inside = quoted?.[1] ?? ''
  if (quoted !== null && /[\t\r\n]|""/.test(inside))
    return {
      cell: inside.replaceAll('""', '"').replace(/\r\n?/g, '\n'),
      end: from + quoted[0].length,
    }
  const length = text.slice(from).search(/[\t\r\n]/)
  const end = length < 0 ? text.length : from + length
  return { cell: text.slice(from, end), end }
}

/** Reads a block of cells from the clipboard. The line end after the last row is not a row. */
export const parseTsv = (text: string): TextBlock => {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  for (;;) {
    const { cell, end } = cellAt(text, at)
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
