import { FileFailure } from '../file-failure.ts'
import type { RowPacker } from '../packed-rows.ts'
import { isStruckRow } from '../struck-rows.ts'
import { Unfamiliar } from '../unfamiliar.ts'
import { readCell } from './xlsx-cells.ts'
import { createSheetFormulas } from './xlsx-formulas.ts'
import { NO_STYLE, type RowsContext, type SheetScan } from './xlsx-scan.ts'
import {
  byteAt,
  createCursor,
  digitsIn,
  isNamed,
  nextAttribute,
  nextTag,
  skipAttributes,
} from './xml-cursor.ts'

/** Where the rows of a sheet lie in its part. */
export interface RowBytes {
  readonly bytes: Buffer
  readonly from: number
  readonly to: number
}

/** Rows of a sheet that are not shown as others are. */
export interface MarkedRows {
  readonly hiddenRows: number[]
  readonly struckRows: number[]
}

/**
 * Reads the rows between two places of a sheet part into a packer; gives the hidden and struck ones. What it does
 * not know is `Unfamiliar`; a text that the string table does not hold is `sheet-unreadable`.
 */
export const scanRows = (
  { bytes, from, to }: RowBytes,
  packer: RowPacker,
  context: RowsContext,
): MarkedRows => {
  const scan: SheetScan = {
    ...context,
    cursor: createCursor(bytes, from, to),
    packer,
    formulas: createSheetFormulas(),
    hiddenRows: [],
    struckRows: [],
    filled: 0,
    struck: 0,
    row: -1,
    column: -1,
    style: NO_STYLE,
    kind: 'n',
    isHidden: false,
  }
  while (nextTag(scan.cursor)) {
    if (scan.cursor.closing || !isNamed(scan.cursor, 'row')) throw new Unfamiliar('no row')
    readRow(scan)
  }
  packer.end()
  return scan
}

const readRow = (scan: SheetScan): void => {
  const { cursor, packer, limits } = scan
  readRowAttributes(scan)
  const isKept = scan.row < limits.rows
  // One row more than is kept counts among the hidden, as SheetJS counts it.
  if (scan.isHidden && scan.row <= limits.rows) scan.hiddenRows.push(scan.row)
  if (cursor.selfClosed) return
  if (isKept) packer.open(scan.row)
  readCells(scan)
  if (!isKept) return
  packer.close()
  if (packer.cells() > limits.cells) throw new FileFailure('too-many-cells')
}

const readCells = (scan: SheetScan): void => {
  const { cursor, limits, warnings } = scan
  scan.column = -1
  while (nextTag(cursor) && !cursor.closing) {
    if (!isNamed(cursor, 'c')) throw new Unfamiliar('no cell')
    const isFilled = readCell(scan)
    if (isFilled && scan.strikes !== undefined) countStrike(scan, scan.strikes)
    if (scan.row === limits.rows || (scan.row > limits.rows && isFilled)) warnings.add('rows-cut')
  }
  if (scan.strikes !== undefined) endStrikes(scan)
  skipAttributes(cursor)
}

const countStrike = (scan: SheetScan, strikes: ReadonlySet<number>): void => {
  scan.filled += 1
  if (strikes.has(scan.style)) scan.struck += 1
}

const endStrikes = (scan: SheetScan): void => {
  if (isStruckRow(scan)) scan.struckRows.push(scan.row)
  scan.filled = 0
  scan.struck = 0
}

const readRowAttributes = (scan: SheetScan): void => {
  const { cursor } = scan
  let row = scan.row + 1
  scan.isHidden = false
  while (nextAttribute(cursor)) {
    const { bytes, valueFrom, valueTo } = cursor
    if (isNamed(cursor, 'r')) row = digitsIn(bytes, valueFrom, valueTo) - 1
    else if (isNamed(cursor, 'hidden')) scan.isHidden = isTrue(bytes, valueFrom, valueTo)
  }
  if (row <= scan.row) throw new Unfamiliar('rows out of order')
  scan.row = row
}

const isTrue = (bytes: Buffer, from: number, to: number): boolean =>
  (to - from === 1 && byteAt(bytes, from) === 0x31) || bytes.toString('latin1', from, to) === 'true'
