import { Unfamiliar } from '../unfamiliar.ts'
import { putNothing, putText, putValue } from './xlsx-cell-values.ts'
import { type CellKind, NO_STYLE, type SheetScan } from './xlsx-scan.ts'
import { readStringItem } from './xlsx-strings.ts'
import {
  byteAt,
  type Cursor,
  digitsIn,
  isHere,
  isNamed,
  LESS,
  nextAttribute,
  nextTag,
  skipAttributes,
  takeText,
} from './xml-cursor.ts'

const R = 0x72
const S = 0x73
const T = 0x74

/** Reads one cell; tells whether it says anything. */
export const readCell = (scan: SheetScan): boolean => {
  const { cursor, limits } = scan
  if (!takeUsualAttributes(scan)) readCellAttributes(scan)
  const isOutside = scan.row >= limits.rows || scan.column >= limits.columns
  if (scan.row < limits.rows && isOutside) scan.warnings.add('columns-cut')
  if (cursor.selfClosed) {
    if (!isOutside) putNothing(scan)
    return false
  }
  if (takePlainValue(cursor)) {
    if (!isOutside) putPlain(scan)
    return true
  }
  const inside = readInside(scan)
  if (!isOutside) putInside(scan, inside)
  return inside.valueFrom >= 0 || inside.inline !== undefined
}

/** Steps over `<v>…</v></c>`, which is what nearly every cell holds; else stays where it is. */
const takePlainValue = (cursor: Cursor): boolean => {
  const { bytes, at } = cursor
  if (!isHere(bytes, at, VALUE)) return false
  const from = at + VALUE.length
  let to = from
  while (to < cursor.end && byteAt(bytes, to) !== LESS) to += 1
  if (to === from || !isHere(bytes, to, END)) return false
  cursor.valueFrom = from
  cursor.valueTo = to
  cursor.at = to + END.length
  return true
}

const VALUE = Buffer.from('<v>')
const END = Buffer.from('</v></c>')

const putPlain = (scan: SheetScan): void => {
  const { valueFrom, valueTo } = scan.cursor
  if (scan.kind === 'inlineStr') putText(scan, '', undefined)
  else putValue(scan, valueFrom, valueTo, undefined)
}

interface Inside {
  valueFrom: number
  valueTo: number
  formula: string | undefined
  inline: string | undefined
}

const readInside = (scan: SheetScan): Inside => {
  const { cursor } = scan
  const inside: Inside = { valueFrom: -1, valueTo: -1, formula: undefined, inline: undefined }
  while (nextTag(cursor) && !cursor.closing) {
    if (isNamed(cursor, 'v')) readValue(cursor, inside)
    else if (isNamed(cursor, 'f'))
      inside.formula = scan.formulas.read(cursor, scan.row, scan.column)
    else if (isNamed(cursor, 'is')) inside.inline = readInline(cursor)
    else throw new Unfamiliar('a cell with another element')
  }
  skipAttributes(cursor)
  return inside
}

const readValue = (cursor: Cursor, inside: Inside): void => {
  skipAttributes(cursor)
  if (cursor.selfClosed) return
  takeText(cursor, 'v')
  if (cursor.valueTo === cursor.valueFrom) return
  inside.valueFrom = cursor.valueFrom
  inside.valueTo = cursor.valueTo
}

const putInside = (scan: SheetScan, { valueFrom, valueTo, formula, inline }: Inside): void => {
  if (scan.kind === 'inlineStr') putText(scan, inline ?? '', formula)
  else putValue(scan, valueFrom, valueTo, formula)
}

/**
 * Steps over the attributes as nearly every cell has them: the place, a style perhaps, perhaps that it is a shared
 * text, in this order and no others. Else stays where it is.
 */
const takeUsualAttributes = (scan: SheetScan): boolean => {
  const { bytes } = scan.cursor
  let { at } = scan.cursor
  if (!isHere(bytes, at, PLACE)) return false
  at += PLACE.length
  let column = 0
  for (let letter = byteAt(bytes, at) - 64; letter >= 1 && letter <= 26; ) {
    column = column * 26 + letter
    at += 1
    letter = byteAt(bytes, at) - 64
  }
  const row = at
  at = behindDigits(bytes, at)
  if (column === 0 || digitsIn(bytes, row, at) !== scan.row + 1) return false
  let style = NO_STYLE
  if (isHere(bytes, at, STYLE)) {
    const from = at + STYLE.length
    at = behindDigits(bytes, from)
    style = digitsIn(bytes, from, at)
    if (style < 0) return false
  }
  const isText = isHere(bytes, at, SHARED_TEXT)
  if (isText) at += SHARED_TEXT.length
  if (!isHere(bytes, at, TAG_END)) return false
  scan.column = column - 1
  scan.style = style
  scan.kind = isText ? 's' : 'n'
  scan.cursor.selfClosed = false
  scan.cursor.at = at + TAG_END.length
  return true
}

const PLACE = Buffer.from(' r="')
const STYLE = Buffer.from('" s="')
const SHARED_TEXT = Buffer.from('" t="s')
const TAG_END = Buffer.from('">')

const behindDigits = (bytes: Buffer, from: number): number => {
  let at = from
  while (byteAt(bytes, at) >= 0x30 && byteAt(bytes, at) <= 0x39) at += 1
  return at
}

const readCellAttributes = (scan: SheetScan): void => {
  const { cursor } = scan
  scan.style = NO_STYLE
  scan.kind = 'n'
  scan.column += 1
  while (nextAttribute(cursor)) {
    const { bytes, nameFrom, nameTo, valueFrom, valueTo } = cursor
    if (nameTo - nameFrom !== 1) continue
    const name = byteAt(bytes, nameFrom)
    if (name === R) readReference(scan, bytes, valueFrom, valueTo)
    else if (name === S) scan.style = Math.max(0, digitsIn(bytes, valueFrom, valueTo))
    else if (name === T) scan.kind = kindOf(bytes, valueFrom, valueTo)
  }
}

const readReference = (scan: SheetScan, bytes: Buffer, from: number, to: number): void => {
  let column = 0
  let at = from
  let letter = byteAt(bytes, at) - 64
  while (at < to && letter >= 1 && letter <= 26) {
    column = column * 26 + letter
    at += 1
    letter = byteAt(bytes, at) - 64
  }
  if (column === 0 || digitsIn(bytes, at, to) !== scan.row + 1)
    throw new Unfamiliar('a cell outside of its row')
  scan.column = column - 1
}

const kinds: readonly string[] = ['n', 's', 'b', 'e', 'str', 'inlineStr']
const isKind = (text: string): text is CellKind => kinds.includes(text)

const kindOf = (bytes: Buffer, from: number, to: number): CellKind => {
  if (to - from === 1 && byteAt(bytes, from) === S) return 's'
  const text = bytes.toString('latin1', from, to)
  if (!isKind(text)) throw new Unfamiliar(`a cell of type ${text}`)
  return text
}

const readInline = (cursor: Cursor): string => {
  skipAttributes(cursor)
  return cursor.selfClosed ? '' : readStringItem(cursor, 'is')
}
