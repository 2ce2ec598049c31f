import type { Cell, Row, Style, stream, Worksheet } from 'exceljs'
import type { SheetCell, SheetColumnModel, SheetModel } from '../reports/sheet-model.ts'
import { cleanText, dayValue, linesIn, MM_PER_CHARACTER, sheetName } from './workbook-text.ts'

type Workbook = stream.xlsx.WorkbookWriter

const GRID = { style: 'thin' } as const
/** Thin lines around every cell, as a printed form has them. */
export const BORDER = { top: GRID, left: GRID, bottom: GRID, right: GRID } as const
/** Faces of paper: the first for heads, the second for what is filled in. */
export const FACES = { head: '黑体', body: '宋体' } as const

/**
 * Writes sheets to an .xlsx file: A4 landscape, title, heading repeated on every page and frozen,
 * filter, true numbers and dates, texts that begin like formulas as text. Streams, so that a hundred
 * thousand rows need no more memory than a hundred.
 */
export const writeWorkbook = async (path: string, sheets: readonly SheetModel[]): Promise<void> => {
  // Loaded when first needed: it is the heaviest library of the core.
  const exceljs = (await import('exceljs')).default
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    filename: path,
    useStyles: true,
    useSharedStrings: true,
  })
  for (const sheet of sheets) writeSheet(workbook, sheet)
  await workbook.commit()
}

/** Every row down to the line of the foot, and the columns that belong on paper. */
const setPrintArea = (
  sheet: Worksheet,
  { printed, rows, totals, foot }: SheetModel,
  heading: number,
): void => {
  if (printed === undefined) return
  const last = heading + rows.length + Number(totals.length > 0) + Number(foot.length > 0)
  // exceljs puts a $ before each letter itself.
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(printed).letter}$${last}`
}

const writeSheet = (workbook: Workbook, model: SheetModel): void => {
  const heading = 2 + (model.under.length > 0 ? 1 : 0)
  const printed = model.printed ?? model.columns.length
  const sheet = workbook.addWorksheet(sheetName(model.name), {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.79, right: 0.59, top: 0.79, bottom: 0.79, header: 0.3, footer: 0.4 },
      printTitlesRow: `${heading}:${heading}`,
    },
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
    views: [{ state: 'frozen', ySplit: heading }],
  })
  sheet.columns = model.columns.map(({ width }) => ({
    width: Math.max(4, width / MM_PER_CHARACTER),
  }))
  setPrintArea(sheet, model, heading)
  writeHead(sheet, model, heading)
  for (const cells of model.rows) writeRow(sheet, model.columns, cells, { printed })
  if (model.totals.length > 0)
    writeRow(sheet, model.columns, model.totals, { printed, isTotal: true })
  writeLine(sheet, model.foot, printed)
  sheet.autoFilter = {
    from: { row: heading, column: 1 },
    to: { row: heading, column: model.columns.length },
  }
  sheet.commit()
}

const writeHead = (sheet: Worksheet, model: SheetModel, heading: number): void => {
  const title = sheet.addRow([cleanText(model.title)])
  title.height = 34
  title.font = { name: FACES.head, size: 18 }
  title.alignment = { horizontal: 'center', vertical: 'middle' }
  sheet.mergeCells(1, 1, 1, model.printed ?? model.columns.length)
  title.commit()
  if (heading === 3) writeLine(sheet, model.under, model.printed ?? model.columns.length)
  const row = sheet.addRow(model.columns.map((column) => cleanText(column.heading)))
  row.height = 26
  row.eachCell((cell) => {
    style(cell)
    cell.font = { name: FACES.head, size: 10.5 }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  })
  row.commit()
}

const writeLine = (sheet: Worksheet, texts: readonly string[], columns: number): void => {
  if (texts.length === 0) return
  const row = sheet.addRow([cleanText(texts.join('          '))])
  row.font = { name: FACES.body, size: 10.5 }
  row.height = 20
  sheet.mergeCells(row.number, 1, row.number, columns)
  row.commit()
}

const writeRow = (
  sheet: Worksheet,
  columns: readonly SheetColumnModel[],
  cells: readonly SheetCell[],
  { printed, isTotal = false }: { readonly printed: number; readonly isTotal?: boolean },
): void => {
  const row = sheet.addRow(cells.map((cell, i) => cellValue(cell, columns[i])))
  columns.forEach((column, i) => {
    const cell = row.getCell(i + 1)
    cell.style = looks[isTotal ? 'head' : 'body'][lookOf(cell.value, column)]
  })
  row.height = heightOf(columns, cells.slice(0, printed))
  row.commit()
}

type Look = 'text' | 'center' | 'date' | 'money' | 'words'

/** Texts stay texts, whatever they begin with; what is empty goes with its column. */
const lookOf = (value: Cell['value'], { kind }: SheetColumnModel): Look => {
  if (typeof value === 'string') return kind === 'text' ? 'text' : 'words'
  if (kind === 'date') return value instanceof Date ? 'date' : 'center'
  return kind === 'money' ? 'money' : kind === 'text' ? 'text' : 'center'
}

const lookIn = (name: string, horizontal: 'left' | 'center', numFmt?: string): Partial<Style> => ({
  border: BORDER,
  font: { name, size: 10.5 },
  alignment: { vertical: 'middle', wrapText: true, horizontal },
  ...(numFmt === undefined ? {} : { numFmt }),
})

const looksIn = (name: string): Readonly<Record<Look, Partial<Style>>> => ({
  text: lookIn(name, 'left', '@'),
  words: lookIn(name, 'center', '@'),
  center: lookIn(name, 'center'),
  date: lookIn(name, 'center', 'yyyy-mm-dd'),
  money: lookIn(name, 'center', '#,##0.00'),
})

/** The library knows a look again only as the same object: one for all cells that share it. */
const looks = { head: looksIn(FACES.head), body: looksIn(FACES.body) } as const

const style = (cell: Cell): void => {
  cell.border = BORDER
}

/** Wrapped rows need their height said: without it lines overlap on paper. */
const heightOf = (
  columns: readonly SheetColumnModel[],
  cells: readonly SheetCell[],
): Row['height'] => {
  const lines = cells.map((cell, i) => linesIn(String(cell ?? ''), columns[i]?.width ?? 0))
  return Math.min(409, Math.max(24, 13.5 * Math.max(1, ...lines) + 4))
}

/** A cell as exceljs takes it: true numbers and days, clean text. */
export const cellValue = (
  cell: SheetCell,
  column: SheetColumnModel | undefined,
): string | number | Date | null => {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  if (column?.kind === 'date') return dayValue(cell) ?? cleanText(cell)
  return cleanText(cell)
}
