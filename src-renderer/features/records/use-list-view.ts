import { useCallback, useEffect, useState } from 'react'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { dropPreset, presetOf } from '../../api/preset-filters.ts'
import { changeView, initialView, type ListView, refreshView } from './list-view.ts'

interface Kept {
  readonly view: ListView
  /** The fields the ledger had then. */
  readonly seen: readonly string[]
}

// Lives as long as the window: a visit to another page must not lose the clerk's filters, and the
// words searched for are private, so they are kept in no storage of the browser.
const keptByLedger = new Map<string, Kept>()

const takeUp = (ledger: Ledger): ListView => {
  const filters = presetOf(ledger.id as LedgerId) // descriptions are reached by their id
  if (filters !== undefined) return { ...initialView(ledger), filters }
  const kept = keptByLedger.get(ledger.id)
  return kept === undefined ? initialView(ledger) : refreshView(ledger, kept.view, kept.seen)
}

/** The view of a ledger, kept while the window is open. */
export const useListView = (
  ledger: Ledger,
): { readonly view: ListView; readonly change: (change: Partial<ListView>) => void } => {
  const [view, setView] = useState(() => takeUp(ledger))
  useEffect(() => {
    const id = ledger.id as LedgerId // descriptions are reached by their id
    if (presetOf(id) === undefined) return
    dropPreset(id)
    keptByLedger.set(id, { view, seen: ledger.fields.map((field) => field.id) })
  }, [ledger, view])
  const change = useCallback(
    (part: Partial<ListView>) =>
      setView((former) => {
        const next = changeView(former, part)
        keptByLedger.set(ledger.id, { view: next, seen: ledger.fields.map(({ id }) => id) })
        return next
      }),
    [ledger],
  )
  return { view, change }
}
