import { grid as words } from '../../i18n/grid.ts'
import { type GridColumn, isSameValue } from './columns.ts'
import type { CellState, CellStep, RowStep, SheetChange } from './history.ts'
import type { ChangeOutcome, GridChange, GridRow } from './rows.ts'
import { type GridSession, rowInView } from './session.ts'
import {
  addDrafts,
  applySteps,
  currentKey,
  draftValues,
  dropDrafts,
  forgetDrafts,
  isDraft,
  markSending,
  recallDrafts,
  releaseCells,
  type Sent,
  type Sheet,
  settle,
} from './sheet.ts'

const shownText = (column: GridColumn | undefined, state: CellState): string =>
  state.kind === 'refused' ? state.text : (column?.format(state.value) ?? '')

const sentCells = (session: GridSession, steps: readonly CellStep[]): readonly Sent[] => {
  const columns = new Map(session.layout().columns.map((column) => [column.id, column]))
  return steps.map(({ row, column, before, after }) => ({
    row,
    column,
    state: after,
    before: before.value,
    text: shownText(columns.get(column), after),
  }))
}

/** Nothing of it was stored: every cell keeps its text and says so. */
const allRefused = (sent: readonly Sent[]): ChangeOutcome => ({
  created: {},
  problems: sent.map(({ row, column }) => ({ row, column, sentence: words.notSaved })),
})

const commit = (session: GridSession, change: GridChange, sent: readonly Sent[]): void =>
  session.afterOthers(async () => {
    const { sheet } = session.state()
    const named = sent.map((each) => ({ ...each, row: currentKey(sheet, each.row) }))
    const cells = change.cells.map((cell) => ({ ...cell, row: currentKey(sheet, cell.row) }))
    const source = session.source()
    const outcome = await source.onCommit({ ...change, cells }).catch((error: unknown) => {
      source.onFailure?.(error)
      return allRefused(named)
    })
    const settled = settle(session.state().sheet, named, outcome)
    const { notice } = session.state()
    const count = outcome.problems.length
    session.set({ sheet: settled, notice: count > 0 ? words.problems(count) : notice })
    storeLateCells(session, change.newRows, outcome)
  })

/** What was typed into a new row while it was on its way goes after it. */
const storeLateCells = (
  session: GridSession,
  newRows: readonly GridRow[],
  { created }: ChangeOutcome,
): void => {
  const { sheet } = session.state()
  const steps: CellStep[] = []
  for (const { key, values } of newRows) {
    const row = created[key]
    if (row === undefined) continue
    for (const [column, after] of sheet.cells.get(row) ?? [])
      if (after.kind === 'held' && !isSameValue(after.value, values[column]))
        steps.push({ row, column, before: { kind: 'held', value: values[column] }, after })
  }
  if (steps.length > 0) sendCells(session, steps, [])
}

const sendCells = (
  session: GridSession,
  steps: readonly CellStep[],
  newRows: readonly GridRow[],
): void => {
  if (steps.length === 0 && newRows.length === 0) return
  const cells = steps.map(({ row, column, before, after }) => ({
    row,
    column,
    before: before.value,
    after: after.value,
  }))
  const { sheet } = session.state()
  const drafted = newRows.flatMap(({ key }) =>
    [...(sheet.cells.get(key) ?? [])].map(
      ([column, after]): CellStep => ({
        row: key,
        column,
        before: { kind: 'held', value: null },
        after,
      }),
    ),
  )
  commit(session, { cells, newRows }, sentCells(session, [...steps, ...drafted]))
}

const activeKey = (session: GridSession): string | undefined => {
  const { sheet, selection } = session.state()
  const view = rowInView(sheet, session.source(), selection.active.row)
  return 'key' in view ? view.key : undefined
}

/** Rows typed below the last one that may be stored now; empty ones are forgotten. */
const takeDrafts = (session: GridSession, keep: string | undefined): readonly GridRow[] => {
  const ready = session
    .state()
    .sheet.drafts.filter(({ key, stage }) => stage === 'typed' && key !== keep)
    .map(({ key }) => ({ key, values: draftValues(session.state().sheet, key) }))
  if (ready.length === 0) return []
  const { sheet } = session.state()
  const isEmpty = ({ key, values }: GridRow): boolean =>
    Object.keys(values).length === 0 &&
    ![...(sheet.cells.get(key)?.values() ?? [])].some(({ kind }) => kind === 'refused')
  const empty = new Set(ready.filter(isEmpty).map(({ key }) => key))
  const full = ready.filter(({ key }) => !empty.has(key))
  const without = empty.size > 0 ? forgetDrafts(sheet, empty) : sheet
  session.set({ sheet: markSending(without, new Set(full.map(({ key }) => key))) })
  return full
}

