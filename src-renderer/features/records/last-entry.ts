import type { LedgerRecord, Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { flatValues, lastingValues } from './form-values.ts'

// Lives as long as the window, and in no storage of the browser: entries are private.
const lastByLedger = new Map<string, Values>()

/** Remembers what was entered last in a ledger, for the next entry to start from. */
export const rememberEntry = (ledger: Ledger, saved: LedgerRecord): void => {
  lastByLedger.set(ledger.id, flatValues(saved))
}

/** Everything in the entry saved last since the window was opened. */
export const lastEntry = (ledger: Ledger): Values | undefined => lastByLedger.get(ledger.id)

/**
 * What a new entry starts with from last time: studio, receiver, place and the like. A window that
 * has entered nothing yet goes by the newest record of the books.
 */
export const defaultsFromLast = (ledger: Ledger, newest: readonly Values[]): Values =>
  lastingValues(ledger, newest[0] ?? {})
