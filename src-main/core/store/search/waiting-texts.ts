import type { LedgerShape } from '../ledger-shape.ts'
import type { NewRecord } from '../records/new-record.ts'
import type { Writer } from '../sql.ts'
import { expectMany, indexNewRecords } from './search-index.ts'

/** New records that wait for the full-text index until all else of their import is written. */
export interface WaitingTexts {
  readonly add: (shape: LedgerShape, records: readonly NewRecord[]) => void
  /** Writes what waits; `onRecord` hears of each and may throw to end the work. */
  readonly write: (onRecord: () => void) => void
}

/** Nothing waits yet; what is added must be written before the transaction ends. */
export const gatherTexts = (writer: Writer): WaitingTexts => {
  const waitingByShape = new Map<LedgerShape, NewRecord[]>()
  return {
    add: (shape, records) => {
      const waiting = waitingByShape.get(shape)
      if (waiting === undefined) waitingByShape.set(shape, [...records])
      else for (const record of records) waiting.push(record)
    },
    // All records of a ledger at once: each time others follow, the index saves what it holds.
    write: (onRecord) => {
      expectMany(writer)
      for (const [shape, records] of waitingByShape)
        indexNewRecords(writer, shape, records, onRecord)
      waitingByShape.clear()
    },
  }
}
