import type { FactRecord } from '#shared/domain/fact-record.ts'
import type { Metric } from '#shared/domain/scheme.ts'
import { isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'

/** What is kept of a record that was found; the rest need not stay in memory. */
export type FoundRecord = Pick<FactRecord, 'ledger' | 'id' | 'on' | 'label' | 'matterId'>

/** A record (or one child row of it) that an item found for one subject. */
export interface Hit {
  readonly record: FoundRecord
  /** Which child row, or -1 for the record as a whole. */
  readonly row: number
  readonly on: string
  readonly amount: number
  /** Worth of one unit; null where the rule has no case for it. */
  readonly worth: number | null
  readonly aggregate: Metric['aggregate']['kind']
  /** Its record says that it shall not count for the member. */
  readonly isSetAside: boolean
}

/** The field by which a record of a ledger is kept out of the assessment of members, if it has one. */
export const memberScoreFieldOf = (ledger: string): string | undefined =>
  isLedgerId(ledger) ? ledgerOf(ledger).memberScoreField : undefined
