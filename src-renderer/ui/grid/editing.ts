import { cellsIn } from './blocks.ts'
import { writeCells } from './changes.ts'
import { type Asks, completedText, refreshCompletion } from './completing.ts'
import type { EditMode } from './keyboard.ts'
import { rangeOf, type Selection } from './selection.ts'
import { storeDrafts } from './sending.ts'
import { activeColumn, type GridSession, rowInView } from './session.ts'

const isLoaded = (session: GridSession): boolean => {
  const { sheet, selection } = session.state()
  return rowInView(sheet, session.source(), selection.active.row).kind !== 'unloaded'
}

/** Opens the active cell with a text; false where it cannot be changed. */
export const beginEdit = (
  session: GridSession,
  mode: Exclude<EditMode, 'idle'>,
  text: string | undefined,
  asks: Asks = mode === 'editing' ? 'choices' : 'typed',
): boolean => {
  const column = activeColumn(session)
  if (column === undefined || column.isReadOnly === true || !isLoaded(session)) return false
  if (text !== undefined) session.field.current.write(text)
  session.set({ mode, notice: '', leftOut: '' })
  refreshCompletion(session, asks)
  return true
}

/** Something arrived in the text field: on a selected cell it replaces what was there. */
export const takeInput = (session: GridSession): void => {
  if (session.state().mode !== 'idle') refreshCompletion(session)
  else if (session.field.current.read() !== '' && !beginEdit(session, 'typing', undefined))
    session.field.current.write('')
}

const close = (session: GridSession): void => {
  session.field.current.write('')
  session.set({ mode: 'idle', completion: undefined })
}

export const cancelEdit = close

/** Ends editing with what is typed, and goes on to `next`. */
export const finishEdit = (session: GridSession, next?: Selection): void => {
  const { mode, selection } = session.state()
  if (mode !== 'idle') {
    const text = completedText(session)
    close(session)
    writeCells(session, {
      writes: [{ at: selection.active, text }],
      ...(next === undefined ? {} : { selection: next }),
    })
  }
  if (next !== undefined) select(session, next)
}

/** Ends editing with what is typed in every selected cell. */
export const finishInAll = (session: GridSession): void => {
  const { selection } = session.state()
  const text = completedText(session)
  close(session)
  writeCells(session, { writes: cellsIn(rangeOf(selection)).map((at) => ({ at, text })) })
}

/** Takes an entry of the list. In a list of people the editor stays open for the next name. */
export const takeOption = (session: GridSession, at: number): void => {
  const { completion } = session.state()
  if (completion === undefined) return
  session.set({ completion: { ...completion, highlighted: at } })
  if (activeColumn(session)?.kind === 'people') {
    session.field.current.write(completedText(session))
    session.set({ completion: undefined })
  } else finishEdit(session)
}

/** Selects, and stores the new rows the clerk has left by it. */
export const select = (session: GridSession, selection: Selection): void => {
  const isOtherRow = selection.active.row !== session.state().selection.active.row
  session.set({ selection })
  if (isOtherRow || session.state().sheet.drafts.length > 0) storeDrafts(session, true)
}
