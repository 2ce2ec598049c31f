import type { DateStyle } from '#shared/domain/date-style.ts'
import { isIsoDay } from '#shared/domain/days.ts'

/** Excel measures columns in characters of about 1.9 mm at 10.5 pt. */
export const MM_PER_CHARACTER = 1.9
/** In points: the highest row Excel has, and a line of text. */
export const HIGHEST_ROW = 409
export const LINE_POINTS = 14
export const POINTS_PER_MM = 72 / 25.4
/** Characters a cell holds. */
export const LONGEST_CELL = 32_767

/** Quick to look for: whether there may be anything to take out. */
const SUSPECT = /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd]/
const REFUSED = /[\uFFFE\uFFFF]|(?![\t\n])\p{Cc}|\p{Cs}/gu

/** What XML and Excel refuse is taken out; a longer text than a cell holds is cut. */
export const cleanText = (text: string): string => firstPart(withoutRefused(text))

const withoutRefused = (text: string): string =>
  SUSPECT.test(text) ? text.replace(REFUSED, '') : text

/** A text in parts that a cell holds, none of which ends within a letter. */
export const cellParts = (text: string): readonly string[] => {
  const clean = withoutRefused(text)
  const parts: string[] = []
  for (let from = 0; from < clean.length || from === 0; ) {
    const part = firstPart(clean.slice(from, from + LONGEST_CELL + 1))
    parts.push(part)
    from += Math.max(1, part.length)
  }
  return parts
}

const firstPart = (text: string): string => {
  if (text.length <= LONGEST_CELL) return text
  const isWithin = (text.codePointAt(LONGEST_CELL - 1) ?? 0) > 0xffff
  return text.slice(0, isWithin ? LONGEST_CELL - 1 : LONGEST_CELL)
}

/** A name Excel takes for a sheet. */
export const sheetName = (name: string): string =>
  name.replace(/[*?:\\/[\]']/g, ' ').slice(0, 31) || 'Sheet1'

/** A name that no sheet of the workbook has: Excel tells them apart, capitals aside. */
export const freeName = (wanted: string, taken: Set<string>): string => {
  for (let times = 1; ; times++) {
    const ending = times === 1 ? '' : `-${times}`
    const name = sheetName(wanted).slice(0, 31 - ending.length) + ending
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}

/** How many narrow characters stand on a line of a column so many mm wide. */
const roomIn = (width: number): number => Math.max(2, width / MM_PER_CHARACTER - 1)

/** A text in pieces of at most so many lines, of a column so many mm wide; together they are the text. */
export const textPieces = (text: string, width: number, lines: number): readonly string[] => {
  const room = roomIn(width)
  const pieces: string[] = []
  let [piece, line, used] = ['', 1, 0]
  for (const letter of text) {
    used += widthOf(letter)
    const isNext = letter === '\n' || used > room
    if (isNext) [line, used] = [line + 1, letter === '\n' ? 0 : widthOf(letter)]
    if (line > lines) {
      pieces.push(piece)
      ;[piece, line] = ['', 1]
      // The end of a row is the end of the line.
      if (letter === '\n') continue
    }
    piece += letter
  }
  return [...pieces, piece]
}

/** How many lines a text takes in a column so many mm wide. */
export const linesIn = (text: string, width: number): number => {
  const room = roomIn(width)
  // No letter is wider than two: most texts need not be measured.
  const isOne = !text.includes('\n')
  if (isOne && text.length * 2 <= room) return 1
  const linesOf = (line: string): number => Math.max(1, Math.ceil(widthOf(line) / room))
  return isOne ? linesOf(text) : text.split('\n').reduce((sum, line) => sum + linesOf(line), 0)
}

const widthOf = (text: string): number => {
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // The second half of a letter beyond the first plane was counted with the first.
    if (unit < 0xdc00 || unit > 0xdfff) width += unit > 0x2e7f ? 2 : 1
  }
  return width
}

/** How Excel is told to show days; what is between quotes stands as it is. */
export const dayFormats: Readonly<Record<DateStyle, string>> = {
  dotted: 'yyyy"."mm"."dd',
  dashed: 'yyyy-mm-dd',
  spoken: 'yyyy"年"m"月"d"日"',
}

const DAY_MS = 86_400_000
/** Days are counted from here; an error of the first spreadsheets makes those before March 1900 wrong. */
const DAYS_FROM = Date.UTC(1899, 11, 30)
const FIRST_DAY = '1900-03-01'

/** A true day as workbooks count them; undefined where the text is none, or only a month or year. */
export const daySerial = (text: string): number | undefined => {
  const known = serials.get(text)
  if (known !== undefined) return known
  const serial = countDays(text)
  if (serials.size > MOST_SERIALS) serials.clear()
  if (serial !== undefined) serials.set(text, serial)
  return serial
}

/** The same days stand in a table again and again. */
const serials = new Map<string, number>()
const MOST_SERIALS = 5000

const countDays = (text: string): number | undefined => {
  if (text < FIRST_DAY || !isIsoDay(text)) return undefined
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return (Date.UTC(year, month - 1, day) - DAYS_FROM) / DAY_MS
}

/** The same day for exceljs, which writes the UTC day of a Date. */
export const dayValue = (text: string): Date | undefined =>
  daySerial(text) === undefined ? undefined : new Date(`${text}T00:00:00Z`)
