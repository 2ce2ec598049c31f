import type { WorkBook } from '@e965/xlsx'
import type { BookWarning, CellRange } from '../book.ts'
import type { Limits } from '../limits.ts'
import { createCellTables, createRowPacker, type RowBlock } from '../packed-rows.ts'
import {
  checkSheetCount,
  type DenseSheet,
  hiddenIn,
  isFrom1904,
  readMerges,
  stateOf,
} from '../sheetjs/sheetjs-book.ts'
import { noteOf } from '../sheetjs/sheetjs-cells.ts'
import { Unfamiliar } from '../unfamiliar.ts'
import type { ZipPackage } from '../zip/zip-preflight.ts'
import { createNumberCells, strikesOf } from './xlsx-formats.ts'
import { type MarkedRows, scanRows } from './xlsx-rows.ts'
import type { RowsContext } from './xlsx-scan.ts'
import { readSkeleton, rowsOfSheet, type Skeleton } from './xlsx-skeleton.ts'
import { readSharedStrings } from './xlsx-strings.ts'

/** A comment or a link of a cell. */
export interface CellExtra {
  readonly row: number
  readonly column: number
  readonly link?: string
  readonly note?: string
}

/** A sheet without its rows; those went ahead in blocks. */
export interface SheetFrame {
  readonly name: string
  readonly state: 0 | 1 | 2
  readonly merges: readonly CellRange[]
  readonly hiddenRows: readonly number[]
  readonly hiddenCols: readonly number[]
  readonly struckRows?: readonly number[]
  readonly extras: readonly CellExtra[]
}

/** A book whose rows were given on while they were read. */
export interface BookFrame {
  readonly d1904: boolean
  readonly warnings: ReadonlySet<BookWarning>
  readonly sheets: readonly SheetFrame[]
}

/** Takes what is read of a book, in this order: its texts, then block after block, sheet by sheet. */
export interface RowSink {
  readonly texts: (texts: readonly string[]) => void
  readonly block: (sheet: number, block: RowBlock) => void
}

/**
 * Reads an .xlsx package quickly, its rows into a sink as they come. Throws `Unfamiliar` where it meets
 * something that SheetJS should look at; a sink then forgets what it was given.
 */
export const readXlsx = (zip: ZipPackage, limits: Limits, sink: RowSink): BookFrame => {
  const skeleton = readSkeleton(zip, limits)
  const { book } = skeleton
  checkSheetCount(book, limits)
  const d1904 = isFrom1904(book)
  const strings = skeleton.strings && readSharedStrings(skeleton.strings)
  if (strings !== undefined) sink.texts(strings)
  const context: RowsContext = {
    limits,
    tables: createCellTables(),
    numbers: createNumberCells(book, d1904),
    strings,
    warnings: new Set<BookWarning>(),
    strikes: strikesOf(book),
  }
  let cells = 0
  const sheets = book.SheetNames.map((_, at) => {
    const left = { ...limits, cells: limits.cells - cells }
    const read = readSheet(skeleton, at, { ...context, limits: left }, sink)
    cells += read.cells
    return read.frame
  })
  return { d1904, warnings: context.warnings, sheets }
}

const readSheet = (skeleton: Skeleton, at: number, context: RowsContext, sink: RowSink) => {
  const { book } = skeleton
  const name = book.SheetNames[at] ?? ''
  const sheet: DenseSheet | undefined = book.Sheets[name]
  if (sheet === undefined) throw new Unfamiliar('a sheet that cannot be read')
  const { limits, tables } = context
  const packer = createRowPacker(limits.columns, tables, (block) => sink.block(at, block))
  const rows = rowsOfSheet(sheet, skeleton)
  if (rows === undefined) assertBlank(sheet)
  const marked = rows === undefined ? UNMARKED : scanRows(rows.open(), packer, context)
  return {
    cells: packer.cells(),
    frame: frameOf({ book, sheet, at, name, marked, height: packer.height() }, context),
  }
}

const UNMARKED: MarkedRows = { hiddenRows: [], struckRows: [] }

/** A part that SheetJS read whole was read without the texts, which were taken out. */
const assertBlank = (sheet: DenseSheet): void => {
  if (sheet['!data']?.some((row) => row?.some((cell) => cell !== undefined)) === true)
    throw new Unfamiliar('rows in another encoding')
}

interface ReadSheet {
  readonly book: WorkBook
  readonly sheet: DenseSheet
  readonly at: number
  readonly name: string
  readonly marked: MarkedRows
  readonly height: number
}

const frameOf = (
  { book, sheet, at, name, marked: { hiddenRows, struckRows }, height }: ReadSheet,
  { limits, warnings }: RowsContext,
): SheetFrame => ({
  name,
  state: stateOf(book, at),
  merges: readMerges(sheet, height, limits, warnings),
  hiddenRows,
  hiddenCols: hiddenIn(sheet['!cols']),
  ...(struckRows.length === 0 ? {} : { struckRows }),
  extras: extrasOf(sheet),
})

const extrasOf = (sheet: DenseSheet): CellExtra[] => {
  const extras: CellExtra[] = []
  sheet['!data']?.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const link = cell?.l?.Target
      const note = cell === undefined ? {} : noteOf(cell)
      if (link === undefined && note.note === undefined) return
      extras.push({ row, column, ...(link === undefined ? {} : { link }), ...note })
    })
  })
  return extras
}
