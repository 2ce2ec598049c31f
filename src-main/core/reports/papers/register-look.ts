import type { DateStyle } from '#shared/domain/date-style.ts'
import type { SheetColumnModel } from '../sheet-model.ts'

// How a register stands on paper, be it printed or in a workbook.

/** The least height of a row of a register, in mm: 12–15 rows a page. */
export const REGISTER_ROW_MM = 9
/** In mm: a column narrower than this has its texts in the middle. */
const NARROW = 20
/** In mm: a figure at 10.5 pt, and what a cell keeps free beside its text. */
const FIGURE_MM = 1.9
const PADDING_MM = 2.4
const FIGURES = /^[\d*.-]+$/
/** In mm: what a day takes at 10.5 pt, so that it stands on one line and is not set smaller. */
const dayWidths: Readonly<Record<DateStyle, number>> = { dotted: 20.5, dashed: 20.5, spoken: 28 }

/** Where the texts of a column begin; numbers stand in the middle everywhere. */
export const textAlign = ({ kind, width }: SheetColumnModel): 'left' | 'center' =>
  kind === 'text' && width >= NARROW ? 'left' : 'center'

/** Tells a day or a telephone that would break in two, and is set smaller. */
export const isTight = (text: string, { width }: SheetColumnModel): boolean =>
  text.length * FIGURE_MM > width - PADDING_MM && FIGURES.test(text)

/** Columns with room for days as they are written; the others give way, each by its share. */
export const widerForDays = (
  columns: readonly SheetColumnModel[],
  days: DateStyle,
): readonly SheetColumnModel[] =>
  columns.map((column) =>
    column.kind === 'date' ? { ...column, width: Math.max(column.width, dayWidths[days]) } : column,
  )
