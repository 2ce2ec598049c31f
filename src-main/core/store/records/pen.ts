import type { Stamp } from '../changes.ts'
import type { LedgerShape } from '../ledger-shape.ts'
import type { Writer } from '../sql.ts'
import type { KnownMember } from './member-names.ts'
import type { NewRecord } from './new-record.ts'
import type { NumberBook } from './numbers.ts'

/** What every write of a record needs to know of its world. */
export interface Pen {
  readonly writer: Writer
  readonly newId: () => string
  readonly stamp: Stamp
  readonly site: string
  /** The import batch this write belongs to, or null when a person types. */
  readonly batch: string | null
  /** Open while many records are written at once. */
  readonly numbers?: NumberBook
  /** Whom names mean, as far as they were asked for; emptied when a member is written. */
  readonly memberByName?: Map<string, KnownMember>
  /** Takes new records that the full-text index is to hold before the transaction ends. */
  readonly indexLater?: (shape: LedgerShape, records: readonly NewRecord[]) => void
}
