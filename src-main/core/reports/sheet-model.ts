/** A sheet to be written, in the words of the paper it copies: what a document is made from. */
export interface SheetModel {
  readonly name: string
  readonly title: string
  /** The line under the title: who reports, who filled it in, when. */
  readonly under: readonly string[]
  readonly columns: readonly SheetColumnModel[]
  /** Columns that are printed, from the left; those beyond them are on the screen alone. */
  readonly printed?: number
  readonly rows: readonly (readonly SheetCell[])[]
  /** The 合计 row, in the columns that are summed; empty when nothing is. */
  readonly totals: readonly SheetCell[]
  readonly foot: readonly string[]
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
