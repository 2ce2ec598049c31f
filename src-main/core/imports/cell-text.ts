import type { RawCell } from '../workbooks/book.ts'

const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad]/g
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u3000\t]/g
const SCIENTIFIC = /\de[+-]?\d/i

/** What parts the names and texts that one cell lists. */
export const LIST_SIGNS = /[、，,;；\n]+/

/** Anything but printable ASCII, Han and their usual signs; most cells hold none and are done. */
const UNUSUAL = /[^ -~\u4e00-\u9fff\u3001-\u3011\uff01-\uff5e]/

/** Text without invisible characters, every kind of blank an ordinary one, none at the ends. */
export const cleanText = (text: string): string =>
  UNUSUAL.test(text)
    ? text
        .normalize('NFC')
        .replace(INVISIBLE, '')
        .replace(BLANKS, ' ')
        .replace(/\r\n?/g, '\n')
        .trim()
    : text.trim()

const FULL_WIDTH = /[\uff01-\uff5e\u3000]/

/** Full-width letters, digits and signs as their half-width twins. */
export const toHalfWidth = (text: string): string => (FULL_WIDTH.test(text) ? narrowed(text) : text)

const narrowed = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')

/** What a clerk sees in a cell; numbers with all their digits, however narrow the column was. */
export const cellText = (cell: RawCell | null | undefined): string => {
  if (cell === null || cell === undefined || cell.v === null) return ''
  if (typeof cell.v === 'boolean') return cell.v ? '是' : '否'
  if (typeof cell.v === 'string') return cell.v
  const shown = cell.w
  if (shown === undefined || SCIENTIFIC.test(shown) || shown.includes('#')) return String(cell.v)
  return shown
}

const EMPTY = /^(?:[/\\—–_?？-]+|无|暂无|没有|不详|未知|待定|未填|#N\/A)$/

/** Tells the words and signs by which an office says that there is nothing to say. */
export const isEmptyMarker = (text: string): boolean => text === '' || EMPTY.test(text)

/** A number of a column (from 0) as its letters in Excel. */
export const columnLetter = (index: number): string => {
  let letters = ''
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return letters
}
