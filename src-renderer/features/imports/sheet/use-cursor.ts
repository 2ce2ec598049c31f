import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import type { PreviewRow, SheetReading } from '#shared/contract/imports.ts'
import type { RowWindow } from '../use-row-window.ts'
import type { AlikeText } from './AlikeOffer.tsx'
import { type CellCommand, cellCommandOf, keyBehind, type Place, placeAfter } from './cell-keys.ts'
import { letterOf } from './letters.ts'

export interface Cursor {
  readonly active: Place | undefined
  /** The row the keys are on, as far as it is loaded. */
  readonly row: PreviewRow | undefined
  readonly isTyping: boolean
  readonly menuAt: number | undefined
  readonly field: RefObject<HTMLInputElement | null>
  readonly select: (place: Place) => void
  readonly edit: (place: Place) => void
  readonly openMenu: (index: number) => void
  /** Ends typing and menus, and gives the keys back to the sheet. */
  readonly close: () => void
  /** Takes what was typed, if anything was. */
  readonly commit: () => void
  /** The keys came to the sheet. */
  readonly enter: () => void
  /** Something is being written over the cell. */
  readonly begin: () => void
  readonly onKey: (event: KeyboardEvent) => void
}

interface Over {
  readonly reading: SheetReading
  readonly list: RowWindow<PreviewRow>
  readonly columns: number
  readonly focusRow: number | undefined
  readonly correct: (correction: CorrectionInput) => void
  readonly offerAlike: (alike: AlikeText) => void
}

/** The text field of the sheet: what is typed in it, and keeping it in sight. */
const useField = (active: Place | undefined) => {
  const field = useRef<HTMLInputElement>(null)
  const [isTyping, setTyping] = useState(false)
  useLayoutEffect(() => {
    if (active === undefined || document.activeElement !== field.current) return
    field.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active])
  const fill = (text: string, isOpen: boolean): void => {
    if (field.current !== null) field.current.value = text
    setTyping(isOpen)
  }
  return {
    field,
    isTyping,
    read: () => field.current?.value ?? '',
    rest: () => fill('', false),
    /** Something was typed over the cell; where there is none nothing stays. */
    begin: (isCell: boolean) => (isCell ? setTyping(true) : fill('', false)),
    open: (text: string) => {
      fill(text, true)
      field.current?.select()
    },
    focus: () => field.current?.focus({ preventScroll: true }),
  }
}

/** The cell the keys are on, brought into sight where the list of problems points at a row. */
const useActive = ({ virtual }: RowWindow<PreviewRow>, focusRow: number | undefined) => {
  const [active, setActive] = useState<Place>()
  useEffect(() => {
    if (focusRow === undefined) return
    // Rows of a sheet are listed without gaps, so a row stands at its number.
    virtual.scrollToIndex(focusRow - 1, { align: 'center' })
    setActive({ index: focusRow - 1, column: 0 })
  }, [focusRow, virtual])
  return [active, setActive] as const
}

/** The cell the keys are on, and what is done there: typing, and the menu of its row. */
export const useCursor = ({ reading, list, focusRow, ...over }: Over): Cursor => {
  'use no memo'
  const [active, setActive] = useActive(list, focusRow)
  const [menuAt, setMenuAt] = useState<number>()
  const { field, isTyping, read, rest, begin, open, focus } = useField(active)
  const at = active ?? { index: 0, column: 0 }
  const row = list.rowAt(at.index)

  const correctCell = (text: string): void => {
    const from = row?.cells[at.column] ?? ''
    if (row === undefined || text === from) return
    const column = letterOf(at.column)
    over.correct({ kind: 'cell', sheet: reading.sheet, row: row.row, column, text })
    if (from !== '') over.offerAlike({ column, from, to: text })
  }
  const commit = (): void => {
    if (!isTyping) return
    const text = read()
    rest()
    correctCell(text)
  }
  const select = (place: Place): void => {
    setActive(place)
    focus()
  }
  const edit = (place: Place): void => {
    const opened = list.rowAt(place.index)
    select(place)
    if (opened !== undefined) open(opened.cells[place.column] ?? '')
  }
  const close = (): void => {
    rest()
    setMenuAt(undefined)
    focus()
  }
  const acts: { readonly [C in CellCommand]?: () => void } = {
    edit: () => edit(at),
    menu: () => setMenuAt(at.index),
    empty: () => correctCell(''),
    cancel: rest,
    take: commit,
  }
  const onKey = (event: KeyboardEvent): void => {
    const command = cellCommandOf(event, isTyping)
    if (command === 'type') return
    event.preventDefault()
    event.stopPropagation()
    acts[command]?.()
    const size = { rows: list.total, columns: over.columns }
    const next = placeAfter(at, command === 'take' ? keyBehind(event) : event, size)
    if (next === undefined) return
    setActive(next)
    list.virtual.scrollToIndex(next.index)
  }
  return {
    ...{ active, row, isTyping, menuAt, field, select, edit, close, commit, onKey },
    openMenu: setMenuAt,
    enter: () => setActive((chosen) => chosen ?? at),
    begin: () => begin(row !== undefined),
  }
}
