import type { RawBook } from '../workbooks/book.ts'
import { cellText, cleanText } from './cell-text.ts'
import { readTitleFacts, type TitleFacts } from './title-facts.ts'

/** What the cover of a book says of all of its sheets. */
export type CoverFacts = Pick<TitleFacts, 'year' | 'studio'>

const COVER = /^(?:封面|封皮|封页|首页|扉页)/
const FEWEST_SHEETS = 2
/** A cover has a few large lines; a sheet of many cells is something else. */
const MOST_CELLS = 30

/** Reads year and studio off the sheet that is the cover; a book of one sheet has none. */
export const coverFactsOf = ({ sheets }: RawBook, knownStudios: readonly string[]): CoverFacts => {
  const cover = sheets.find(({ name, state }) => state === 0 && COVER.test(cleanText(name)))
  const cells = (cover?.rows ?? []).flat().filter((cell) => cell !== null)
  if (sheets.length < FEWEST_SHEETS || cells.length > MOST_CELLS)
    return { year: null, studio: null }
  const titles = cells.map((cell) => cleanText(cellText(cell)))
  const { year, studio } = readTitleFacts({ titles, sheet: '', file: '', knownStudios })
  return { year, studio }
}
