import { z } from 'zod'
import { FileRef } from '../bridge.ts'
import { importIssueCodes } from '../domain/import-issue.ts'
import { rowFates } from '../domain/row-fate.ts'
import { Decisions } from './import-corrections.ts'
import {
  ImportBatch,
  ImportOrigin,
  ImportPreview,
  IssueGroup,
  Learned,
  PlacedIssue,
  PlanEntry,
  PreviewRow,
  RowName,
  SheetReading,
} from './import-views.ts'
import { command, query } from './procedure.ts'
import { LedgerIdInput } from './records.ts'

export {
  type ImportBatch,
  ImportPreview,
  type PreviewRow,
  type Question,
  type SheetColumn,
  SheetReading,
} from './import-views.ts'

export const Answers = Decisions.shape.answers
export type Answers = z.output<typeof Answers>

/** A name the page gives its work, to follow its progress and to call it off. */
const Task = z.string().max(64).optional()
const Window = {
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
}

export const importsContract = {
  /** Reads a file and says what would happen. Nothing is written; the plan waits in memory. */
  'imports.preview': command(
    z.object({
      file: z.string(), // token of a FileRef
      ledger: LedgerIdInput.optional(),
      ...Decisions.shape,
      task: Task,
    }),
    ImportPreview,
  ),
  /** Plans the file anew under the whole list of answers and corrections; it is not read again. */
  'imports.correct': command(
    z.object({
      plan: z.string(),
      ledger: LedgerIdInput.optional(),
      ...Decisions.shape,
      task: Task,
    }),
    ImportPreview,
  ),
  /** A window of rows of a previewed sheet. */
  'imports.rows': command(
    z.object({
      plan: z.string(),
      sheet: z.string(),
      only: z.enum(['all', ...rowFates, 'ignored', 'issues']).default('all'),
      ...Window,
    }),
    z.object({ rows: z.array(PreviewRow), total: z.int() }),
  ),
  /** A window of the entries of a plan by what becomes of them. */
  'imports.entries': command(
    z.object({
      plan: z.string(),
      fate: z.enum(['new', 'changed', 'same', 'maybe']),
      sheet: z.string().optional(),
      ...Window,
    }),
    z.object({ entries: z.array(PlanEntry), total: z.int() }),
  ),
  /** A window of the problems of a plan, and the same problems grouped, worst first: one line a text and column. */
  'imports.issues': command(
    z.object({
      plan: z.string(),
      sheet: z.string().optional(),
      table: z.int().optional(),
      column: z.string().optional(),
      code: z.enum(importIssueCodes).optional(),
      level: z.enum(['problem', 'warning', 'note']).optional(),
      ...Window,
    }),
    z.object({ issues: z.array(PlacedIssue), groups: z.array(IssueGroup), total: z.int() }),
  ),
  /** How many other cells of a column say the same and were not mended one by one. */
  'imports.alike': command(
    z.object({
      plan: z.string(),
      sheet: z.string(),
      table: z.int(),
      column: z.string(),
      text: z.string(),
    }),
    z.object({ count: z.int() }),
  ),
  /** Writes a previewed plan in one transaction; refused when the store or the file moved since. */
  'imports.apply': command(
    z.object({ plan: z.string(), maybe: z.enum(['skip', 'create']).default('create'), task: Task }),
    z.object({ batch: ImportBatch, sheets: z.array(SheetReading) }),
  ),
  /** Calls off a reading, planning or applying; it ends with `cancelled` and leaves nothing. */
  'imports.cancel': query(z.object({ task: z.string().max(64) }), z.object({})),
  'imports.discard': command(z.object({ plan: z.string() }), z.object({})),
  'imports.list': query(z.object({}), z.array(ImportBatch)),
  /** Takes a batch back in three buckets: removed, kept because edited or imported again since, failed with a reason. */
  'imports.undo': command(
    z.object({ batch: z.string(), task: Task }),
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
  /** The rows of old ledgers a record came from, newest first, each as it stood. */
  'imports.origin': query(z.object({ record: z.string() }), z.array(ImportOrigin)),
  /** What earlier imports taught, newest first. */
  'imports.learned': query(z.object({}), z.array(Learned)),
  'imports.forget': command(z.object({ id: z.string() }), z.object({})),
} as const
