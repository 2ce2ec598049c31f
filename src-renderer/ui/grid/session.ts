import { type ColumnLayout, type GridColumn, layColumns, type Offer } from './columns.ts'
import { emptyHistory, type History } from './history.ts'
import type { EditMode } from './keyboard.ts'
import type { GridRow, GridSource } from './rows.ts'
import { type Extent, type Selection, selectCell } from './selection.ts'
import { emptySheet, type Sheet } from './sheet.ts'

export interface Completion {
  readonly options: readonly Offer[]
  /** The one Enter takes; undefined where Enter takes what is typed. */
  readonly highlighted: number | undefined
}

export interface GridState {
  readonly selection: Selection
  readonly mode: EditMode
  readonly sheet: Sheet
  readonly history: History
  readonly completion: Completion | undefined
  readonly notice: string
  /** What of the last block found no place; what is wrong with the rest is said beside it. */
  readonly leftOut: string
  /** Changes on their way to the page. */
  readonly pending: number
  /** Whether the bar is open that finds a text in the cells, and perhaps replaces it. */
  readonly finder: { readonly replaces: boolean } | undefined
}

/** The text field as the rules of editing see it. */
export interface TextField {
  readonly read: () => string
  readonly write: (text: string) => void
}

/** One open grid: its state, what the page lends it, and the line its changes wait in. */
export interface GridSession {
  readonly state: () => GridState
  readonly subscribe: (listener: () => void) => () => void
  readonly set: (patch: Partial<GridState>) => void
  readonly source: () => GridSource
  readonly layout: () => ColumnLayout
  readonly lend: (source: GridSource, layout: ColumnLayout) => void
  readonly field: { current: TextField }
  /** Runs when everything before it has been answered; at once where nothing waits. */
  readonly afterOthers: (task: () => Promise<void> | undefined) => void
  readonly nextKey: () => string
}

const nothing: GridSource = {
  rowCount: 0,
  rowAt: () => undefined,
  onCommit: async () => ({ problems: [], created: {} }),
}

const initial: GridState = {
  selection: selectCell({ row: 0, column: 0 }),
  mode: 'idle',
  sheet: emptySheet,
  history: emptyHistory,
  completion: undefined,
  notice: '',
  leftOut: '',
  pending: 0,
  finder: undefined,
}

export const createSession = (): GridSession => {
  let state = initial
  let lent = { source: nothing, layout: layColumns([], 0) }
  let made = 0
  const listeners = new Set<() => void>()
  const waiting: (() => Promise<void> | undefined)[] = []
  const set: GridSession['set'] = (patch) => {
    state = { ...state, ...patch }
    for (const listener of listeners) listener()
  }
  const runNext = (): void => {
    const running = waiting[0]?.()
    const done = (): void => {
      waiting.shift()
      set({ pending: waiting.length })
      if (waiting.length > 0) runNext()
    }
    if (running === undefined) done()
    // A task answers for its own failures; what still escapes must not stop the line.
    else
      running.then(done, (error: unknown) => {
        lent.source.onFailure?.(error)
        done()
      })
  }
  return {
    state: () => state,
    set,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    source: () => lent.source,
    layout: () => lent.layout,
    lend: (source, layout) => {
      lent = { source, layout }
    },
    field: { current: { read: () => '', write: () => undefined } },
    afterOthers: (task) => {
      waiting.push(task)
      if (waiting.length > 1) return
      runNext()
      if (waiting.length > 0) set({ pending: waiting.length })
    },
    nextKey: () => {
      made += 1
      return `new-${made}`
    },
  }
}

/** The drafts in view: one that the page already answers for is the page's. */
export const visibleDrafts = (sheet: Sheet, rowCount: number): readonly string[] =>
  sheet.drafts
    .filter(({ stage, at }) => stage !== 'sending' || at >= rowCount)
    .map(({ key }) => key)

/** Rows that hold something: the page's, and the drafts below them. */
export const filledRows = (session: GridSession): number =>
  session.source().rowCount + visibleDrafts(session.state().sheet, session.source().rowCount).length

/** How many empty rows wait below the last one. */
export const emptyRows = ({ hasFixedRows = false }: GridSource): number => (hasFixedRows ? 0 : 1)

/** With the empty row at the end, where the next record is typed. */
export const extentOf = (session: GridSession): Extent => ({
  rows: filledRows(session) + emptyRows(session.source()),
  columns: session.layout().columns.length,
})

export type RowInView =
  | { readonly kind: 'record'; readonly key: string; readonly row: GridRow }
  | { readonly kind: 'draft'; readonly key: string }
  | { readonly kind: 'unloaded' | 'blank' }

/** What stands at an index of the sheet. */
export const rowInView = (sheet: Sheet, source: GridSource, index: number): RowInView => {
  if (index < source.rowCount) {
    const row = source.rowAt(index)
    return row === undefined ? { kind: 'unloaded' } : { kind: 'record', key: row.key, row }
  }
  const key = visibleDrafts(sheet, source.rowCount)[index - source.rowCount]
  return key === undefined ? { kind: 'blank' } : { kind: 'draft', key }
}

export const activeColumn = (session: GridSession): GridColumn | undefined =>
  session.layout().columns[session.state().selection.active.column]
