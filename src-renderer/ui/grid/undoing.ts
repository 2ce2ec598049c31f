import { grid as words } from '../../i18n/grid.ts'
import { makeChange, rowStepsOf, withRows } from './changes.ts'
import { type CellStep, type RowStep, redoChange, undoChange } from './history.ts'
import { rangeOf, selectRange } from './selection.ts'
import { sendChange } from './sending.ts'
import { filledRows, type GridSession } from './session.ts'

const travel = (session: GridSession, go: typeof undoChange): void =>
  // A record on its way has no key of its own yet.
  session.afterOthers(() => {
    const { history, change } = go(session.state().history)
    if (change === undefined) return undefined
    session.set({ history, selection: change.selection, notice: '', leftOut: '' })
    sendChange(session, change, false)
    return undefined
  })

/** Takes the last gesture back, whatever it was. */
export const undo = (session: GridSession): void => travel(session, undoChange)

export const redo = (session: GridSession): void => travel(session, redoChange)

/** Takes out the selected records and the rows still being typed. */
export const deleteRows = (session: GridSession): void => {
  const { top, bottom } = rangeOf(session.state().selection)
  withRows(session, { from: top, to: bottom }, (rows) => {
    const removed = rowStepsOf(session, { top, bottom }, rows)
    const records = removed.flatMap(({ key, origin }) => (origin === 'record' ? [key] : []))
    const { onDeleteRows, mayDeleteRows } = session.source()
    if (removed.length === 0 || (records.length > 0 && onDeleteRows === undefined)) return
    if (records.length === 0 || mayDeleteRows === undefined) takeOut(session, removed)
    // In the line of changes, so that nothing else happens to these rows while it is asked.
    else
      session.afterOthers(async () => {
        if (await mayDeleteRows(records)) takeOut(session, removed)
      })
  })
}

const takeOut = (session: GridSession, removed: readonly RowStep[]): void => {
  const { selection } = session.state()
  const range = rangeOf(selection)
  makeChange(session, { added: [], removed, cells: ownCells(session, removed), selection })
  session.set({ selection: selectRange({ ...range, bottom: range.top }) })
}

/** What the page does not have of a row goes with it, and comes back with it. */
const ownCells = (session: GridSession, rows: readonly RowStep[]): readonly CellStep[] =>
  rows.flatMap(({ key, origin }) =>
    [...(session.state().sheet.cells.get(key) ?? [])]
      .filter(([, before]) => origin === 'typed' || before.kind === 'refused')
      .map(([column, before]) => ({
        row: key,
        column,
        before,
        after: { kind: 'held', value: origin === 'typed' ? null : before.value },
      })),
  )

/** Puts in as many empty rows as are selected, above them. */
export const insertRows = (session: GridSession): void => {
  const { selection } = session.state()
  const { top, bottom } = rangeOf(selection)
  const { onInsertRows, insertsEmptyRows = true } = session.source()
  if (onInsertRows === undefined || !insertsEmptyRows || top >= filledRows(session)) {
    session.set({ notice: words.onlyAtEnd })
    return
  }
  const added = Array.from({ length: bottom - top + 1 }, () => ({
    key: session.nextKey(),
    at: top,
    values: {},
    origin: 'inserted' as const,
  }))
  makeChange(session, { added, removed: [], cells: [], selection })
}
