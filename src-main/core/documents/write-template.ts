import type { Cell, DataValidation, Workbook, Worksheet } from 'exceljs'
import type { TemplateColumn, TemplateModel } from '../reports/template.ts'
import { cleanText, dayFormats, dayValue, MM_PER_CHARACTER, sheetName } from './workbook-text.ts'

const GRID = { style: 'thin' } as const
/** Thin lines around every cell, as a printed form has them. */
const BORDER = { top: GRID, left: GRID, bottom: GRID, right: GRID } as const
/** The first for heads, the second for what is filled in. */
const FACES = { head: '黑体', body: '宋体' } as const

const TITLE_ROW = 1
const HINT_ROW = 2
const HEADING_ROW = 3
/** Rows that carry the lists and formats; further ones can be copied down. */
const LAST_ROW = 1000
/** Longer lists than this Excel refuses inside a cell. */
const LONGEST_LIST = 255
/** Title, hint and heading are on every sheet; rows with lines around them invite to be written in. */
const LINED_ROWS = 30
const PALE = 'FFF2F2F2'
const REQUIRED = 'FFFDE9D9'
const HEAD = 'FFDDEBF7'

/**
 * Writes an empty table to an .xlsx file: headed, frozen under its heading, with formats, drop-down
 * lists and notes in every column, and its example rows in grey.
 */
export const writeTemplate = async (path: string, model: TemplateModel): Promise<void> => {
  // Loaded when first needed: it is the heaviest library of the core.
  const exceljs = (await import('exceljs')).default
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet(sheetName(model.name), {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
    views: [{ state: 'frozen', ySplit: HEADING_ROW }],
  })
  writeHead(sheet, model)
  model.examples.forEach((cells, at) => {
    writeExample(sheet, model, cells, HEADING_ROW + 1 + at)
  })
  const first = HEADING_ROW + 1 + model.examples.length
  for (let row = first; row < first + LINED_ROWS; row += 1) lineRow(sheet, model, row)
  writeLists(workbook, sheet, model)
  await workbook.xlsx.writeFile(path)
}

const writeHead = (sheet: Worksheet, model: TemplateModel): void => {
  const { title, hint, columns } = model
  sheet.columns = columns.map((column) => ({
    width: Math.max(6, column.width / MM_PER_CHARACTER),
    style: { numFmt: formatOf(column, model), font: { name: FACES.body, size: 10.5 } },
  }))
  writeLine(sheet, columns.length, {
    row: TITLE_ROW,
    text: title,
    face: FACES.head,
    size: 18,
    horizontal: 'center',
  })
  writeLine(sheet, columns.length, {
    row: HINT_ROW,
    text: hint,
    face: FACES.body,
    size: 10.5,
    horizontal: 'left',
  })
  sheet.getRow(TITLE_ROW).height = 34
  sheet.getRow(HINT_ROW).height = 32
  sheet.getRow(HEADING_ROW).height = 30
  columns.forEach((column, at) => {
    const cell = sheet.getCell(HEADING_ROW, at + 1)
    cell.value = cleanText(`${column.heading}${column.isRequired ? '*' : ''}`)
    cell.numFmt = '@'
    cell.border = BORDER
    cell.font = { name: FACES.head, size: 10.5 }
    cell.fill = fillOf(column.isRequired ? REQUIRED : HEAD)
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    if (column.note !== '') cell.note = cleanText(column.note)
  })
}

interface Line {
  readonly row: number
  readonly text: string
  readonly face: string
  readonly size: number
  readonly horizontal: 'center' | 'left'
}

/** A text over the whole width of the table. */
const writeLine = (sheet: Worksheet, width: number, line: Line): void => {
  const { row, text, face, size, horizontal } = line
  const cell = sheet.getCell(row, 1)
  cell.value = cleanText(text)
  cell.numFmt = '@'
  cell.font = { name: face, size }
  cell.alignment = { horizontal, vertical: 'middle', wrapText: true }
  sheet.mergeCells(row, 1, row, width)
}

const writeExample = (
  sheet: Worksheet,
  model: TemplateModel,
  cells: TemplateModel['examples'][number],
  row: number,
): void => {
  lineRow(sheet, model, row)
  model.columns.forEach((column, at) => {
    const cell = sheet.getCell(row, at + 1)
    cell.value = exampleValue(cells[at] ?? null, column)
    cell.font = { name: FACES.body, size: 10.5, italic: true, color: { argb: 'FF7F7F7F' } }
    cell.fill = fillOf(PALE)
  })
}

/** True numbers and days, clean text. */
const exampleValue = (
  cell: TemplateModel['examples'][number][number],
  { kind }: TemplateColumn,
): Cell['value'] => {
  if (typeof cell !== 'string') return cell
  if (cell === '') return null
  return (kind === 'date' ? dayValue(cell) : undefined) ?? cleanText(cell)
}

const lineRow = (sheet: Worksheet, model: TemplateModel, row: number): void => {
  sheet.getRow(row).height = 24
  model.columns.forEach((column, at) => {
    const cell = sheet.getCell(row, at + 1)
    cell.border = BORDER
    cell.numFmt = formatOf(column, model)
    cell.alignment = {
      vertical: 'middle',
      wrapText: true,
      horizontal: column.kind === 'text' ? 'left' : 'center',
    }
  })
}

const fillOf = (argb: string): NonNullable<Cell['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
})

/** Text keeps what is typed: an ID number or a phone must not become a rounded figure. */
const formatOf = ({ kind }: TemplateColumn, { days }: Pick<TemplateModel, 'days'>): string => {
  if (kind === 'date') return dayFormats[days]
  if (kind === 'money') return '#,##0.00'
  return kind === 'number' ? '0' : '@'
}

const writeLists = (workbook: Workbook, sheet: Worksheet, model: TemplateModel): void => {
  const lists: Worksheet[] = []
  model.columns.forEach((column, at) => {
    if (column.offers.length === 0) return
    const letter = sheet.getColumn(at + 1).letter
    const inline = column.offers.map(cleanText)
    const isShort =
      inline.join(',').length <= LONGEST_LIST && inline.every((offer) => !/[,"\n]/.test(offer))
    const formula = isShort
      ? `"${inline.join(',')}"`
      : listOn(lists[0] ?? addLists(workbook, model.listsName, lists), at + 1, inline)
    // Not in the typings, though in every release: one rule for a whole range of cells.
    const rules = sheet as unknown as {
      dataValidations: { add: (range: string, rule: DataValidation) => void }
    }
    rules.dataValidations.add(`${letter}${HEADING_ROW + 1}:${letter}${LAST_ROW}`, {
      type: 'list',
      allowBlank: true,
      showErrorMessage: !column.isOpen,
      errorStyle: 'warning',
      formulae: [formula],
    })
  })
}

const addLists = (workbook: Workbook, name: string, lists: Worksheet[]): Worksheet => {
  const sheet = workbook.addWorksheet(sheetName(name), { state: 'hidden' })
  lists.push(sheet)
  return sheet
}

const listOn = (sheet: Worksheet, column: number, offers: readonly string[]): string => {
  offers.forEach((offer, at) => {
    sheet.getCell(at + 1, column).value = offer
  })
  const { letter } = sheet.getColumn(column)
  return `'${sheet.name}'!$${letter}$1:$${letter}$${offers.length}`
}
