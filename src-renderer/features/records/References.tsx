import type { ReactNode } from 'react'
import { isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { removal } from '../../i18n/drawer.ts'

/** What else points at what is about to go: how many records, in which ledger. */
export const References = ({
  found,
}: {
  readonly found: readonly (readonly [string, number])[]
}): ReactNode => (
  <>
    <ul className="reference-list">
      {found.map(([id, count]) => {
        const { label, measure } = isLedgerId(id) ? ledgerOf(id) : { label: id, measure: '' }
        return <li key={id}>{removal.count(count, measure, label)}</li>
      })}
    </ul>
    <p>{removal.after}</p>
  </>
)
