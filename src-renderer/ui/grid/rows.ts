/** One record as the grid sees it; `key` stays the same for as long as the record lives. */
export interface GridRow {
  readonly key: string
  readonly values: Readonly<Record<string, unknown>>
}

export interface CellChange {
  readonly row: string
  readonly column: string
  readonly before: unknown
  readonly after: unknown
}

/** Everything one gesture changed, to be stored together. A new row's key is only the grid's name for it. */
export interface GridChange {
  readonly cells: readonly CellChange[]
  readonly newRows: readonly GridRow[]
}

export interface CellProblem {
  readonly row: string
  readonly column: string
  readonly sentence: string
}

export interface ChangeOutcome {
  /** Cells that were not stored. */
  readonly problems: readonly CellProblem[]
  /** The keys of the records made, by the key the grid had given the new row. */
  readonly created: Readonly<Record<string, string>>
}

/** Rows to put in at an index. A row with a `key` was deleted here before and is to come back. */
export interface RowsToInsert {
  readonly at: number
  readonly rows: readonly { readonly key?: string; readonly values: GridRow['values'] }[]
}

/** A cell that is not stored: its text, and what was wrong with it. */
export interface UnsavedCell {
  readonly column: string
  readonly text: string
  readonly sentence: string | null
}

/** A new row, or cells of a record, that never reached the page. */
export interface UnsavedRow {
  readonly record: string | null
  readonly cells: readonly UnsavedCell[]
}

/** The same when it is given back, with the record as it stands now. */
export interface KeptRow {
  readonly record: GridRow | null
  readonly cells: readonly UnsavedCell[]
}

export type ColumnArrangement =
  | { readonly kind: 'width'; readonly column: string; readonly width: number }
  /** `before` is null where the column goes to the end. */
  | { readonly kind: 'order'; readonly column: string; readonly before: string | null }
  | { readonly kind: 'hide'; readonly columns: readonly string[] }

/**
 * What the page lends the grid. A promise is kept only when `rowAt` and `rowCount` already answer
 * with what was stored: the grid then stops showing its own copy.
 */
export interface GridSource {
  readonly rowCount: number
  /** Undefined while the row is not loaded. */
  readonly rowAt: (index: number) => GridRow | undefined
  /** Rows in view, both ends included. */
  readonly onWindow?: (from: number, to: number) => void
  /** Rows from `from` up to and including `to`, for work on rows that are not in view. */
  readonly loadRows?: (from: number, to: number) => Promise<readonly GridRow[]>
  /** The same rows for looking through them: read, and kept by nobody. */
  readonly readRows?: (from: number, to: number) => Promise<readonly (GridRow | undefined)[]>
  readonly onCommit: (change: GridChange) => Promise<ChangeOutcome>
  /** The rows are given: none is added by typing or pasting below the last. */
  readonly hasFixedRows?: boolean
  /** False where a row may come back to its place, but no empty one be put between others. */
  readonly insertsEmptyRows?: boolean
  /** The keys of the rows put in, in their order. */
  readonly onInsertRows?: (rows: RowsToInsert) => Promise<readonly string[]>
  /** Asked before records are taken out; a page that does not answer it lets them go. */
  readonly mayDeleteRows?: (keys: readonly string[]) => Promise<boolean>
  readonly onDeleteRows?: (keys: readonly string[]) => Promise<void>
  /** What was given to `onUnsaved` by an earlier sheet, to be put back when this one opens. */
  readonly kept?: readonly KeptRow[]
  /** There may be more or less to lose than before; `unsaved` says what, when it is asked. */
  readonly onUnsaved?: (unsaved: () => readonly UnsavedRow[]) => void
  readonly onArrange?: (arrangement: ColumnArrangement) => void
  /** Something the page did not keep its promise about; the cells are marked already. */
  readonly onFailure?: (error: unknown) => void
}
