import { useState } from 'react'

/** How the records of a ledger are laid out. */
export type Layout = 'list' | 'sheet'

// As the view of a list: kept while the window is open.
const layoutByLedger = new Map<string, Layout>()

/** Whether a ledger is looked at as a list or as a sheet. */
export const useLayout = (ledger: string): readonly [Layout, (next: Layout) => void] => {
  const [layout, setLayout] = useState(() => layoutByLedger.get(ledger) ?? 'list')
  const change = (next: Layout): void => {
    layoutByLedger.set(ledger, next)
    setLayout(next)
  }
  return [layout, change]
}
