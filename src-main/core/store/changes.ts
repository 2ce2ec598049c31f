import type { erasedFile, RecordPart } from '#shared/domain/record-parts.ts'
import type { Reader, Writer } from './sql.ts'

export interface Change {
  readonly ledger: string
  readonly recordId: string
  readonly field: string
  readonly before: string
  readonly after: string
  readonly batch: string | null
}

export interface Stamp {
  readonly at: string
  readonly by: string
}

/** Writes down that a field went from one value to another; by hand or by an import batch. */
export const insertChange = (writer: Writer, id: string, change: Change, stamp: Stamp): void => {
  writer.run(
    `insert into changes (id, ledger, record_id, field, before, after, at, by, batch_id)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    change.ledger,
    change.recordId,
    change.field,
    change.before,
    change.after,
    stamp.at,
    stamp.by,
    change.batch,
  )
}

/** The changes of one record, newest first. */
export const listChanges = (reader: Reader, ledger: string, recordId: string) =>
  reader.all<Stamp & Omit<Change, 'ledger' | 'recordId'> & { readonly file: string | null }>(
    `select c.at, c.by, c.field, c.before, c.after, c.batch_id as batch, b.file
       from changes c left join import_batches b on b.id = c.batch_id
      where c.record_id = ? and c.ledger = ? order by c.at desc, c.id desc`,
    recordId,
    ledger,
  )

/** A change by its id, or undefined. */
export const findChange = (reader: Reader, id: string): Change | undefined =>
  reader.get<Change>(
    `select ledger, record_id as recordId, field, before, after, batch_id as batch from changes
      where id = ?`,
    id,
  )

/** What the history kept of the steps or files that were removed from a record, or erased, as JSON, newest first. */
export const listRemovedParts = (
  reader: Reader,
  recordId: string,
  part: RecordPart | typeof erasedFile,
): string[] =>
  reader.column<string>(
    `select before from changes where record_id = ? and field = ? and after = 'null'
      order by at desc, id desc`,
    recordId,
    part,
  )
