/**
 * A workbook as it stands on disk, before anybody asks what it means. Types only: the pure rules of
 * `imports/` know workbooks by these shapes and by nothing else.
 */

/** `x` is a formula whose result was never stored: its value is unknown, not zero. */
export type CellKind = 's' | 'n' | 'date' | 'b' | 'e' | 'x'

export type CellFlag = 'PRECISION' | 'NO_CACHE' | 'IMPLICIT_FMT' | 'HIDDEN_UNDER_MERGE'

export interface RawCell {
  readonly k: CellKind
  /** For `date` the serial of the 1900 system, whatever system the file uses. */
  readonly v: string | number | boolean | null
  /** The text as the clerk sees it, where it differs from the value. */
  readonly w?: string
  readonly f?: string
  readonly note?: string
  readonly link?: string
  readonly flag?: CellFlag
}

/** Corners from 0, all four included. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export type RawRow = readonly (RawCell | null)[]

export interface RawSheet {
  readonly name: string
  /** 0 visible, 1 hidden, 2 very hidden. */
  readonly state: 0 | 1 | 2
  readonly rows: readonly RawRow[]
  readonly merges: readonly CellRange[]
  readonly hiddenRows: readonly number[]
  readonly hiddenCols: readonly number[]
  /** Rows that are struck through, where there are any and the format tells (.xlsx, .xls and .ods do). */
  readonly struckRows?: readonly number[]
}

export type BookKind = 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'html' | 'xml2003' | 'text'

export type BookWarning =
  | 'bad-characters'
  | 'traditional-text'
  | 'unclosed-quote'
  | 'has-images'
  | 'wps-cell-images'
  | 'rows-cut'
  | 'columns-cut'
  | 'merges-cut'
  | 'has-macros'
  | 'external-links'

export interface RawBook {
  /** The name the clerk knows the file by. */
  readonly name: string
  readonly sha256: string
  readonly kind: BookKind
  readonly d1904: boolean
  readonly warnings: readonly BookWarning[]
  readonly sheets: readonly RawSheet[]
}
