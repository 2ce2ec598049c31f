import type { RefObject } from 'react'
import type { LedgerRecord } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'

/** What every tab but the form is handed. */
export interface TabProps {
  readonly ledger: Ledger
  readonly target: { readonly ledger: LedgerId; readonly id: string }
  readonly record: LedgerRecord
  readonly hasOpenStep: RefObject<boolean>
  /** The record was changed here: the form goes on from what it holds now. */
  readonly adopt: (record: LedgerRecord) => void
  /** Leaves the record for another address, after asking about what is not saved. */
  readonly go: (path: string) => void
}
