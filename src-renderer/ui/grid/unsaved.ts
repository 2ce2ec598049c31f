import { grid as words } from '../../i18n/grid.ts'
import type { GridColumn } from './columns.ts'
import type { CellState, CellStep } from './history.ts'
import type { KeptRow, UnsavedCell, UnsavedRow } from './rows.ts'
import { filledRows, type GridSession } from './session.ts'
import { addDrafts, applySteps, isDraft, markRefused } from './sheet.ts'

const unsavedCell = (column: GridColumn | undefined, id: string, state: CellState): UnsavedCell =>
  state.kind === 'refused'
    ? { column: id, text: state.text, sentence: state.sentence }
    : { column: id, text: column?.format(state.value) ?? '', sentence: null }

/** What would be lost if the sheet were left now. A row on its way is the page's already. */
export const unsavedRows = (session: GridSession): readonly UnsavedRow[] => {
  const { sheet } = session.state()
  const columns = new Map(session.layout().columns.map((column) => [column.id, column]))
  const sending = new Set(
    sheet.drafts.filter(({ stage }) => stage === 'sending').map(({ key }) => key),
  )
  return [...sheet.cells].flatMap(([key, states]) => {
    const isNew = isDraft(sheet, key)
    const cells = [...states]
      .filter(([, { kind }]) => isNew || kind === 'refused')
      .map(([id, state]) => unsavedCell(columns.get(id), id, state))
      .filter(({ text }) => text !== '')
    return sending.has(key) || cells.length === 0 ? [] : [{ record: isNew ? null : key, cells }]
  })
}

/** Tells the page whenever there may be more or less to lose; the listener outlives the sheet. */
export const watchUnsaved = (session: GridSession): void => {
  let { sheet } = session.state()
  session.subscribe(() => {
    if (session.state().sheet === sheet) return
    sheet = session.state().sheet
    session.source().onUnsaved?.(() => unsavedRows(session))
  })
}

const keptState = (
  column: GridColumn | undefined,
  { text, sentence }: UnsavedCell,
  stored: unknown,
): CellState => {
  if (sentence !== null || column === undefined)
    return { kind: 'refused', value: stored, text, sentence: sentence ?? words.notSaved }
  const parsed = column.parse(text)
  return parsed.ok
    ? { kind: 'held', value: parsed.value }
    : { kind: 'refused', value: stored, text, sentence: parsed.sentence }
}

/** Puts back what an earlier sheet could not store; it is sent again when the clerk touches it. */
export const giveBack = (session: GridSession, kept: readonly KeptRow[]): void => {
  if (kept.length === 0) return
  const columns = new Map(session.layout().columns.map((column) => [column.id, column]))
  const first = filledRows(session)
  const rows = kept.map(({ record, cells }) => ({
    key: record?.key ?? session.nextKey(),
    record,
    cells,
  }))
  const drafts = rows
    .filter(({ record }) => record === null)
    .map(({ key }, at) => ({ key, at: first + at, values: {}, origin: 'typed' as const }))
  const steps = rows.flatMap(({ key, record, cells }) =>
    cells.map((cell): CellStep => {
      const stored = record?.values[cell.column]
      const after = keptState(columns.get(cell.column), cell, stored)
      return { row: key, column: cell.column, before: { kind: 'held', value: stored }, after }
    }),
  )
  const shown = applySteps(addDrafts(session.state().sheet, drafts), steps)
  session.set({
    sheet: markRefused(shown, new Set(drafts.map(({ key }) => key))),
    notice: words.givenBack(kept.length),
  })
}
