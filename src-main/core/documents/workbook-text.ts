/** Excel measures columns in characters of about 1.9 mm at 10.5 pt. */
export const MM_PER_CHARACTER = 1.9
/** In points: the highest row Excel has, and a line of text. */
export const HIGHEST_ROW = 409
export const LINE_POINTS = 14
const LONGEST_CELL = 32_767

/** What XML and Excel refuse is taken out; a longer text than a cell holds is cut. */
export const cleanText = (text: string): string =>
  text.replace(/[\uFFFE\uFFFF]|(?![\t\n])\p{Cc}/gu, '').slice(0, LONGEST_CELL)

/** A name Excel takes for a sheet. */
export const sheetName = (name: string): string =>
  name.replace(/[*?:\\/[\]']/g, ' ').slice(0, 31) || 'Sheet1'

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
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0)
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0)

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** A true day of a workbook; undefined where the text is none, or only a month or year. */
export const dayValue = (text: string): Date | undefined => {
  const day = DAY.exec(text)
  // exceljs writes the UTC day of a Date; a local one would be yesterday west of Greenwich.
  return day === null
    ? undefined
    : new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])))
}
