import { AppError } from '../errors.ts'
import { createTextBytes, type TextBytes } from './text-bytes.ts'
import { columnLetters, isPlainText, SPREADSHEET, textXml } from './xlsx-text.ts'

export interface XlsxCell {
  /** What `Styles.styleOf` gave. */
  readonly style: number
  /** Days are numbers, as Excel counts them. */
  readonly value: string | number | null
}

export interface XlsxRow {
  readonly cells: readonly XlsxCell[]
  /** In points. */
  readonly height: number
  /** Cells that are one: from a column (from 1) over so many columns and rows. */
  readonly merges?: readonly { readonly at: number; readonly span: number; readonly down: number }[]
  /** Sifted by the filter of the sheet; all such rows follow one another. */
  readonly isSifted?: boolean
}

/** A sheet as it is written; its rows are asked for once, and only as they are written. */
export interface XlsxSheet {
  readonly name: string
  readonly page: XlsxPage
  /** Of the columns, in characters. */
  readonly widths: readonly number[]
  /** The rows of the head from 1: on every page, and always on the screen. */
  readonly head: { readonly from: number; readonly to: number }
  /** Columns that are printed, from the left. */
  readonly printed: number
  readonly rows: Iterable<XlsxRow>
}

export interface XlsxPage {
  /** What Excel calls the kind of paper. */
  readonly size: number
  readonly landscape: boolean
  /** In inches. */
  readonly margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>
}

/** Rows of a sheet, known when it is written. */
export interface WrittenRows {
  readonly all: number
  readonly lastSifted: number
}

/** In bytes: long enough that packing has something to do, short enough to be nothing in memory. */
const PIECE = 64 * 1024
/** Rows a sheet of Excel has; a file with more of them does not open. */
const MOST_ROWS = 1_048_576

/**
 * The part of a workbook that holds a sheet, piece by piece, each good until the next but one is asked
 * for; tells its rows at the end. Throws `sheet-too-long` when they are more than Excel has.
 */
export function* sheetPieces(sheet: XlsxSheet, start: string): Generator<Buffer, WrittenRows> {
  const out = createTextBytes(2 * PIECE)
  const merges: string[] = []
  let [row, lastSifted] = [0, sheet.head.to]
  out.write(start + startXml(sheet))
  for (const { cells, height, merges: own, isSifted } of sheet.rows) {
    row += 1
    if (row > MOST_ROWS) throw new AppError('sheet-too-long', { most: MOST_ROWS })
    writeRow(out, row, height, cells)
    if (isSifted === true) lastSifted = row
    for (const { at, span, down } of own ?? [])
      merges.push(`${columnLetters(at)}${row}:${columnLetters(at + span - 1)}${row + down - 1}`)
    if (out.size() > PIECE) yield out.take()
  }
  out.write(endXml(sheet, lastSifted, merges))
  yield out.take()
  return { all: row, lastSifted }
}

/** What stands around the values of cells is made once each: there are millions of them. */
const remembered = (make: (at: number) => string): ((at: number) => Uint8Array) => {
  const made: Uint8Array[] = []
  return (at) => {
    made[at] ??= Buffer.from(make(at))
    return made[at]
  }
}

const rowStart = Buffer.from('<row r="')
const rowHeight = remembered((height) => `" ht="${height}" customHeight="1">`)
const rowEnd = Buffer.from('</row>')
/** What stands in a cell before its value: its column, then, behind the row, its look. */
const cellStart = remembered((column) => `<c r="${columnLetters(column)}`)
const emptyCell = remembered((style) => `" s="${style}"/>`)
const numberCell = remembered((style) => `" s="${style}"><v>`)
const numberEnd = Buffer.from('</v></c>')
const plainCell = remembered((style) => `" s="${style}" t="inlineStr"><is><t>`)
const plainEnd = Buffer.from('</t></is></c>')
const textCell = remembered((style) => `" s="${style}" t="inlineStr"><is>`)
const textEnd = Buffer.from('</is></c>')

const writeRow = (
  out: TextBytes,
  row: number,
  height: number,
  cells: readonly XlsxCell[],
): void => {
  const name = Buffer.from(String(row))
  out.put(rowStart)
  out.put(name)
  out.put(rowHeight(height))
  let column = 0
  for (const { style, value } of cells) {
    column += 1
    out.put(cellStart(column))
    out.put(name)
    if (value === null) out.put(emptyCell(style))
    else if (typeof value === 'number') {
      out.put(numberCell(style))
      out.write(String(value))
      out.put(numberEnd)
    } else if (isPlainText(value)) {
      out.put(plainCell(style))
      out.write(value)
      out.put(plainEnd)
    } else {
      out.put(textCell(style))
      out.write(textXml(value))
      out.put(textEnd)
    }
  }
  out.put(rowEnd)
}

const startXml = ({ widths, head }: XlsxSheet): string => {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  return (
    `<worksheet xmlns="${SPREADSHEET}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">' +
    `<pane ySplit="${head.to}" topLeftCell="A${head.to + 1}" activePane="bottomLeft" state="frozen"/>` +
    '<selection pane="bottomLeft"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`
  )
}

const endXml = (sheet: XlsxSheet, lastSifted: number, merges: readonly string[]): string => {
  const { size, landscape, margins } = sheet.page
  const { top, right, bottom, left } = margins
  const one = merges.map((range) => `<mergeCell ref="${range}"/>`)
  return (
    `</sheetData><autoFilter ref="${filterRange(sheet, lastSifted, '')}"/>` +
    (one.length === 0 ? '' : `<mergeCells count="${one.length}">${one.join('')}</mergeCells>`) +
    `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="${size}" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter></worksheet>'
  )
}

/** From the last row of the head, whose cells carry the arrows, to the last row that can be sifted. */
export const filterRange = (sheet: XlsxSheet, lastSifted: number, fixed: '' | '$'): string => {
  const last = columnLetters(sheet.widths.length)
  return `${fixed}A${fixed}${sheet.head.to}:${fixed}${last}${fixed}${lastSifted}`
}
