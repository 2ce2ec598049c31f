import type { RawCell } from '../book.ts'
import { FileFailure } from '../file-failure.ts'
import { toRawCell } from '../sheetjs/sheetjs-cells.ts'
import { Unfamiliar } from '../unfamiliar.ts'
import type { SheetScan } from './xlsx-scan.ts'
import { unescapeText } from './xlsx-text.ts'
import { digitsIn } from './xml-cursor.ts'

const WPS_PICTURE = 'DISPIMG('

/** A later cell of the same name takes the place of an earlier one, even an empty one. */
export const putNothing = ({ packer, column }: SheetScan): void => packer.put(column, 0)

const putCell = (scan: SheetScan, cell: RawCell | null, formula: string | undefined): void => {
  const { packer, tables, column } = scan
  if (cell === null || formula?.includes(WPS_PICTURE) === true) packer.put(column, 0)
  else packer.put(column, tables.otherCode(formula === undefined ? cell : { ...cell, f: formula }))
}

/** Puts a text that stands in the cell itself. */
export const putText = (scan: SheetScan, text: string, formula: string | undefined): void => {
  scan.numbers.meet(scan.style)
  putCell(scan, toRawCell({ t: 's', v: text }, false), formula)
}

/** Puts what stands between two places as the cell's type says it is meant. */
export const putValue = (
  scan: SheetScan,
  from: number,
  to: number,
  formula: string | undefined,
): void => {
  const { kind, cursor } = scan
  if (from < 0) putUnknown(scan, formula)
  else if (kind === 's') putShared(scan, digitsIn(cursor.bytes, from, to), formula)
  else if (kind === 'n') putNumber(scan, numberIn(cursor.bytes, from, to), formula)
  else putWord(scan, cursor.bytes.toString('utf8', from, to), formula)
}

const putWord = (scan: SheetScan, text: string, formula: string | undefined): void => {
  scan.numbers.meet(scan.style)
  if (scan.kind === 'str') putText(scan, unescapeText(text), formula)
  else if (scan.kind === 'e') putCell(scan, { k: 'e', v: unescapeText(text) }, formula)
  else putCell(scan, { k: 'b', v: text === '1' || text === 'true' }, formula)
}

/** A formula whose result was not stored, or a cell that has only a look. */
const putUnknown = (scan: SheetScan, formula: string | undefined): void => {
  const { kind } = scan
  if (kind === 'b' || kind === 'e') throw new Unfamiliar(`${kind} without a value`)
  if (kind === 'str') putText(scan, '', formula)
  else putCell(scan, formula === undefined ? null : NO_CACHE, formula)
}

const NO_CACHE: RawCell = { k: 'x', v: null, flag: 'NO_CACHE' }

const putShared = (scan: SheetScan, index: number, formula: string | undefined): void => {
  const { strings, packer, tables, column } = scan
  if (index < 0) throw new Unfamiliar('a string by another name')
  // SheetJS takes the place behind the last string for an empty one.
  if (strings === undefined || index > strings.length) throw new FileFailure('sheet-unreadable')
  scan.numbers.meet(scan.style)
  const text = strings[index] ?? ''
  if (formula !== undefined) putText(scan, text, formula)
  else packer.put(column, text === '' ? 0 : tables.textCode(index))
}

const putNumber = (scan: SheetScan, value: number, formula: string | undefined): void => {
  const { packer, column, tables } = scan
  const shared = scan.numbers.cellOf(scan.style, value)
  if (shared === undefined && formula === undefined) packer.putNumber(column, value)
  else if (shared === undefined) putCell(scan, { k: 'n', v: value }, formula)
  // Equal dates are one cell; equal numbers are not, since a column of days may read them apart.
  else if (shared.cell.k === 'date' && formula === undefined)
    packer.put(column, tables.sharedCode(shared))
  else putCell(scan, { ...shared.cell }, formula)
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

const numberIn = (bytes: Buffer, from: number, to: number): number => {
  const whole = digitsIn(bytes, from, to)
  if (whole >= 0) return whole
  const text = bytes.toString('latin1', from, to)
  if (!NUMBER.test(text)) throw new Unfamiliar('a number of another kind')
  return Number.parseFloat(text)
}
