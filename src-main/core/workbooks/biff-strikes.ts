import { type BiffRecord, eachBiffRecord } from './biff-records.ts'
import { isStruckRow } from './struck-rows.ts'

const FONT = 0x31
const XF = 0xe0
const BOUNDSHEET = 0x85
const STRUCK = 0x08
/** No font is the fifth: what is called so is the sixth, and so on. */
const SKIPPED_FONT = 4
/** Cells that say something: numbers, texts, formulas, yes and no, each with row, column and style. */
const CELLS: ReadonlySet<number> = new Set([0x0203, 0x0204, 0x0205, 0x00fd, 0x027e, 0x0006, 0x00d6])
const NUMBERS = 0xbd
const NUMBER_SIZE = 6

/** The whole records from a place on. */
function* wholeRecords(stream: Buffer, from: number): Generator<BiffRecord> {
  for (const record of eachBiffRecord(stream, from))
    if (record.data.length === record.size) yield record
}

interface Globals {
  readonly struckFonts: Set<number>
  /** The font of each style. */
  readonly fonts: number[]
  /** Where each sheet begins. */
  readonly sheets: number[]
}

const fontAfter = (font: number): number => (font + 1 === SKIPPED_FONT ? font + 2 : font + 1)

const readGlobals = (stream: Buffer): Globals => {
  const globals: Globals = { struckFonts: new Set(), fonts: [], sheets: [] }
  let font = 0
  for (const { type, data } of wholeRecords(stream, 0)) {
    if (type === FONT && data.length >= 4) {
      if ((data.readUInt16LE(2) & STRUCK) !== 0) globals.struckFonts.add(font)
      font = fontAfter(font)
    }
    if (type === XF && data.length >= 2) globals.fonts.push(data.readUInt16LE(0))
    if (type === BOUNDSHEET && data.length >= 4) globals.sheets.push(data.readUInt32LE(0))
  }
  return globals
}

/** The styles of the filled cells of a record, all of one row. */
const stylesOf = (type: number, data: Buffer): readonly number[] => {
  if (CELLS.has(type) && data.length >= 6) return [data.readUInt16LE(4)]
  if (type !== NUMBERS) return []
  const styles: number[] = []
  for (let at = 4; at + NUMBER_SIZE <= data.length - 2; at += NUMBER_SIZE)
    styles.push(data.readUInt16LE(at))
  return styles
}

const struckRowsOf = (
  stream: Buffer,
  from: number,
  isStruck: (style: number) => boolean,
): readonly number[] => {
  const rows = new Map<number, { filled: number; struck: number }>()
  for (const { type, data } of wholeRecords(stream, from)) {
    for (const style of stylesOf(type, data)) {
      const row = data.readUInt16LE(0)
      const cells = rows.get(row) ?? { filled: 0, struck: 0 }
      cells.filled += 1
      if (isStruck(style)) cells.struck += 1
      rows.set(row, cells)
    }
  }
  return [...rows].filter(([, cells]) => isStruckRow(cells)).map(([row]) => row)
}

/** The rows of each sheet of a workbook stream that are struck through; none where no font of it is, as nearly always. */
export const struckRowsInBiff = (stream: Buffer): readonly (readonly number[])[] => {
  const { struckFonts, fonts, sheets } = readGlobals(stream)
  if (struckFonts.size === 0) return []
  const isStruck = (style: number): boolean => struckFonts.has(fonts[style] ?? -1)
  return sheets.map((from) => struckRowsOf(stream, from, isStruck))
}
