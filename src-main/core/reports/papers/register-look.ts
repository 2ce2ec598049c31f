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
/** A day or a number by itself. */
export const FIGURES = /^[\d*.-]+$/
/** In mm: of a day that is written out, year and month stand on one line and the day on the next. */
const SPOKEN_DAY = 21.5

/** Where the texts of a column begin; numbers stand in the middle everywhere. */
export const textAlign = ({ kind, width }: SheetColumnModel): 'left' | 'center' =>
  kind === 'text' && width >= NARROW ? 'left' : 'center'

/** Tells a day or a telephone that would break in two, and is set smaller. */
export const isTight = (text: string, { width }: SheetColumnModel): boolean =>
  text.length * FIGURE_MM > width - PADDING_MM && FIGURES.test(text)

/** Columns with room for days that are written out; the others give way, each by its share. */
export const widerForDays = (
  columns: readonly SheetColumnModel[],
  days: DateStyle,
): readonly SheetColumnModel[] =>
  days !== 'spoken'
    ? columns
    : columns.map((column) =>
        column.kind === 'date' ? { ...column, width: Math.max(column.width, SPOKEN_DAY) } : column,
      )
