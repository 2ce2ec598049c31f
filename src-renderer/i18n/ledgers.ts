import { isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'

/** What one record of a ledger is called; empty for anything that is no ledger. */
export const ledgerWord = (ledger: string): string =>
  isLedgerId(ledger) ? ledgerOf(ledger).noun : ''

/** The name of a ledger as menus show it. */
export const ledgerLabel = (ledger: string): string =>
  isLedgerId(ledger) ? ledgerOf(ledger).label : ledger
