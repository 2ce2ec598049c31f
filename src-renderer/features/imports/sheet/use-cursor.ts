import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import type { PreviewRow, SheetReading } from '#shared/contract/imports.ts'
import type { RowWindow } from '../use-row-window.ts'
import type { AlikeText } from './AlikeOffer.tsx'
import { type Place, placeAfter, startsTyping } from './cell-keys.ts'
import { letterOf } from './letters.ts'

export interface Cursor {
  readonly active: Place | undefined
  readonly editing: Place | undefined
  readonly menuAt: number | undefined
  readonly select: (place: Place) => void
  readonly edit: (place: Place) => void
  readonly openMenu: (index: number) => void
  /** Ends typing and menus, and gives the keys back to the grid. */
  readonly close: () => void
  /** Takes what was typed; a key that ended it leads on from there. */
  readonly commit: (row: PreviewRow, column: number, text: string, ended?: EndKey) => void
  readonly onKey: (event: KeyboardEvent) => void
}

/** What ends the typing of a cell as in Excel: Enter goes down, Tab to the right. */
export type EndKey = 'Enter' | 'Tab'

const keyAfter = { Enter: 'ArrowDown', Tab: 'ArrowRight' } as const

interface Over {
  readonly reading: SheetReading
  readonly list: RowWindow<PreviewRow>
  readonly scroller: RefObject<HTMLElement | null>
  readonly columns: number
  readonly focusRow: number | undefined
  readonly correct: (correction: CorrectionInput) => void
  readonly offerAlike: (alike: AlikeText) => void
}

/** The cell the keys are on, and what is done there: typing, and the menu of its row. */
export const useCursor = ({ reading, list, scroller, focusRow, ...over }: Over): Cursor => {
  'use no memo'
  const { virtual, total } = list
  const [active, setActive] = useState<Place>()
  const [editing, setEditing] = useState<Place>()
  const [menuAt, setMenuAt] = useState<number>()
  useEffect(() => {
    if (focusRow === undefined) return
    // Rows of a sheet are listed without gaps, so a row stands at its number.
    virtual.scrollToIndex(focusRow - 1, { align: 'center' })
    setActive({ index: focusRow - 1, column: 0 })
  }, [focusRow, virtual])

  const close = (): void => {
    setEditing(undefined)
    setMenuAt(undefined)
    scroller.current?.focus()
  }
  const goFrom = (at: Place, key: string, isFar = false): boolean => {
    const size = { rows: total, columns: over.columns }
    const next = placeAfter(at, { key, ctrlKey: isFar }, size)
    if (next === undefined) return false
    setActive(next)
    virtual.scrollToIndex(next.index)
    return true
  }
  const commit: Cursor['commit'] = (row, column, text, ended) => {
    const from = row.cells[column] ?? ''
    close()
    if (ended !== undefined && editing !== undefined) goFrom(editing, keyAfter[ended])
    if (text === from) return
    const letter = letterOf(column)
    over.correct({ kind: 'cell', sheet: reading.sheet, row: row.row, column: letter, text })
    if (from !== '') over.offerAlike({ column: letter, from, to: text })
  }
  const onKey = (event: KeyboardEvent): void => {
    if (editing !== undefined || event.target !== event.currentTarget) return
    const at = active ?? { index: 0, column: 0 }
    if (startsTyping(event)) {
      // The digit itself goes into the cell that is open now, over what stands there.
      setEditing(at)
      return
    }
    if (event.key === 'Enter' || event.key === 'F2') setEditing(at)
    else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10'))
      setMenuAt(at.index)
    else if (!goFrom(at, event.key, event.ctrlKey)) return
    event.preventDefault()
  }
  return {
    active,
    editing,
    menuAt,
    select: setActive,
    edit: setEditing,
    openMenu: setMenuAt,
    close,
    commit,
    onKey,
  }
}
