import type { Filter } from '#shared/contract/records.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'

const presetByLedger = new Map<LedgerId, readonly Filter[]>()

/** Has a ledger open with these conditions the next time it is looked at, and only then. */
export const presetFilters = (ledger: LedgerId, filters: readonly Filter[]): void => {
  presetByLedger.set(ledger, filters)
}

/** The conditions a ledger is to open with. They stay until `dropPreset`: React may ask twice. */
export const presetOf = (ledger: LedgerId): readonly Filter[] | undefined =>
  presetByLedger.get(ledger)

/** From here on the ledger opens as it was left. */
export const dropPreset = (ledger: LedgerId): void => {
  presetByLedger.delete(ledger)
}
