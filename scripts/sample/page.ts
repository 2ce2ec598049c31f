import exceljs from 'exceljs'

/** A true date of Excel, with the format it is shown in. */
export interface DayCell {
  readonly iso: string
  readonly format: string
}

export type PageCell = string | number | DayCell | null

/** Rows and columns from 1, as Excel counts them. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** One sheet as an office keeps it: lines of titles, heading, body, lines below. */
export interface Page {
  readonly name: string
  readonly title: string
  /** Lines between title and heading. */
  readonly under: readonly string[]
  /** One or two rows; an empty text under another is joined with it. */
  readonly heading: readonly (readonly string[])[]
  readonly widths: readonly number[]
  readonly rows: readonly (readonly PageCell[])[]
  /** Columns from 1 whose equal neighbours below stand in one merged cell; `null` continues a merge. */
  readonly joined: readonly number[]
  readonly foot: readonly (readonly PageCell[])[]
}

type Sheet = exceljs.Worksheet

const GRID = { style: 'thin' } as const
const BORDER = { top: GRID, left: GRID, bottom: GRID, right: GRID } as const
// The file must not differ by the day it was made on.
const MADE = new Date(Date.UTC(2024, 11, 30))

export const bookOf = (pages: readonly Page[]): exceljs.Workbook => {
  const book = new exceljs.Workbook()
  book.creator = 'make-sample'
  book.created = MADE
  book.modified = MADE
  for (const page of pages) addPage(book, page)
  return book
}

const addPage = (book: exceljs.Workbook, page: Page): void => {
  const sheet = book.addWorksheet(page.name, {
    pageSetup: { paperSize: 9, orientation: 'landscape' },
  })
  sheet.columns = page.widths.map((width) => ({ width }))
  const wide = page.widths.length
  addLine(sheet, page.title, wide, { size: 16, bold: true })
  for (const line of page.under) addLine(sheet, line, wide, { size: 10.5 })
  addHeading(sheet, page.heading)
  const first = sheet.rowCount + 1
  for (const cells of page.rows) addRow(sheet, cells)
  for (const column of page.joined) joinBelow(sheet, page.rows, column, first)
  for (const cells of page.foot) addRow(sheet, cells)
}

const addLine = (
  sheet: Sheet,
  text: string,
  wide: number,
  font: { readonly size: number; readonly bold?: boolean },
): void => {
  const row = sheet.addRow([text])
  row.font = { name: '宋体', ...font }
  row.getCell(1).alignment = { horizontal: font.bold === true ? 'center' : 'left' }
  sheet.mergeCells(row.number, 1, row.number, wide)
}

const addHeading = (sheet: Sheet, heading: Page['heading']): void => {
  const top = sheet.rowCount + 1
  for (const cells of heading) {
    const row = sheet.addRow(cells.map((text) => (text === '' ? null : text)))
    row.font = { name: '黑体', size: 11 }
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.border = BORDER
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    })
  }
  const [first = [], second] = heading
  if (second === undefined) return
  for (const [at, text] of first.entries()) {
    if (text === '') continue
    const column = at + 1
    if (second[at] === '') sheet.mergeCells(top, column, top + 1, column)
    else sheet.mergeCells(top, column, top, lastUnder(first, second, at) + 1)
  }
}

const lastUnder = (first: readonly string[], second: readonly string[], at: number): number => {
  let last = at
  while (first[last + 1] === '' && (second[last + 1] ?? '') !== '') last += 1
  return last
}

const addRow = (sheet: Sheet, cells: readonly PageCell[]): void => {
  const row = sheet.addRow(cells.map(valueToCell))
  row.font = { name: '宋体', size: 10.5 }
  for (const [at, cell] of cells.entries()) {
    const target = row.getCell(at + 1)
    target.border = BORDER
    target.alignment = { vertical: 'middle', wrapText: true }
    if (typeof cell === 'object' && cell !== null) target.numFmt = cell.format
    // Text that looks like a number must stay text, as it does where a clerk formatted the column.
    if (typeof cell === 'string' && /^\d{11,}/.test(cell)) target.numFmt = '@'
  }
}

const valueToCell = (cell: PageCell): exceljs.CellValue =>
  typeof cell === 'object' && cell !== null ? new Date(`${cell.iso}T00:00:00Z`) : cell

const joinBelow = (
  sheet: Sheet,
  rows: readonly (readonly PageCell[])[],
  column: number,
  first: number,
): void => {
  let top = 0
  for (let at = 1; at <= rows.length; at += 1) {
    if (at < rows.length && rows[at]?.[column - 1] === null) continue
    if (at - top > 1) sheet.mergeCells(first + top, column, first + at - 1, column)
    top = at
  }
}
