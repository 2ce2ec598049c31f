import { useCallback, useState } from 'react'
import type { Ledger } from '#shared/ledgers/field.ts'
import { changeView, initialView, type ListView } from './list-view.ts'

// Lives as long as the window: a visit to another page must not lose the clerk's filters, and the
// words searched for are private, so they are kept in no storage of the browser.
const viewByLedger = new Map<string, ListView>()

/** The view of a ledger, kept while the window is open. */
export const useListView = (
  ledger: Ledger,
): { readonly view: ListView; readonly change: (change: Partial<ListView>) => void } => {
  const [view, setView] = useState(() => viewByLedger.get(ledger.id) ?? initialView(ledger))
  const change = useCallback(
    (part: Partial<ListView>) =>
      setView((former) => {
        const next = changeView(former, part)
        viewByLedger.set(ledger.id, next)
        return next
      }),
    [ledger.id],
  )
  return { view, change }
}
