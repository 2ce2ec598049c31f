import type { RawSheet } from './book.ts'
import { createRowUnpacker, type UnpackedRow } from './packed-rows.ts'
import type { CellExtra, RowSink, SheetFrame } from './xlsx/xlsx-book.ts'

/** Gathers what a sink is given and puts the book together again. */
export interface BookGatherer extends RowSink {
  readonly finish: (frames: readonly SheetFrame[]) => RawSheet[]
}

/** A gatherer for one book. */
export const createBookGatherer = (): BookGatherer => {
  const unpacker = createRowUnpacker()
  const rowsBySheet = new Map<number, UnpackedRow[]>()
  const rowsOf = (sheet: number): UnpackedRow[] => {
    const rows = rowsBySheet.get(sheet) ?? []
    rowsBySheet.set(sheet, rows)
    return rows
  }
  return {
    texts: unpacker.addTexts,
    block: (sheet, block) => unpacker.addBlock(rowsOf(sheet), block),
    finish: (frames) =>
      frames.map(({ extras, ...frame }, at) => {
        const rows = rowsOf(at)
        for (const extra of extras) addExtra(rows, extra)
        return { ...frame, rows }
      }),
  }
}

const addExtra = (rows: readonly UnpackedRow[], { row, column, ...extra }: CellExtra): void => {
  const cells = rows[row]
  const cell = cells?.[column]
  if (cells !== undefined && cell) cells[column] = { ...cell, ...extra }
}
