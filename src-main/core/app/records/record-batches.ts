import type { RowOutcome } from '#shared/contract/records.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { AppError, appErrorToJson } from '../../errors.ts'
import { findRecord, findRecords } from '../../store/records/find-records.ts'
import { insertRecord } from '../../store/records/insert-records.ts'
import { listRecordIds } from '../../store/records/list-records.ts'
import { binRecord, currentRecord, updateRecord } from '../../store/records/write-records.ts'
import type { Writer } from '../../store/store.ts'
import type { Handlers } from '../handler.ts'
import { penOf } from '../pen.ts'
import { checkDraft } from './check-draft.ts'
import { mustFindAnywhere } from './must-find.ts'
import { withProposed } from './proposed-values.ts'
import { steppedDraft } from './status-steps.ts'

/** What a sheet asks of a ledger beyond single records. */
export type RecordBatchProcedure = 'records.listIds' | 'records.getMany' | 'records.updateMany'

/** Reading and changing many records at once. */
export const recordBatchHandlers: Handlers<RecordBatchProcedure> = {
  'records.listIds': (input, { reader, ports }) => listRecordIds(reader, input, ports.today()),

  'records.getMany': ({ ledger, ids }, { reader }) => findRecords(reader, ledger, ids),

  'records.updateMany': ({ ledger, changes, creates, removes, restores }, context) => {
    const outcomes = context.write((writer) => {
      const pen = penOf(context, writer)
      const today = context.ports.today()
      const row = rowWriter(writer)
      const written = [
        ...changes.map(({ id, revision, values, extra }) =>
          row(id, () => {
            const current = currentRecord(writer, ledger, id, revision)
            const draft = checkDraft(writer, ledger, { values, extra }, current.values)
            const stepped = steppedDraft({ reader: writer, ledger, current, today }, draft)
            updateRecord(pen, ledger, current, stepped)
            return id
          }),
        ),
        ...creates.map(({ key, values, extra }) =>
          row(key, () => {
            const proposed = withProposed(writer, ledger, values, today)
            return insertRecord(
              pen,
              ledger,
              checkDraft(writer, ledger, { values: proposed, extra }),
            )
          }),
        ),
        ...removes.map(({ id, revision }) =>
          row(id, () => {
            binRecord(pen, ledger, currentRecord(writer, ledger, id, revision), 'bin')
            return undefined
          }),
        ),
        ...restores.map((id) =>
          row(id, () => {
            const binned = mustFindAnywhere(writer, { ledger, id })
            const isInBook = findRecord(writer, ledger, id) !== undefined
            if (!isInBook) binRecord(pen, ledger, binned, 'book')
            return id
          }),
        ),
      ]
      return outcomesOf(writer, ledger, written)
    })
    context.ports.emit({ kind: 'store-changed', ledgers: [ledger] })
    return outcomes
  },
}

/** The id of the record a row became, undefined where it is gone. */
type Work = () => string | undefined

/** What became of a row, but for the record that stands there now. */
type Written =
  | Exclude<RowOutcome, { readonly record: unknown }>
  | { readonly kind: 'stored' | 'stale'; readonly key: string; readonly id: string }

const SAVEPOINT = 'sheet_row'

/** Does the work of one row; what is refused leaves no trace and stops no other row. */
const rowWriter =
  (writer: Writer) =>
  (key: string, work: Work): Written => {
    writer.run(`savepoint ${SAVEPOINT}`)
    const written = attempt(key, work)
    if (written.kind === 'refused' || written.kind === 'stale')
      writer.run(`rollback to ${SAVEPOINT}`)
    writer.run(`release ${SAVEPOINT}`)
    return written
  }

const attempt = (key: string, work: Work): Written => {
  try {
    const id = work()
    return id === undefined ? { kind: 'removed', key } : { kind: 'stored', key, id }
  } catch (error) {
    const failure = error instanceof AppError ? appErrorToJson(error) : undefined
    if (failure?.code === 'invalid-record')
      return { kind: 'refused', key, problems: failure.details.problems }
    // Rows that may be stale are called by the id of their record.
    if (failure?.code === 'stale-write' || failure?.code === 'not-found')
      return { kind: 'stale', key, id: key }
    throw error
  }
}

/** The rows with their records as they stand after all of them, read together. */
const outcomesOf = (
  writer: Writer,
  ledger: LedgerId,
  written: readonly Written[],
): RowOutcome[] => {
  const ids = written.flatMap((row) => ('id' in row ? [row.id] : []))
  const byId = new Map(findRecords(writer, ledger, ids).map((record) => [record.id, record]))
  return written.map((row): RowOutcome => {
    if (!('id' in row)) return row
    const record = byId.get(row.id)
    if (row.kind === 'stale') return { kind: 'stale', key: row.key, record: record ?? null }
    return record === undefined
      ? { kind: 'removed', key: row.key }
      : { kind: 'stored', key: row.key, record }
  })
}
