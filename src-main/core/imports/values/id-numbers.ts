import { isoDay } from '#shared/domain/days.ts'
import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText, isEmptyMarker, toHalfWidth } from '../cell-text.ts'
import { empty, inferred, invalid, ok, type Parsed } from './parsed.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECKS = '10X98765432'

/** The check sign (GB 11643, mod 11-2) that belongs to the first 17 digits. */
const checkSignOf = (digits: string): string =>
  CHECKS[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11] ?? ''

/** The birthday inside an ID number of 18 or 15 digits, or undefined when the calendar has none. */
export const birthOfIdNumber = (id: string): string | undefined => {
  const birth = id.length === 15 ? `19${id.slice(6, 12)}` : id.slice(6, 14)
  const year = Number(birth.slice(0, 4))
  if (year < 1850) return undefined
  return isoDay(year, Number(birth.slice(4, 6)), Number(birth.slice(6, 8)))
}

const read18 = (id: string): Parsed<string> => {
  if (birthOfIdNumber(id) === undefined) return invalid('BIRTH', id)
  if (checkSignOf(id) === id[17]) return ok(id)
  // A number loses its last digits in Excel; turned into text afterwards it still ends in zeros.
  return invalid(id.endsWith('000') ? 'CHECKSUM_TRAILING_000' : 'CHECKSUM', id)
}

const readNumeric = (value: number): Parsed<string> => {
  const digits = Number.isInteger(value) ? BigInt(value).toString() : ''
  if (digits.length === 18) return invalid('PRECISION_LOST', `${digits.slice(0, 15)}???`)
  if (digits.length === 15 && birthOfIdNumber(digits) !== undefined)
    return inferred(digits, 'NUMERIC_15')
  return invalid(digits.length > 15 ? 'PRECISION_LOST' : `LENGTH_${digits.length}`, digits)
}

const readText = (id: string): Parsed<string> => {
  if (/^\d{17}[\dX]$/.test(id)) return read18(id)
  if (/^\d{15}$/.test(id))
    return birthOfIdNumber(id) === undefined ? invalid('BIRTH', id) : ok(id, 'OLD_15')
  if (/^\d+(\.\d+)?E\+?\d+$/.test(id)) return invalid('SCIENTIFIC_TEXT')
  if (/^\d{3,}[*×?]{3,}[\dX]*$/.test(id)) return inferred(id, 'MASKED')
  if (/^[A-Z]{1,2}\d{6,10}(\(\d\))?$/.test(id)) return inferred(id, 'OTHER_DOC')
  return invalid(/^\d+X?$/.test(id) ? `LENGTH_${id.length}` : 'FORMAT', id)
}

/** Reads an ID number and checks calendar and check sign; numbers Excel has rounded are `invalid`. */
export const readIdNumber = (cell: RawCell): Parsed<string> => {
  if (typeof cell.v === 'number') return readNumeric(cell.v)
  const clean = cleanText(cellText(cell))
  if (isEmptyMarker(clean)) return empty
  const id = toHalfWidth(clean)
    .replace(/^="(.*)"$/, '$1')
    .replace(/[\s'"]/g, '')
    .toUpperCase()
  return readText(id)
}

const DAMAGED = new Set(['PRECISION_LOST', 'CHECKSUM_TRAILING_000', 'SCIENTIFIC_TEXT'])

/** Tells an ID number that Excel destroyed from one that was mistyped. */
export const isDamagedByExcel = (parsed: Parsed<string>): boolean =>
  parsed.st === 'invalid' && DAMAGED.has(parsed.why)
