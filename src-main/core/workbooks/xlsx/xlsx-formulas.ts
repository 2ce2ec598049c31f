import { Unfamiliar } from '../unfamiliar.ts'
import { unescapeText } from './xlsx-text.ts'
import { attributeText, type Cursor, isNamed, nextAttribute, takeText } from './xml-cursor.ts'

/** Formulas of one sheet; a shared one is written once and counted from where it stands. */
export interface SheetFormulas {
  /** Reads an `f` element from behind its name; undefined where it has no text of its own. */
  readonly read: (cursor: Cursor, row: number, column: number) => string | undefined
}

interface Shared {
  readonly text: string
  readonly row: number
  readonly column: number
}

const REFERENCE =
  /(^|[^._A-Z0-9])([$]?)([A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])([$]?)(10[0-3]\d{4}|104[0-7]\d{3}|1048[0-4]\d{2}|10485[0-6]\d|104857[0-6]|[1-9]\d{0,5})(?![_.(A-Za-z0-9])/g

const columnNumber = (letters: string): number => {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

const columnLetters = (column: number): string => {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(((rest - 1) % 26) + 65) + letters
  return letters
}

/** The same formula some rows down and columns right, relative references moved along. */
const shifted = (text: string, down: number, right: number): string =>
  text.replace(
    REFERENCE,
    (_, before: string, fixedColumn: string, letters: string, fixedRow: string, row: string) =>
      `${before}${fixedColumn}${fixedColumn === '' ? columnLetters(columnNumber(letters) + right) : letters}${fixedRow}${fixedRow === '' ? Number(row) + down : row}`,
  )

const FIRST = /^\$?([A-Z]{1,3})\$?(\d{1,7})/

const startOf = (range: string): { row: number; column: number } => {
  const found = FIRST.exec(range)
  if (found === null) throw new Unfamiliar('a shared formula without a range')
  return { row: Number(found[2]) - 1, column: columnNumber(found[1] ?? '') }
}

interface Marks {
  readonly kind: string
  readonly range: string
  readonly index: string
}

const marksOf = (cursor: Cursor): Marks => {
  let [kind, range, index] = ['', '', '']
  while (nextAttribute(cursor)) {
    if (isNamed(cursor, 't')) kind = attributeText(cursor)
    else if (isNamed(cursor, 'ref')) range = attributeText(cursor)
    else if (isNamed(cursor, 'si')) index = attributeText(cursor)
  }
  return { kind, range, index }
}

const withoutFuture = (text: string): string => text.replaceAll('_xlfn.', '')

/** A reader for the formulas of one sheet. */
export const createSheetFormulas = (): SheetFormulas => {
  const sharedByIndex = new Map<string, Shared>()
  const follow = (index: string, row: number, column: number): string | undefined => {
    const shared = sharedByIndex.get(index)
    return shared && shifted(shared.text, row - shared.row, column - shared.column)
  }
  return {
    read: (cursor, row, column) => {
      const { kind, range, index } = marksOf(cursor)
      if (cursor.selfClosed) return follow(index, row, column)
      takeText(cursor, 'f')
      const { bytes, valueFrom, valueTo } = cursor
      if (valueFrom === valueTo) return kind === 'shared' ? follow(index, row, column) : undefined
      if (kind === 'array' && range === '') throw new Unfamiliar('an array without a range')
      const text = withoutFuture(unescapeText(bytes.toString('utf8', valueFrom, valueTo)))
      if (kind === 'shared') sharedByIndex.set(index, { text, ...startOf(range) })
      return text.replaceAll('\r\n', '\n')
    },
  }
}
