import type { RawCell } from './book.ts'

/**
 * Rows as they cross from the reading thread: numbers that are copied at once instead of a million
 * objects that are cloned one by one. A code is 0 for no cell, else an index and, in its two lowest
 * bits, where to look it up.
 */
export interface RowBlock {
  /** Cells of each row. */
  readonly widths: Uint16Array<ArrayBuffer>
  readonly codes: Uint32Array<ArrayBuffer>
  /** Plain numbers of this block, in the order of their codes. */
  readonly numbers: Float64Array<ArrayBuffer>
  /** Cells of other kinds that no block before had. */
  readonly others: readonly RawCell[]
}

const TEXT = 1
const NUMBER = 2
const OTHER = 3

const BLOCK_CELLS = 60_000
const BLOCK_ROWS = 6000

/** A cell that stands in many places of one book, with its code once it has one. */
export interface SharedCell {
  readonly cell: RawCell
  code: number | undefined
}

/** The cell tables of one book; what is in them is said once, however many rows show it. */
export interface CellTables {
  readonly textCode: (index: number) => number
  readonly otherCode: (cell: RawCell) => number
  /** As `otherCode`, once for a cell that stands in many places. */
  readonly sharedCode: (shared: SharedCell) => number
  /** Others that no block carried yet. */
  readonly takeOthers: () => RawCell[]
}

/** Empty tables for a book. */
export const createCellTables = (): CellTables => {
  let others = 0
  let fresh: RawCell[] = []
  const otherCode = (cell: RawCell): number => {
    fresh.push(cell)
    others += 1
    return (others - 1) * 4 + OTHER
  }
  return {
    textCode: (index) => index * 4 + TEXT,
    otherCode,
    sharedCode: (shared) => {
      shared.code ??= otherCode(shared.cell)
      return shared.code
    },
    takeOthers: () => {
      const taken = fresh
      fresh = []
      return taken
    },
  }
}

/** Packs the rows of one sheet, which must come in their order. */
export interface RowPacker {
  /** The next row; rows in between are empty. */
  readonly open: (row: number) => void
  readonly put: (column: number, code: number) => void
  readonly putNumber: (column: number, value: number) => void
  readonly close: () => void
  /** Gives on what is left. */
  readonly end: () => void
  /** Rows up to the last that holds a cell. */
  readonly height: () => number
  readonly cells: () => number
}

/** A packer that hands a block on whenever it is full. */
export const createRowPacker = (
  columns: number,
  tables: CellTables,
  emit: (block: RowBlock) => void,
): RowPacker => {
  let widths = new Uint16Array(BLOCK_ROWS)
  let codes = new Uint32Array(BLOCK_CELLS + columns)
  let numbers = new Float64Array(BLOCK_CELLS + columns)
  let [rowsIn, codesIn, numbersIn] = [0, 0, 0]
  let [row, height, width, cells] = [0, 0, 0, 0]
  const flush = (): void => {
    if (rowsIn === 0) return
    emit({
      widths: widths.slice(0, rowsIn),
      codes: codes.slice(0, codesIn),
      numbers: numbers.slice(0, numbersIn),
      others: tables.takeOthers(),
    })
    widths = new Uint16Array(BLOCK_ROWS)
    codes = new Uint32Array(BLOCK_CELLS + columns)
    numbers = new Float64Array(BLOCK_CELLS + columns)
    rowsIn = codesIn = numbersIn = 0
  }
  const append = (cellsOfRow: number): void => {
    widths[rowsIn] = cellsOfRow
    rowsIn += 1
    codesIn += cellsOfRow
    cells += cellsOfRow
    height += 1
    if (rowsIn === BLOCK_ROWS || codesIn >= BLOCK_CELLS) flush()
  }
  return {
    open: (at) => {
      row = at
      width = 0
    },
    put: (column, code) => {
      // An empty row above is only worth a line once something stands below it.
      if (code !== 0) while (height < row) append(0)
      if (column < width) codes[codesIn + column] = code
      else if (code !== 0) {
        codes[codesIn + column] = code
        width = column + 1
      }
    },
    putNumber: (column, value) => {
      while (height < row) append(0)
      codes[codesIn + column] = numbersIn * 4 + NUMBER
      numbers[numbersIn] = value
      numbersIn += 1
      width = Math.max(width, column + 1)
    },
    close: () => {
      while (width > 0 && codes[codesIn + width - 1] === 0) width -= 1
      if (width > 0) append(width)
    },
    end: flush,
    height: () => height,
    cells: () => cells,
  }
}

export type UnpackedRow = (RawCell | null)[]

/** Makes rows of blocks again; equal texts become one cell, which nobody changes. */
export interface RowUnpacker {
  readonly addTexts: (texts: readonly string[]) => void
  readonly addBlock: (rows: UnpackedRow[], block: RowBlock) => void
}

/** An unpacker for one book. */
export const createRowUnpacker = (): RowUnpacker => {
  const texts: (RawCell | null)[] = []
  const others: RawCell[] = []
  const cellOf = (code: number, numbers: Float64Array): RawCell | null => {
    if (code === 0) return null
    const [kind, at] = [code & 3, code >>> 2]
    if (kind === TEXT) return texts[at] ?? null
    return kind === NUMBER ? { k: 'n', v: numbers[at] ?? 0 } : (others[at] ?? null)
  }
  return {
    addTexts: (more) => {
      for (const text of more) texts.push(text === '' ? null : { k: 's', v: text })
    },
    addBlock: (rows, { widths, codes, numbers, others: more }) => {
      for (const cell of more) others.push(cell)
      let at = 0
      for (const width of widths) {
        const row: UnpackedRow = new Array<RawCell | null>(width)
        for (let column = 0; column < width; column += 1)
          row[column] = cellOf(codes[at + column] ?? 0, numbers)
        at += width
        rows.push(row)
      }
    },
  }
}
