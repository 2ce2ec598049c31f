import type { ComponentType } from 'react'
import type { Filter } from '#shared/contract/records.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'

/** What narrows the records of a ledger, in words, and the way to change it. */
export interface ConditionsProps {
  readonly ledger: LedgerId
  readonly filters: readonly Filter[]
  readonly change: (filters: readonly Filter[]) => void
}

/** Lent by the frame: the lists have it, and this page does not know them. */
export type Conditions = ComponentType<ConditionsProps>
