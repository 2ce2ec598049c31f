import { activeState, activeText } from './active-cell.ts'
import { type CellCopy, cellsIn, fillFrom } from './blocks.ts'
import { type CellWrite, type RowsByIndex, withRows, writeCells } from './changes.ts'
import { highlight, refreshCompletion } from './completing.ts'
import { beginEdit, cancelEdit, finishEdit, finishInAll, select } from './editing.ts'
import type { Command } from './keyboard.ts'
import { type Move, moved } from './moves.ts'
import {
  heightOf,
  type Point,
  type Range,
  rangeOf,
  type Selection,
  selectRange,
} from './selection.ts'
import { activeColumn, extentOf, filledRows, type GridSession, rowInView } from './session.ts'
import { cellState } from './sheet.ts'
import { deleteRows, insertRows, redo, undo } from './undoing.ts'

/** The text of a cell, as it is shown; of rows out of view too. */
export const textAt = (session: GridSession, { row, column }: Point, rows: RowsByIndex): string => {
  const { sheet } = session.state()
  const described = session.layout().columns[column]
  const record = rows(row)
  const view = rowInView(sheet, session.source(), row)
  const key = record?.key ?? ('key' in view ? view.key : undefined)
  if (described === undefined || key === undefined) return ''
  const state = cellState(sheet, key, described.id, record)
  return state.kind === 'refused' ? state.text : described.format(state.value)
}

const isFilled = (session: GridSession, point: Point): boolean => {
  const view = rowInView(session.state().sheet, session.source(), point.row)
  // What is not loaded counts as filled: a record has something in most of its cells.
  if (view.kind === 'unloaded') return true
  return textAt(session, point, (index) => session.source().rowAt(index)) !== ''
}

/** The selection a move leads to. */
const selectionAfter = (session: GridSession, move: Move, pageRows: number): Selection =>
  moved(session.state().selection, move, {
    extent: extentOf(session),
    filledRows: filledRows(session),
    pageRows,
    isFilled: (point) => isFilled(session, point),
  })

/** Copies cells over others as one gesture: the text goes, each column reads it for itself. */
export const copyCells = (
  session: GridSession,
  copies: readonly CellCopy[],
  selection: Selection,
): void => {
  const rows = copies.flatMap(({ from, to }) => [from.row, to.row])
  const from = rows.reduce((least, row) => Math.min(least, row), Number.POSITIVE_INFINITY)
  const to = rows.reduce((most, row) => Math.max(most, row), 0)
  if (copies.length === 0) return
  withRows(session, { from, to }, (rowOf) => {
    const writes = copies.map(
      (copy): CellWrite => ({
        at: copy.to,
        text: textAt(session, copy.from, rowOf),
      }),
    )
    writeCells(session, { writes, selection })
  })
}

/** Empties the selected cells; the empty row at the end stays what it is. */
export const clearCells = (session: GridSession): void => {
  const range = rangeOf(session.state().selection)
  const bottom = Math.min(range.bottom, filledRows(session) - 1)
  writeCells(session, { writes: cellsIn({ ...range, bottom }).map((at) => ({ at, text: '' })) })
}

const toggle = (session: GridSession): boolean => {
  const column = activeColumn(session)
  if (column?.kind !== 'flag') return false
  const value = activeState(session).value !== true
  const range = rangeOf(session.state().selection)
  const inColumn = cellsIn(range).filter(
    (at) => session.layout().columns[at.column]?.kind === 'flag',
  )
  writeCells(session, { writes: inColumn.map((at) => ({ at, value })) })
  return true
}

const wholeSheet = (session: GridSession): Range => ({
  top: 0,
  left: 0,
  bottom: Math.max(0, filledRows(session) - 1),
  right: Math.max(0, session.layout().columns.length - 1),
})

const selectRows = (session: GridSession): void => {
  const { top, bottom } = rangeOf(session.state().selection)
  const right = Math.max(0, session.layout().columns.length - 1)
  session.set({ selection: selectRange({ top, bottom, left: 0, right }) })
}

/** As in a spreadsheet the day stands in the open cell, for the key that goes on to take it. */
const writeToday = (session: GridSession): boolean => {
  const today = activeColumn(session)?.today ?? ''
  return today !== '' && beginEdit(session, 'typing', today)
}

const hideColumns = (session: GridSession): void => {
  const { left, right } = rangeOf(session.state().selection)
  const chosen = session.layout().columns.slice(left, right + 1)
  session.source().onArrange?.({ kind: 'hide', columns: chosen.map(({ id }) => id) })
}

const isSamePlace = (one: Selection, other: Selection): boolean =>
  [one.active, one.head].every((point, at) => {
    const twin = at === 0 ? other.active : other.head
    return point.row === twin.row && point.column === twin.column
  })

const move = (session: GridSession, asked: Move, pageRows: number): boolean => {
  const isOpen = session.state().mode !== 'idle'
  // First: what was typed may be a new row, and there is one more below it then.
  finishEdit(session)
  const next = selectionAfter(session, asked, pageRows)
  // At the two ends of the sheet Tab leaves it, as it leaves any field.
  if (asked.kind === 'tab' && !isOpen && isSamePlace(next, session.state().selection)) return false
  select(session, next)
  return true
}

const insertLine = (session: GridSession): boolean => {
  // Chromium's own way in keeps the field's undo; every other way to write a field loses it.
  document.execCommand('insertText', false, '\n')
  return session.state().mode !== 'idle'
}

const openFinder = (session: GridSession, replaces: boolean): void => {
  finishEdit(session)
  session.set({ finder: { replaces } })
}

type Runner = (session: GridSession) => unknown

const RUNNERS: Readonly<Record<Exclude<Command['kind'], 'move' | 'fill' | 'choose'>, Runner>> = {
  edit: (session) => beginEdit(session, 'editing', activeText(session)),
  retype: (session) => beginEdit(session, 'typing', ''),
  openChoices: (session) => {
    if (session.state().mode !== 'idle') refreshCompletion(session, 'column')
    else beginEdit(session, 'editing', activeText(session), 'column')
  },
  cancel: (session) => {
    if (session.state().mode === 'idle') return false
    cancelEdit(session)
    return true
  },
  clear: clearCells,
  undo,
  redo,
  insertRows,
  deleteRows,
  hideColumns,
  selectRows,
  writeToday,
  selectAll: (session) => session.set({ selection: selectRange(wholeSheet(session)) }),
  newLine: insertLine,
  fillTyped: finishInAll,
  find: (session) => openFinder(session, session.state().finder?.replaces ?? false),
  replace: (session) => openFinder(session, true),
  toggle,
}

/** Does what a key or a button says; false where the browser may do its own. */
export const runCommand = (session: GridSession, command: Command, pageRows: number): boolean => {
  if (command.kind === 'move') return move(session, command.move, pageRows)
  if (command.kind === 'choose') {
    highlight(session, command.by)
    return true
  }
  if (command.kind === 'fill') {
    const { selection } = session.state()
    copyCells(session, fillFrom(rangeOf(selection), command.way), selection)
    return true
  }
  return RUNNERS[command.kind](session) !== false
}

/** Rows a block of the selection's height would still need to be read for copying. */
export const missingRows = (session: GridSession, range: Range): boolean => {
  const source = session.source()
  const bottom = Math.min(range.bottom, source.rowCount - 1)
  return Array.from({ length: Math.max(0, heightOf({ ...range, bottom })) }).some(
    (_, at) => source.rowAt(range.top + at) === undefined,
  )
}
