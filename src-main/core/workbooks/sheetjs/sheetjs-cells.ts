import type { CellObject } from '@e965/xlsx'
import type { RawCell } from '../book.ts'
import { formatNumber, isDateFormat } from './sheetjs.ts'

const DAYS_FROM_1900_TO_1904 = 1462
const DATE_LIKE = /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}|^\d{1,2}:\d{2}/
// SheetJS does not know the weekday code of East Asian formats.
const WEEKDAY = /^(?:\[[^\]]*\]|"[^"]*"|[^a"[])*aaaa?(?!l)/i

const dateFormats = new Map<string, boolean>()

/** Formats repeat on every row of a ledger; each is looked at once. */
const showsDate = (format: string): boolean => {
  const known = dateFormats.get(format)
  if (known !== undefined) return known
  const answer = isDateFormat(format) || WEEKDAY.test(format)
  if (dateFormats.size < 10_000) dateFormats.set(format, answer)
  return answer
}

/** The built-in East Asian dates (27–36, 50–58) carry no format text; only what they show tells. */
const isDate = (cell: CellObject): 'format' | 'shown' | undefined => {
  if (typeof cell.z === 'string') return showsDate(cell.z) ? 'format' : undefined
  return cell.z === undefined && cell.w !== undefined && DATE_LIKE.test(cell.w)
    ? 'shown'
    : undefined
}

const BARE_DOT = /"[^"]*"|\\.|\[[^\]]*\]|\.(?!0)/g

/** SheetJS shows no date whose format parts year and month by a bare dot (yyyy.mm), as Excel does. */
const shownDate = ({ z }: CellObject, value: number, d1904: boolean): string | undefined => {
  if (typeof z !== 'string' || !z.includes('.')) return undefined
  const format = z.replace(BARE_DOT, (part) => (part === '.' ? '\\.' : part))
  return format === z ? undefined : formatNumber(format, value, d1904)
}

const numberCell = (cell: CellObject, value: number, d1904: boolean): RawCell => {
  const date = isDate(cell)
  const text = cell.w ?? (date === 'format' ? shownDate(cell, value, d1904) : undefined)
  const shown = text === undefined || text === String(value) ? {} : { w: text }
  if (date !== undefined) {
    const v = d1904 ? value + DAYS_FROM_1900_TO_1904 : value
    return { k: 'date', v, ...shown, ...(date === 'shown' ? { flag: 'IMPLICIT_FMT' } : {}) }
  }
  return { k: 'n', v: value, ...shown, ...(Math.abs(value) >= 1e15 ? { flag: 'PRECISION' } : {}) }
}

const withoutExtras = (cell: CellObject, d1904: boolean): RawCell | null => {
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number' ? numberCell(cell, cell.v, d1904) : null
    case 's':
      return cell.v === '' || cell.v === undefined
        ? null
        : { k: 's', v: String(cell.v).replace(/\r\n?/g, '\n') }
    case 'b':
      return { k: 'b', v: cell.v === true }
    case 'e':
      return { k: 'e', v: cell.w ?? '#N/A' }
    default:
      return cell.f === undefined ? null : { k: 'x', v: null, flag: 'NO_CACHE' }
  }
}

/** Of an .xls SheetJS gives some bytes of its formatting behind the text. */
const beforeZero = (text: string): string => text.split('\u0000', 1)[0] ?? ''

/** The comment on a cell, its parts one below the other. */
export const noteOf = (cell: CellObject): { note?: string } => {
  const note = cell.c?.map((comment) => beforeZero(comment.t ?? '')).join('\n') ?? ''
  return note === '' ? {} : { note }
}

const isWpsPicture = (formula: string): boolean => formula.includes('DISPIMG(')

/** One cell of SheetJS as one of ours; null where there is nothing to read. */
export const toRawCell = (cell: CellObject | undefined, d1904: boolean): RawCell | null => {
  if (cell === undefined) return null
  // A picture inside a WPS cell stores its formula as text; that text is nobody's entry.
  if (cell.f !== undefined && isWpsPicture(cell.f)) return null
  const base = withoutExtras(cell, d1904)
  const link = cell.l?.Target
  if (base === null) return null
  if (cell.f === undefined && cell.c === undefined && link === undefined) return base
  return {
    ...base,
    ...(cell.f === undefined ? {} : { f: cell.f }),
    ...(link === undefined ? {} : { link }),
    ...noteOf(cell),
  }
}
