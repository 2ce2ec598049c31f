import { z } from 'zod'
import { Correction } from '#shared/contract/import-corrections.ts'
import type { ImportBatch } from '#shared/contract/imports.ts'
import type { ImportCounts } from '#shared/domain/import-issue.ts'
import type { Reader, Writer } from '../sql.ts'

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

/** Marks a batch as taken back. */
export const markUndone = (writer: Writer, batch: string, at: string): void => {
  writer.run("update import_batches set state = 'undone', undone_at = ? where id = ?", at, batch)
}

/** Marks a batch as standing, because nothing of it could be taken back. */
export const markStanding = (writer: Writer, batch: string): void => {
  writer.run("update import_batches set state = 'applied', undone_at = null where id = ?", batch)
}
