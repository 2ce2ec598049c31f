import type { LedgerRecord } from '#shared/domain/record.ts'
import { AppError } from '../../errors.ts'
import { findRecord, findRecords } from '../../store/records/find-records.ts'
import type { RecordKey } from '../../store/records/matters.ts'
import type { Reader } from '../../store/store.ts'

/** The record as it stands in its ledger; throws `not-found` where it is gone or lies in the bin. */
export const mustFind = (reader: Reader, { ledger, id }: RecordKey): LedgerRecord => {
  const record = findRecord(reader, ledger, id)
  if (record === undefined) throw new AppError('not-found', { what: ledger, id })
  return record
}

/** The record wherever it lies, also in the bin; throws `not-found` where it is gone for good. */
export const mustFindAnywhere = (reader: Reader, { ledger, id }: RecordKey): LedgerRecord => {
  const [record] = findRecords(reader, ledger, [id], 'with')
  if (record === undefined) throw new AppError('not-found', { what: ledger, id })
  return record
}
