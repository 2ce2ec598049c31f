import type { DateStyle } from '#shared/domain/date-style.ts'

/** A sheet to be written, in the words of the paper it copies: what a document is made from. */
export interface SheetModel {
  readonly name: string
  readonly title: string
  /** The line under the title: who reports, who filled it in, when. */
  readonly under: readonly string[]
  /** Upright where it says so: tables lie. */
  readonly upright?: boolean
  readonly columns: readonly SheetColumnModel[]
  /** How the days of its columns are written; true days in a workbook all the same. */
  readonly days?: DateStyle
  /** Whether the widths of its columns give way on paper to what stands in them. */
  readonly fits?: true
  /** Columns that are printed, from the left; those beyond them are on the screen alone. */
  readonly printed?: number
  /** Taken once, from the first to the last: they may come out of the store as they are taken. */
  readonly rows: Iterable<readonly SheetCell[]>
  /** What stands under the rows; known when all of them were taken. */
  readonly end: () => SheetEnd
}

export interface SheetEnd {
  /** The 合计 row, in the columns that are summed; empty when nothing is. */
  readonly totals: readonly SheetCell[]
  /** The line to sign on. */
  readonly foot: readonly string[]
  /** What must be said of the rows, a line each. */
  readonly notes: readonly string[]
}

export interface SheetColumnModel {
  readonly heading: string
  /** The head over it, shared with the neighbours that name the same one. */
  readonly group?: string
  /** On A4 landscape, in mm. */
  readonly width: number
  readonly kind: 'text' | 'number' | 'money' | 'date'
}

/** Dates are ISO days, money yuan. Partial days (`2024-05`) stay text. */
export type SheetCell = string | number | null

/** Stands where the rows would, had there been any. */
export const NO_ROWS = '本期没有记录。'
