import type { Workbook, Worksheet } from 'exceljs'
import type { Paper, PaperPart } from '#shared/domain/paper.ts'
import { type PaperLayout, pageOf } from '#shared/domain/paper-layout.ts'
import { columnWidths, usedColumns } from '../reports/papers/placed.ts'
import { type SheetGrid, writeGrid } from './workbook-grid.ts'
import { cleanText, freeName, MM_PER_CHARACTER } from './workbook-text.ts'
import { sizeCodes } from './write-workbook.ts'

/**
 * Writes papers into an .xlsx file, a sheet each: the same grid, sums as formulas that go on adding,
 * the head repeated on every page, and texts that begin like formulas as texts.
 */
export const writePapersWorkbook = async (
  path: string,
  papers: readonly Paper[],
  layout: PaperLayout,
): Promise<void> => {
  // Loaded when first needed: it is the heaviest library of the core.
  const exceljs = (await import('exceljs')).default
  const workbook: Workbook = new exceljs.Workbook()
  workbook.calcProperties.fullCalcOnLoad = true
  const taken = new Set<string>()
  for (const paper of papers)
    writePaper(workbook.addWorksheet(freeName(paper.name, taken)), paper, layout)
  await workbook.xlsx.writeFile(path)
}

const INCH = 25.4

const writePaper = (sheet: Worksheet, paper: Paper, layout: PaperLayout): void => {
  const page = pageOf(paper, layout)
  const { top, right, bottom, left } = page.margins
  sheet.pageSetup = {
    paperSize: sizeCodes[layout.size],
    orientation: page.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      left: left / INCH,
      right: right / INCH,
      top: top / INCH,
      bottom: bottom / INCH,
      header: 0.3,
      footer: 0.3,
    },
  }
  sheet.headerFooter.oddFooter = '&C第 &P 页 共 &N 页'
  sheet.views = [{ showGridLines: false }]
  const widths = columnWidths(paper, page)
  const starts = usedColumns(paper.parts, widths)
  const columnOf = (at: number): number => starts.findLastIndex((start) => start <= at) + 1
  sheet.columns = starts.map((start, i) => {
    const width = widths.slice(start, starts[i + 1]).reduce((sum, one) => sum + one, 0)
    return { width: width / MM_PER_CHARACTER }
  })
  writeTitle(sheet, paper.title, starts.length)
  const grid: SheetGrid = { widths, columnOf, count: starts.length, addresses: new Map() }
  writeParts(sheet, paper, grid)
  if (paper.turnable === true) letLook(sheet, starts.length)
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(starts.length).letter}${sheet.rowCount}`
}

/** A table is looked through on the screen too: its head stays, and its rows can be sifted. */
const letLook = (sheet: Worksheet, columns: number): void => {
  const head = Number(sheet.pageSetup.printTitlesRow?.split(':')[1] ?? 0)
  if (head === 0) return
  sheet.views = [{ state: 'frozen', ySplit: head, showGridLines: false }]
  sheet.autoFilter = { from: { row: head, column: 1 }, to: { row: head, column: columns } }
}

const writeTitle = (sheet: Worksheet, title: string, columns: number): void => {
  const row = sheet.addRow([cleanText(title)])
  row.height = 34
  sheet.mergeCells(1, 1, 1, columns)
  const cell = row.getCell(1)
  cell.font = { name: '方正小标宋简体', size: 18 }
  cell.alignment = { horizontal: 'center', vertical: 'middle' }
}

const writeParts = (sheet: Worksheet, paper: Paper, grid: SheetGrid): void => {
  for (const part of paper.parts) {
    if (part.kind === 'grid') {
      const first = sheet.rowCount + 1
      writeGrid(sheet, part, grid)
      if (part.head.length > 0 && sheet.pageSetup.printTitlesRow === undefined)
        sheet.pageSetup.printTitlesRow = `${first}:${first + part.head.length - 1}`
    } else {
      for (const text of linesOf(part)) writeLine(sheet, text, part, grid.count)
    }
  }
}

const linesOf = (part: Exclude<PaperPart, { kind: 'grid' }>): readonly string[] =>
  part.kind === 'line' ? [part.texts.join('          ')] : part.paragraphs

const writeLine = (
  sheet: Worksheet,
  text: string,
  part: Exclude<PaperPart, { kind: 'grid' }>,
  columns: number,
): void => {
  const isNote = part.kind === 'prose' && part.note === true
  const row = sheet.addRow([cleanText(text)])
  sheet.mergeCells(row.number, 1, row.number, columns)
  const cell = row.getCell(1)
  cell.numFmt = '@'
  cell.font = { name: isNote ? '宋体' : '仿宋_GB2312', size: isNote ? 8 : 10.5 }
  const isRight = part.kind === 'prose' && part.align === 'right'
  cell.alignment = {
    horizontal: isRight ? 'right' : 'left',
    vertical: 'middle',
    wrapText: part.kind === 'prose',
    indent: part.kind === 'prose' && part.indent === true ? 2 : 0,
  }
  row.height = isNote ? 14 : 20 * Math.max(1, Math.ceil(text.length / 44))
}
