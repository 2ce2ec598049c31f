import { createContext, type ReactNode, use } from 'react'

/** A record by its ledger and id. */
export interface OpenedRecord {
  readonly ledger: string
  readonly id: string
}

/** What the frame lends the sheets: other parts of the program, which they do not know. */
export interface Lent {
  /** Shows a record in the drawer of its ledger. */
  readonly open: (record: OpenedRecord) => void
  /** The files that belong to a sheet or to a hand entry. */
  readonly files: (id: string) => ReactNode
}

export const LentContext = createContext<Lent>({ open: () => undefined, files: () => null })

export const useLent = (): Lent => use(LentContext)
