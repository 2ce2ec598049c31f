import type { RawSheet } from '../workbooks/book.ts'
import type { CoverFacts } from './cover-facts.ts'
import type { Grid } from './grid.ts'
import { shapeOf } from './lessons.ts'
import { questionId, type ReadingContext, type SheetDraft } from './sheet-draft.ts'
import { emptyDraft, rowNumbers, titleLines } from './sheet-parts.ts'
import type { FoundTable } from './tables/tables.ts'
import { readTitleFacts, type TitleFacts } from './title-facts.ts'

/** Where a table stands: in which book and sheet, the how manieth, and what stands above it there. */
export interface TablePlace {
  readonly file: string
  readonly cover: CoverFacts
  readonly sheet: RawSheet
  /** Where the lines of the title are; the sheet itself also for cards. */
  readonly sheetGrid: Grid
  readonly table: FoundTable
  readonly at: number
  /** The tables above it: the year that the nearest title says holds for those without one. */
  readonly above: readonly FoundTable[]
}

/** A year a person gave because neither title nor names say one. */
const answeredYear = (
  { corrections }: ReadingContext,
  sheet: string,
  at: number,
): number | null => {
  const answer = corrections.answerTo(questionId.year(sheet, at))
  return answer !== undefined && /^(?:19|20)\d\d$/.test(answer) ? Number(answer) : null
}

/** 2015年度 above the last table but one still holds for what goes on below 续表. */
const yearAbove = ({ sheetGrid, above }: TablePlace): number | null => {
  for (const { titleRows } of above.toReversed()) {
    const titles = titleLines(sheetGrid, titleRows)
    const { year } = readTitleFacts({ titles, sheet: '', file: '', knownStudios: [] })
    if (year !== null) return year
  }
  return null
}

const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[、.．])/

/** 二、值班情况 or nothing above a table: what the first title of the sheet says holds for it too. */
const ofSheet = (place: TablePlace, titles: readonly string[]): Partial<TitleFacts> => {
  const [first] = place.above
  if (first === undefined || !titles.every((title) => SECTION.test(title))) return {}
  const { studio, month, unit } = readTitleFacts({
    titles: titleLines(place.sheetGrid, first.titleRows),
    sheet: '',
    file: '',
    knownStudios: [],
  })
  return { studio, month, unit }
}

/** What is known of a table before its ledger is: where it lies and what its title says. */
export const placedDraft = (
  context: ReadingContext,
  place: TablePlace,
  titles: readonly string[],
): SheetDraft => {
  const { file, cover, sheet, table, at } = place
  const { studios: knownStudios } = context.knownNames
  const facts = readTitleFacts({ titles, sheet: sheet.name, file, knownStudios })
  const sheetFacts = ofSheet(place, titles)
  return {
    ...emptyDraft(sheet, 'no-ledger'),
    table: at,
    title: titles[0] ?? '',
    titleRows: table.titleRows.map((row) => row + 1),
    headingRows: rowNumbers(table.heading.top, table.heading.bottom),
    bodyRows: table.to > table.from ? { from: table.from + 1, to: table.to } : null,
    hiddenRows: sheet.hiddenRows.filter((row) => row >= table.from && row < table.to).length,
    shape: shapeOf(table.columns),
    titleFacts: {
      ...facts,
      studio: facts.studio ?? sheetFacts.studio ?? cover.studio,
      month: facts.month ?? sheetFacts.month ?? null,
      unit: facts.unit ?? sheetFacts.unit ?? null,
      year: facts.year ?? yearAbove(place) ?? answeredYear(context, sheet.name, at) ?? cover.year,
    },
  }
}
