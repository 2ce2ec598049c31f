import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import type { PreviewRow, SheetReading } from '#shared/contract/imports.ts'
import type { RowWindow } from '../use-row-window.ts'
import type { AlikeText } from './AlikeOffer.tsx'
import { type Place, placeAfter } from './cell-keys.ts'
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
  readonly commit: (row: PreviewRow, column: number, text: string) => void
  readonly onKey: (event: KeyboardEvent) => void
}

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
  const commit = (row: PreviewRow, column: number, text: string): void => {
    const from = row.cells[column] ?? ''
    close()
    if (text === from) return
    const letter = letterOf(column)
    over.correct({ kind: 'cell', sheet: reading.sheet, row: row.row, column: letter, text })
    if (from !== '') over.offerAlike({ column: letter, from, to: text })
  }
  const onKey = (event: KeyboardEvent): void => {
    if (editing !== undefined || event.target !== event.currentTarget) return
    const at = active ?? { index: 0, column: 0 }
    if (event.key === 'Enter' || event.key === 'F2') setEditing(at)
    else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10'))
      setMenuAt(at.index)
    else {
      const next = placeAfter(at, event, { rows: total, columns: over.columns })
      if (next === undefined) return
      setActive(next)
      virtual.scrollToIndex(next.index)
    }
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
