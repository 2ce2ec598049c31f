/** Excel measures columns in characters of about 1.9 mm at 10.5 pt. */
export const MM_PER_CHARACTER = 1.9
const LONGEST_CELL = 32_767

/** What XML and Excel refuse is taken out; a longer text than a cell holds is cut. */
export const cleanText = (text: string): string =>
  text.replace(/[\uFFFE\uFFFF]|(?![\t\n])\p{Cc}/gu, '').slice(0, LONGEST_CELL)

/** A name Excel takes for a sheet. */
export const sheetName = (name: string): string =>
  name.replace(/[*?:\\/[\]']/g, ' ').slice(0, 31) || 'Sheet1'

/** How many lines a text takes in a column so many mm wide. */
export const linesIn = (text: string, width: number): number => {
  const room = Math.max(2, width / MM_PER_CHARACTER - 1)
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0)
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0)
