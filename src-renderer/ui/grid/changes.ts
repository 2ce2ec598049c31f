// How a gesture becomes stored records:
// 1. writes (this text there, that value here) are read into steps, by each column's own rules;
// 2. the change goes on the undo stack and onto the sheet, so that the clerk sees it at once;
// 3. what the page does not have yet goes to it, in the order of the gestures;
// 4. its answer settles the sheet: stored cells are the page's again, refused ones keep their text.
import { grid as words } from '../../i18n/grid.ts'
import { type GridColumn, isSameValue } from './columns.ts'
import {
  type CellState,
  type CellStep,
  type RowStep,
  recordChange,
  type SheetChange,
} from './history.ts'
import type { GridRow, GridSource } from './rows.ts'
import type { Point, Selection } from './selection.ts'
import { sendChange } from './sending.ts'
import { extentOf, filledRows, type GridSession, rowInView } from './session.ts'
import { cellState, draftValues } from './sheet.ts'

export type CellWrite = { readonly at: Point } & (
  | { readonly text: string }
  | { readonly value: unknown }
)

/** Rows by index, also those that are not in view. */
export type RowsByIndex = (index: number) => GridRow | undefined

/** Gives `work` the rows, at once where they are loaded. */
export const withRows = (
  session: GridSession,
  indexes: { readonly from: number; readonly to: number },
  work: (rows: RowsByIndex) => void,
): void => {
  const source = session.source()
  const from = Math.max(0, indexes.from)
  const to = Math.min(indexes.to, source.rowCount - 1)
  let missing = false
  for (let index = from; index <= to && !missing; index += 1)
    missing = source.rowAt(index) === undefined
  const load = source.loadRows
  if (!missing) work((index) => source.rowAt(index))
  else if (load === undefined) session.set({ notice: words.rowsMissing })
  else loadAndWork(session, { from, to, load, work })
}

interface Loading {
  readonly from: number
  readonly to: number
  readonly load: NonNullable<GridSource['loadRows']>
  readonly work: (rows: RowsByIndex) => void
}

const loadAndWork = (session: GridSession, { from, to, load, work }: Loading): void => {
  session.set({ notice: words.loading })
  session.afterOthers(async () => {
    const rows = await load(from, to)
    session.set({ notice: '' })
    work((index) => rows[index - from] ?? session.source().rowAt(index))
  })
}

const readWrite = (column: GridColumn, write: CellWrite, before: CellState): CellState => {
  if ('value' in write) return { kind: 'held', value: write.value }
  const parsed = column.parse(write.text)
  if (parsed.ok) return { kind: 'held', value: parsed.value }
  return { kind: 'refused', value: before.value, text: write.text, sentence: parsed.sentence }
}

const isSameState = (one: CellState, other: CellState): boolean =>
  one.kind === other.kind &&
  isSameValue(one.value, other.value) &&
  (one.kind === 'held' || (other.kind === 'refused' && one.text === other.text))

interface Planned {
  readonly added: readonly RowStep[]
  readonly cells: readonly CellStep[]
  readonly readOnly: number
}

const planDrafts = (session: GridSession, lastRow: number): readonly RowStep[] => {
  const first = filledRows(session)
  if (session.source().hasFixedRows === true) return []
  return Array.from(
    { length: Math.max(0, lastRow - first + 1) },
    (_, at): RowStep => ({
      key: session.nextKey(),
      at: first + at,
      values: {},
      origin: 'typed',
    }),
  )
}

const planWrites = (
  session: GridSession,
  writes: readonly CellWrite[],
  rows: RowsByIndex,
): Planned => {
  const { sheet } = session.state()
  const source = session.source()
  const first = filledRows(session)
  const added = planDrafts(session, Math.max(-1, ...lastRows(writes)))
  const { columns } = session.layout()
  const cells: CellStep[] = []
  let readOnly = 0
  for (const write of writes) {
    const column = columns[write.at.column]
    const { row: index } = write.at
    const row = index < source.rowCount ? rows(index) : undefined
    const view = rowInView(sheet, source, index)
    const key = row?.key ?? ('key' in view ? view.key : added[index - first]?.key)
    if (column === undefined || key === undefined) continue
    if (column.isReadOnly === true) {
      readOnly += 1
      continue
    }
    const before = cellState(sheet, key, column.id, row)
    const after = readWrite(column, write, before)
    if (!isSameState(before, after)) cells.push({ row: key, column: column.id, before, after })
  }
  const written = new Set(cells.map(({ row }) => row))
  const rowsMade = added.filter(({ key }) => written.has(key))
  return { added: rowsMade.map((row, at) => ({ ...row, at: first + at })), cells, readOnly }
}

/** Not spread of all writes: a pasted block may be longer than a call's arguments may be. */
const lastRows = (writes: readonly CellWrite[]): readonly number[] => [
  writes.reduce((last, { at }) => Math.max(last, at.row), -1),
]

const noticeOf = ({ cells }: Planned): string => {
  const refused = cells.filter(({ after }) => after.kind === 'refused').length
  return refused > 1 ? words.problems(refused) : ''
}

const leftOutOf = ({ readOnly }: Planned, columnsLost: number): string =>
  [
    ...(columnsLost > 0 ? [words.columnsLost(columnsLost)] : []),
    ...(readOnly > 0 ? [words.readOnly(readOnly)] : []),
  ].join('；')

/** A single empty text typed into the empty row makes no record. */
const isNothing = ({ cells }: Planned): boolean => cells.length === 0

export interface Gesture {
  readonly writes: readonly CellWrite[]
  readonly selection?: Selection
  readonly columnsLost?: number
  /** Store also the row that is still being typed: a pasted block is complete as it is. */
  readonly storesAll?: boolean
}

/** Does what a gesture says and remembers it as one step of undo. */
export const writeCells = (session: GridSession, gesture: Gesture): void => {
  const { writes } = gesture
  if (writes.length === 0) return
  const from = writes.reduce((least, { at }) => Math.min(least, at.row), Number.POSITIVE_INFINITY)
  const [to = 0] = lastRows(writes)
  withRows(session, { from, to }, (rows) => {
    const planned = planWrites(session, writes, rows)
    const { selection } = session.state()
    session.set({
      notice: noticeOf(planned),
      leftOut: leftOutOf(planned, gesture.columnsLost ?? 0),
      selection: gesture.selection ?? selection,
    })
    if (isNothing(planned)) return
    const { added, cells } = planned
    makeChange(session, { added, removed: [], cells, selection }, gesture.storesAll === true)
  })
}

/** Puts a new change on the undo stack and carries it out. */
export const makeChange = (session: GridSession, change: SheetChange, storesAll = false): void => {
  session.set({ history: recordChange(session.state().history, change) })
  sendChange(session, change, storesAll)
}

/** The rows of the sheet as they are now, to be taken out and perhaps brought back. */
export const rowStepsOf = (
  session: GridSession,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  rows: RowsByIndex,
): readonly RowStep[] => {
  const { sheet } = session.state()
  const steps: RowStep[] = []
  for (let at = top; at <= Math.min(bottom, extentOf(session).rows - 1); at += 1) {
    const row = rows(at)
    const view = rowInView(sheet, session.source(), at)
    if (view.kind === 'draft')
      steps.push({ key: view.key, at, values: draftValues(sheet, view.key), origin: 'typed' })
    else if (row !== undefined)
      steps.push({ key: row.key, at, values: row.values, origin: 'record' })
  }
  return steps
}
