import type { Selection } from './selection.ts'

/** What a cell holds, and what was typed into it where that could not become a value. */
export type CellState =
  | { readonly kind: 'held'; readonly value: unknown }
  | {
      readonly kind: 'refused'
      readonly value: unknown
      readonly text: string
      readonly sentence: string
    }

export interface CellStep {
  readonly row: string
  readonly column: string
  readonly before: CellState
  readonly after: CellState
}

export interface RowStep {
  readonly key: string
  readonly at: number
  readonly values: Readonly<Record<string, unknown>>
  /** Typed below the last row and stored when complete, put in empty by a command, or there before. */
  readonly origin: 'typed' | 'inserted' | 'record'
}

/** One gesture of the clerk; undone as a whole. */
export interface SheetChange {
  readonly added: readonly RowStep[]
  readonly removed: readonly RowStep[]
  readonly cells: readonly CellStep[]
  readonly selection: Selection
}

export interface History {
  readonly past: readonly SheetChange[]
  readonly future: readonly SheetChange[]
}

export const emptyHistory: History = { past: [], future: [] }

/** Beyond this many gestures the oldest are forgotten. */
const DEPTH = 200

/** The change that takes this one back. */
const invertChange = (change: SheetChange): SheetChange => ({
  ...change,
  added: change.removed,
  removed: change.added,
  cells: change.cells.toReversed().map((step) => ({
    ...step,
    before: step.after,
    after: step.before,
  })),
})

/** A new gesture ends what could be done again. */
export const recordChange = (history: History, change: SheetChange): History => ({
  past: [...history.past.slice(1 - DEPTH), change],
  future: [],
})

interface Travelled {
  readonly history: History
  /** What to do to the sheet; undefined where there is nothing left. */
  readonly change: SheetChange | undefined
}

export const undoChange = (history: History): Travelled => {
  const last = history.past.at(-1)
  if (last === undefined) return { history, change: undefined }
  return {
    history: { past: history.past.slice(0, -1), future: [...history.future, last] },
    change: invertChange(last),
  }
}

export const redoChange = (history: History): Travelled => {
  const next = history.future.at(-1)
  if (next === undefined) return { history, change: undefined }
  return {
    history: { past: [...history.past, next], future: history.future.slice(0, -1) },
    change: next,
  }
}
