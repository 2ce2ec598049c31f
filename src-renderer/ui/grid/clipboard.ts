import { grid as words } from '../../i18n/grid.ts'
import { planPaste } from './blocks.ts'
import { withRows, writeCells } from './changes.ts'
import { clearCells, missingRows, textAt } from './commands.ts'
import { type Range, rangeOf, selectRange } from './selection.ts'
import { filledRows, type GridSession } from './session.ts'
import { formatTsv, parseTsv, type TextBlock } from './tsv.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

// The number format says text: Excel would turn an ID number into 5.1E+17 otherwise.
const htmlCell = (cell: string): string =>
  `<td style="mso-number-format:'\\@';white-space:pre">${escaped(cell).replaceAll('\n', '<br style="mso-data-placement:same-cell">')}</td>`

const htmlOf = (block: TextBlock): string =>
  `<table>${block.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('')}</table>`

const blockOf = (session: GridSession, range: Range): TextBlock => {
  const source = session.source()
  const bottom = Math.max(range.top, Math.min(range.bottom, filledRows(session) - 1))
  return Array.from({ length: bottom - range.top + 1 }, (_, down) =>
    Array.from({ length: range.right - range.left + 1 }, (_unused, across) =>
      textAt(session, { row: range.top + down, column: range.left + across }, (index) =>
        source.rowAt(index),
      ),
    ),
  )
}

/** Puts the selected cells on the clipboard; true where there was a selection of cells to take. */
export const copySelection = (
  session: GridSession,
  clipboard: Pick<DataTransfer, 'setData'>,
): boolean => {
  if (session.state().mode !== 'idle') return false
  const range = rangeOf(session.state().selection)
  if (missingRows(session, range)) {
    // The clipboard can only be written while the key is being handled, and rows take longer.
    withRows(session, { from: range.top, to: range.bottom }, () =>
      session.set({ notice: words.copyAgain }),
    )
    return false
  }
  const block = blockOf(session, range)
  clipboard.setData('text/plain', formatTsv(block))
  clipboard.setData('text/html', htmlOf(block))
  return true
}

export const cutSelection = (
  session: GridSession,
  clipboard: Pick<DataTransfer, 'setData'>,
): boolean => {
  if (!copySelection(session, clipboard)) return false
  clearCells(session)
  return true
}

/** Pastes a block of cells; false where the text belongs into the open editor. */
export const pasteText = (session: GridSession, text: string): boolean => {
  if (session.state().mode !== 'idle') return false
  if (text === '') return true
  const columns = session.layout().columns.length
  const plan = planPaste(parseTsv(text), rangeOf(session.state().selection), columns)
  writeCells(session, {
    writes: plan.cells,
    selection: selectRange(plan.range),
    storesAll: true,
    columnsLost: plan.columnsLost,
  })
  return true
}