/** Stores the rows typed below the last one, but not the one the clerk is still in. */
export const storeDrafts = (session: GridSession, keepsActive: boolean): void => {
  if (session.state().sheet.drafts.length === 0) return
  const drafts = takeDrafts(session, keepsActive ? activeKey(session) : undefined)
  sendCells(session, [], drafts)
}

/** What a cell holds in the page, or soon will: a refused text never got there. */
const withStored = (sheet: Sheet, step: CellStep): CellStep => ({
  ...step,
  before: sheet.cells.get(currentKey(sheet, step.row))?.get(step.column) ?? step.before,
})

const addRows = (session: GridSession, added: readonly RowStep[]): void => {
  const { sheet } = session.state()
  const isNew = ({ key, origin }: RowStep): boolean => origin === 'typed' && !sheet.keys.has(key)
  session.set({ sheet: addDrafts(sheet, added.filter(isNew)) })
  const asked = added.filter((row) => !isNew(row))
  if (asked.length === 0) return
  session.afterOthers(async () => {
    const now = session.state().sheet
    const rows = asked.map(({ key, origin, values }) =>
      origin === 'record' || now.keys.has(key) ? { key: currentKey(now, key), values } : { values },
    )
    const keys = (await session.source().onInsertRows?.({ at: asked[0]?.at ?? 0, rows })) ?? []
    const { sheet: after } = session.state()
    const names = asked.flatMap(({ key }, at): [string, string][] => {
      const made = keys[at]
      return made === undefined || made === key ? [] : [[key, made]]
    })
    session.set({ sheet: { ...after, keys: new Map([...after.keys, ...names]) } })
  })
}

const removeRows = (session: GridSession, removed: readonly RowStep[]): void => {
  const { sheet } = session.state()
  const keys = new Set(removed.map(({ key }) => currentKey(sheet, key)))
  const isStored = (key: string): boolean => !isDraft(sheet, key) && !sheet.forgotten.has(key)
  const stored = [...keys].filter(isStored)
  session.set({ sheet: dropDrafts(sheet, keys) })
  if (stored.length > 0) session.afterOthers(async () => session.source().onDeleteRows?.(stored))
}

const withForgotten = (session: GridSession, change: SheetChange): Sheet => {
  const removed = new Set(change.removed.map(({ key }) => key))
  const cells = change.cells.filter(({ row }) => !removed.has(row))
  const { sheet } = session.state()
  return recallDrafts(sheet, cells)
}

/** Carries a change out: on the sheet at once, and to the page what it does not have yet. */
export const sendChange = (session: GridSession, change: SheetChange, storesAll: boolean): void => {
  if (change.added.length > 0) addRows(session, change.added)
  const sheet = withForgotten(session, change)
  const gone = new Set(change.removed.map(({ key }) => currentKey(sheet, key)))
  // A record that comes back as a whole brings its cells along, but not what it had refused.
  const back = new Set(change.added.map(({ key }) => currentKey(sheet, key)))
  const isWhole = (key: string): boolean => back.has(key) && !isDraft(sheet, key)
  const steps = change.cells.filter(({ row, after }) => {
    const key = currentKey(sheet, row)
    return !gone.has(key) && (!isWhole(key) || after.kind === 'refused')
  })
  const ofRecords = steps.filter(({ row }) => {
    const key = currentKey(sheet, row)
    return !isDraft(sheet, key) && !isWhole(key)
  })
  const based = ofRecords.map((step) => withStored(sheet, step))
  const toSend = based.filter(({ before, after }) => !isSameValue(before.value, after.value))
  const kept = based.filter(
    ({ before, after }) => after.kind === 'held' && isSameValue(before.value, after.value),
  )
  const shown = applySteps(sheet, steps)
  session.set({
    sheet: releaseCells(
      shown,
      kept.map(({ row, column, after }) => ({ row, column, state: after })),
    ),
  })
  if (change.removed.length > 0) removeRows(session, change.removed)
  sendCells(session, toSend, storesAll ? takeDrafts(session, undefined) : [])
}
