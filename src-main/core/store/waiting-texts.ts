import type { LedgerShape } from './ledger-shape.ts'
import type { NewRecord } from './new-record.ts'
import { expectMany, indexNewRecords } from './search-index.ts'
import type { Writer } from './sql.ts'

/** New records that wait for the full-text index until all else of their import is written. */
export interface WaitingTexts {
  readonly add: (shape: LedgerShape, records: readonly NewRecord[]) => void
  /** Writes what waits; `onRecord` hears of each and may throw to end the work. */
  readonly write: (onRecord: () => void) => void
}

/** Nothing waits yet; what is added must be written before the transaction ends. */
export const gatherTexts = (writer: Writer): WaitingTexts => {
  const waiting: { readonly shape: LedgerShape; readonly records: readonly NewRecord[] }[] = []
  return {
    add: (shape, records) => void waiting.push({ shape, records }),
    write: (onRecord) => {
      expectMany(writer)
      for (const { shape, records } of waiting) indexNewRecords(writer, shape, records, onRecord)
      waiting.length = 0
    },
  }
}
