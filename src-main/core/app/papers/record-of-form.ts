import type { LedgerRecord } from '#shared/domain/record.ts'
import { type RecordFormId, recordForms } from '#shared/ledgers/forms.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { AppError } from '../../errors.ts'
import { findRecord } from '../../store/records/find-records.ts'
import type { Reader } from '../../store/store.ts'

/** The ledgers whose records fill a form. */
export const ledgersOfForm = (sheet: RecordFormId): readonly LedgerId[] =>
  recordForms.find(({ id }) => id === sheet)?.ledgers ?? []

/** A record that fills a form, in whichever of its ledgers it stands; throws `not-found`. */
export const recordOfForm = (
  reader: Reader,
  sheet: RecordFormId,
  id: string,
): { readonly ledger: LedgerId; readonly record: LedgerRecord } => {
  for (const ledger of ledgersOfForm(sheet)) {
    const record = findRecord(reader, ledger, id)
    if (record !== undefined) return { ledger, record }
  }
  throw new AppError('not-found', { what: ledgersOfForm(sheet)[0] ?? sheet, id })
}

/** The ledger of a record that fills a form; throws `not-found`. */
export const ledgerOfRecord = (reader: Reader, sheet: RecordFormId, id: string): LedgerId =>
  recordOfForm(reader, sheet, id).ledger
