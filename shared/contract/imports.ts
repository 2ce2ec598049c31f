import { z } from 'zod'
import { FileRef } from '../bridge.ts'
import { IgnoredRow, ImportCounts, ImportIssue, rowFates } from '../domain/import-issue.ts'
import { command, query } from './procedure.ts'
import { LedgerIdInput } from './records.ts'

export const SheetColumn = z.object({
  column: z.string(), // letter as in Excel
  heading: z.string(),
  field: z.string().nullable(), // null: kept under its heading in `extra`
})
export type SheetColumn = z.infer<typeof SheetColumn>

/** What was understood of one sheet. A sheet with `ledger: null` is not taken, and `skipped` says why. */
export const SheetReading = z.object({
  sheet: z.string(),
  ledger: z.string().nullable(),
  skipped: z.enum(['hidden', 'summary', 'no-table', 'no-ledger']).nullable(),
  title: z.string(),
  titleRows: z.array(z.int()),
  headingRows: z.array(z.int()),
  columns: z.array(SheetColumn),
  counts: ImportCounts,
  ignoredRows: z.array(IgnoredRow),
  issues: z.array(ImportIssue),
})
export type SheetReading = z.infer<typeof SheetReading>

/** A member or studio that the register does not know yet and that the import would create. */
export const Newcomer = z.object({ ledger: z.enum(['studios', 'members']), name: z.string() })

/** A question only a person can answer, asked once a column or a sheet. */
export const Question = z.object({
  id: z.string(),
  kind: z.enum(['ledger', 'date-order', 'century', 'column']),
  sheet: z.string(),
  column: z.string(),
  text: z.string(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
})
export type Question = z.infer<typeof Question>

export const Answers = z.record(z.string(), z.string())
export type Answers = z.infer<typeof Answers>

export const ImportPreview = z.object({
  plan: z.string(),
  file: z.string(),
  sha256: z.string(),
  importedBefore: z.boolean(),
  sheets: z.array(SheetReading),
  newcomers: z.array(Newcomer),
  questions: z.array(Question),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** One row of the sheet as it looks, with the part it plays. */
export const PreviewRow = z.object({
  row: z.int(),
  role: z.enum(['title', 'heading', 'body', 'ignored', 'outside']),
  fate: z.enum(rowFates).nullable(),
  cells: z.array(z.string()),
  /** For `changed`: what stands in the book now, by column letter. */
  before: z.record(z.string(), z.string()),
})
export type PreviewRow = z.infer<typeof PreviewRow>

export const ImportBatch = z.object({
  batch: z.string(),
  file: z.string(),
  sha256: z.string(),
  state: z.enum(['applied', 'undone']),
  counts: ImportCounts,
  appliedAt: z.string(),
  appliedBy: z.string(),
  undoneAt: z.string().nullable(),
})
export type ImportBatch = z.infer<typeof ImportBatch>

export const RowName = z.object({
  ledger: z.string(),
  id: z.string(),
  name: z.string(),
  reason: z.string(),
})

export const importsContract = {
  /** Reads a file and says what would happen. Nothing is written; the plan waits in memory. */
  'imports.preview': command(
    z.object({
      file: z.string(), // token of a FileRef
      ledger: LedgerIdInput.optional(),
      answers: Answers.default({}),
    }),
    ImportPreview,
  ),
  /** A window of rows of a previewed sheet. */
  'imports.rows': command(
    z.object({
      plan: z.string(),
      sheet: z.string(),
      only: z.enum(['all', ...rowFates, 'ignored']).default('all'),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.object({ rows: z.array(PreviewRow), total: z.int() }),
  ),
  /** Writes a previewed plan in one transaction; refused when the store moved since. */
  'imports.apply': command(
    z.object({ plan: z.string(), maybe: z.enum(['skip', 'create']).default('create') }),
    z.object({ batch: ImportBatch, sheets: z.array(SheetReading) }),
  ),
  'imports.discard': command(z.object({ plan: z.string() }), z.object({})),
  'imports.list': query(z.object({}), z.array(ImportBatch)),
  /** Takes a batch back in three buckets: removed, kept because edited since, failed with a reason. */
  'imports.undo': command(
    z.object({ batch: z.string() }),
    z.object({
      batch: z.string(),
      removed: z.int(),
      restored: z.int(),
      kept: z.array(RowName),
      failed: z.array(RowName),
    }),
  ),
  /** The rows that could not be taken, as a workbook in the shape of the original. */
  'imports.leftovers': command(z.object({ plan: z.string() }), FileRef),
} as const
