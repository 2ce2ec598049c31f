import type { CellState } from './history.ts'
import { activeColumn, type GridSession, rowInView } from './session.ts'
import { cellState } from './sheet.ts'

/** What stands in the active cell. */
export const activeState = (session: GridSession): CellState => {
  const { sheet, selection } = session.state()
  const view = rowInView(sheet, session.source(), selection.active.row)
  const column = activeColumn(session)
  if (column === undefined || !('key' in view)) return { kind: 'held', value: null }
  return cellState(sheet, view.key, column.id, view.kind === 'record' ? view.row : undefined)
}

/** What stands in another column of the active row. */
export const valueInRow = (session: GridSession, column: string): unknown => {
  const { sheet, selection } = session.state()
  const view = rowInView(sheet, session.source(), selection.active.row)
  if (!('key' in view)) return null
  const row = view.kind === 'record' ? view.row : undefined
  const state = cellState(sheet, view.key, column, row)
  return state.kind === 'refused' ? null : state.value
}

/** The text an editor opens with: what was refused is there to be mended. */
export const activeText = (session: GridSession): string => {
  const state = activeState(session)
  return state.kind === 'refused' ? state.text : (activeColumn(session)?.format(state.value) ?? '')
}
