import type { KeyboardEvent, ReactNode } from 'react'
import { cellEdit } from '../../../i18n/import-sheet.ts'
import { letterOf } from './letters.ts'
import type { Cursor } from './use-cursor.ts'

interface Props {
  readonly cursor: Cursor
  readonly widths: readonly number[]
  readonly numberPx: number
  readonly rowPx: number
}

/**
 * The one text field of the sheet, over the cell the keys are on. It has the focus also while that cell is
 * merely chosen, because an input method starts only in a text field: its first letter is not lost.
 */
export const CellField = ({ cursor, widths, numberPx, rowPx }: Props): ReactNode => {
  'use no memo'
  const { index, column } = cursor.active ?? { index: 0, column: 0 }
  const row = cursor.row
  const before = widths.slice(0, column).reduce((sum, each) => sum + each, numberPx)
  const onKey = (event: KeyboardEvent): void => {
    // 229 is what Chromium reports for a key the input method took, before composition begins too.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    cursor.onKey(event)
  }
  return (
    <input
      ref={cursor.field}
      className={cursor.isTyping ? 'cell-input is-open' : 'cell-input'}
      style={{ left: before, top: index * rowPx, width: widths[column] ?? 0, height: rowPx }}
      aria-label={cellEdit.label(letterOf(column), row?.row ?? index + 1)}
      spellCheck={false}
      autoComplete="off"
      onFocus={cursor.enter}
      onInput={cursor.begin}
      onCompositionStart={cursor.begin}
      onCopy={(event) => {
        if (cursor.isTyping) return
        event.preventDefault()
        event.clipboardData.setData('text/plain', row?.cells[column] ?? '')
      }}
      // A window that loses the focus is not left.
      onBlur={() => document.hasFocus() && cursor.commit()}
      onKeyDown={onKey}
    />
  )
}
