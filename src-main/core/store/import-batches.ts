import { z } from 'zod'
import { Correction } from '#shared/contract/import-corrections.ts'
import type { ImportBatch } from '#shared/contract/imports.ts'
import type { ImportCounts } from '#shared/domain/import-issue.ts'
import type { Values } from '#shared/domain/record.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import type { Reader, Writer } from './sql.ts'

/** A row of an old ledger as it was taken: what undo, re-import and "where from" need. */
export interface ImportRow {
  readonly batch: string
  readonly ledger: LedgerId
  readonly recordId: string
  readonly sheet: string
  readonly row: number
  readonly fate: 'new' | 'changed' | 'same'
  readonly draftKey: string
  /** Former values of a changed record. */
  readonly before: Values | null
  readonly revisionAfter: number
  /** Which table of the sheet, from 0. */
  readonly table: number
  /** The row as it stood, column letter → text. */
  readonly raw: Readonly<Record<string, string>>
}

/** Opens a batch; its counts are what the plan said. */
export const insertBatch = (
  writer: Writer,
  batch: Pick<ImportBatch, 'batch' | 'file' | 'sha256' | 'counts' | 'appliedAt' | 'appliedBy'> & {
    readonly corrections: readonly Correction[]
  },
): void => {
  writer.run(
    `insert into import_batches (id, file, sha256, state, counts, applied_at, applied_by, decisions)
     values (?, ?, ?, 'applied', ?, ?, ?, ?)`,
    batch.batch,
    batch.file,
    batch.sha256,
    JSON.stringify(batch.counts),
    batch.appliedAt,
    batch.appliedBy,
    JSON.stringify(batch.corrections),
  )
}

/** What was said of this very file when it was last taken in; nothing where it was not. */
export const findCorrections = (reader: Reader, sha256: string): readonly Correction[] => {
  const row = reader.get<{ decisions: string | null }>(
    `select decisions from import_batches where sha256 = ? and state = 'applied'
      order by applied_at desc limit 1`,
    sha256,
  )
  // An older program may have kept kinds that this one does not know.
  const kept = z.array(z.unknown()).parse(JSON.parse(row?.decisions ?? '[]'))
  return kept.flatMap((each) => Correction.safeParse(each).data ?? [])
}

/** Writes down where a record came from. */
export const insertImportRow = (writer: Writer, row: ImportRow): void => {
  writer.run(
    `insert into import_rows
       (batch_id, ledger, record_id, sheet, row, fate, draft_key, before, revision_after, raw,
        table_no)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.batch,
    row.ledger,
    row.recordId,
    row.sheet,
    row.row,
    row.fate,
    row.draftKey,
    row.before === null ? null : JSON.stringify(row.before),
    row.revisionAfter,
    JSON.stringify(row.raw),
    row.table,
  )
}

type BatchRow = Omit<ImportBatch, 'counts'> & { readonly counts: string }

const BATCH = `select id as batch, file, sha256, state, counts, applied_at as appliedAt,
  applied_by as appliedBy, undone_at as undoneAt from import_batches`

const batchOf = (row: BatchRow): ImportBatch => ({
  ...row,
  counts: JSON.parse(row.counts) as ImportCounts, // written by insertBatch
})

/** Every batch, newest first. */
export const listBatches = (reader: Reader): ImportBatch[] =>
  reader.all<BatchRow>(`${BATCH} order by applied_at desc, id desc`).map(batchOf)

/** One batch, or undefined. */
export const findBatch = (reader: Reader, id: string): ImportBatch | undefined => {
  const row = reader.get<BatchRow>(`${BATCH} where id = ?`, id)
  return row && batchOf(row)
}

/** Tells whether this very file stands in the books already. */
export const wasImported = (reader: Reader, sha256: string): boolean =>
  reader.get(
    "select 1 from import_batches where sha256 = ? and state = 'applied' limit 1",
    sha256,
  ) !== undefined

/** The rows of a batch, last taken first: the order in which they are taken back. */
export const listImportRows = (reader: Reader, batch: string): ImportRow[] =>
  reader
    .all<Omit<ImportRow, 'before' | 'raw'> & { before: string | null; raw: string }>(
      `select batch_id as batch, ledger, record_id as recordId, sheet, row, fate,
              draft_key as draftKey, before, revision_after as revisionAfter, raw, table_no as "table"
         from import_rows where batch_id = ? order by id desc`,
      batch,
    )
    .map((row) => ({
      ...row,
      before: row.before === null ? null : JSON.parse(row.before),
      raw: JSON.parse(row.raw),
    }))

/** Marks a batch as taken back. */
export const markUndone = (writer: Writer, batch: string, at: string): void => {
  writer.run("update import_batches set state = 'undone', undone_at = ? where id = ?", at, batch)
}

/** What earlier imports that still stand said about records: record id → keys of their drafts. */
export const draftKeysOf = (
  reader: Reader,
  recordIds: readonly string[],
): Map<string, string[]> => {
  const keys = new Map<string, string[]>()
  for (let i = 0; i < recordIds.length; i += 500) {
    const chunk = recordIds.slice(i, i + 500)
    const rows = reader.all<{ recordId: string; draftKey: string }>(
      `select r.record_id as recordId, r.draft_key as draftKey
         from import_rows r join import_batches b on b.id = r.batch_id
        where b.state = 'applied' and r.record_id in (${chunk.map(() => '?').join(', ')})`,
      ...chunk,
    )
    for (const { recordId, draftKey } of rows) {
      keys.set(recordId, [...(keys.get(recordId) ?? []), draftKey])
    }
  }
  return keys
}
