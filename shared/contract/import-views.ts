import { z } from 'zod'
import { IgnoredRow, ImportCounts, ImportIssue } from '../domain/import-issue.ts'
import { rowFates } from '../domain/row-fate.ts'
import { SaidCorrection } from './import-corrections.ts'

const columnUses = [
  'field',
  'fold',
  'meeting',
  'seat',
  'sequence',
  'aside',
  'extra',
  'none',
] as const

export const SheetColumn = z.object({
  column: z.string(), // letter as in Excel
  heading: z.string(),
  field: z.string().nullable(), // null: kept under its heading in `extra`, or not taken
  use: z.enum(columnUses),
  /** Of a folded column: which row of the field, and which part of it. */
  fold: z.object({ row: z.string(), fills: z.string().nullable() }).nullable(),
  factor: z.number(),
  /** Who says so: the heading, the last import of a table like this, or the person. */
  by: z.enum(['heading', 'learned', 'person']),
  hidden: z.boolean(),
  /** Some texts of the column, to choose by. */
  samples: z.array(z.string()),
})
export type SheetColumn = z.infer<typeof SheetColumn>

export const skipReasons = ['hidden', 'summary', 'no-table', 'no-ledger', 'left-out'] as const

/** What was understood of one table. A table with `ledger: null` is not taken, and `skipped` says why. */
export const SheetReading = z.object({
  sheet: z.string(),
  /** Counts the tables of one sheet from 0. */
  table: z.int(),
  ledger: z.string().nullable(),
  skipped: z.enum(skipReasons).nullable(),
  title: z.string(),
  /** The year its dates are read in where they name none. */
  year: z.int().nullable(),
  titleRows: z.array(z.int()),
  headingRows: z.array(z.int()),
  /** First and last row below the heading that belongs to the table; null without a table. */
  bodyRows: z.object({ from: z.int(), to: z.int() }).nullable(),
  columns: z.array(SheetColumn),
  counts: ImportCounts,
  ignoredRows: z.array(IgnoredRow),
  /** At most some thousand; `imports.issues` gives them all. */
  issues: z.array(ImportIssue),
  issueCount: z.int(),
  /** Rows hidden in the sheet; they are read like others. */
  hiddenRows: z.int(),
  /** Says 沿用上次的对应 where the columns come from an earlier import. */
  learned: z.object({ id: z.string(), at: z.string(), file: z.string() }).nullable(),
})
export type SheetReading = z.infer<typeof SheetReading>

/** A member or studio that the register does not know yet and that the import would create. */
const Newcomer = z.object({ ledger: z.enum(['studios', 'members']), name: z.string() })

/** A member of the register whom a name may mean. */
const PersonCandidate = z.object({
  member: z.string(),
  label: z.string(),
  /** same: of that very name; alias: tied before; variant: written a little differently. */
  why: z.enum(['same', 'alias', 'variant']),
})

/**
 * A name in a field of members that the register does not settle. `new`: nobody is called so;
 * `several`: more than one is; `variant`: somebody is called nearly so. Without a decision the name
 * is kept as it stands and tied to nobody.
 */
export const FoundPerson = z.object({
  name: z.string(),
  state: z.enum(['new', 'several', 'variant', 'alias']),
  mentions: z.int(),
  fields: z.array(z.string()), // labels of the fields it stands in
  candidates: z.array(PersonCandidate),
  decision: z.object({
    as: z.enum(['create', 'tie', 'leave']),
    member: z.string().nullable(),
    by: z.enum(['person', 'learned', 'nobody']),
  }),
})
export type FoundPerson = z.infer<typeof FoundPerson>

/** A question only a person can answer, asked once a column, a table or a name. */
export const Question = z.object({
  id: z.string(),
  kind: z.enum(['ledger', 'date-order', 'century', 'column', 'year', 'week', 'person', 'studio']),
  sheet: z.string(),
  column: z.string(),
  text: z.string(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
  /** An answer beyond the choices may be typed. */
  free: z.enum(['year']).nullable(),
})
export type Question = z.infer<typeof Question>

/** Something about the file as a whole that a person should know and that stops nothing. */
export const FileWarning = z.object({ code: z.string(), sheet: z.string(), text: z.string() })
export type FileWarning = z.infer<typeof FileWarning>

export const ImportPreview = z.object({
  plan: z.string(),
  file: z.string(),
  sha256: z.string(),
  importedBefore: z.boolean(),
  sheets: z.array(SheetReading),
  newcomers: z.array(Newcomer),
  people: z.array(FoundPerson),
  questions: z.array(Question),
  warnings: z.array(FileWarning),
  /** In the order they were made. */
  corrections: z.array(SaidCorrection),
  /** This very file was imported before, and `corrections` begins with what was said of it then. */
  recalled: z.int(),
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
  table: z.int().nullable(),
  /** Why an ignored row is none. */
  reason: IgnoredRow.shape.reason.nullable(),
  hidden: z.boolean(),
  /** What a person should know of its cells. */
  issues: z.array(ImportIssue),
  /** Letters of the cells that a correction filled. */
  corrected: z.array(z.string()),
})
export type PreviewRow = z.infer<typeof PreviewRow>

/** One entry of the plan, as it would stand in the book. */
export const PlanEntry = z.object({
  sheet: z.string(),
  table: z.int(),
  row: z.int(),
  ledger: z.string(),
  fate: z.enum(['new', 'changed', 'same', 'maybe']),
  /** The record it is, may be or changes. */
  record: z.string().nullable(),
  name: z.string(),
  values: z.array(z.object({ field: z.string(), label: z.string(), text: z.string() })),
  changes: z.array(
    z.object({ field: z.string(), label: z.string(), before: z.string(), after: z.string() }),
  ),
  /** For `maybe`: what was decided. */
  as: z.enum(['same', 'create', 'skip']).nullable(),
})
export type PlanEntry = z.infer<typeof PlanEntry>

/** A problem with its place, and whom or what its row is about; '' where the row does not say. */
export const PlacedIssue = ImportIssue.extend({
  sheet: z.string(),
  table: z.int(),
  name: z.string(),
})
export type PlacedIssue = z.infer<typeof PlacedIssue>
/** The first of the problems that are the same, and how many there are. */
export const IssueGroup = PlacedIssue.extend({ heading: z.string(), count: z.int() })
export type IssueGroup = z.infer<typeof IssueGroup>

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

/** Where a record came from: the row of an old ledger as it stood, under its own headings. */
export const ImportOrigin = z.object({
  batch: z.string(),
  file: z.string(),
  sheet: z.string(),
  row: z.int(),
  fate: z.enum(['new', 'changed', 'same']),
  appliedAt: z.string(),
  appliedBy: z.string(),
  title: z.string(),
  cells: z.array(
    z.object({ column: z.string(), heading: z.string(), text: z.string(), label: z.string() }),
  ),
})
export type ImportOrigin = z.infer<typeof ImportOrigin>

/** Something an earlier import taught: how columns are meant, what a word means, who a name is. */
export const Learned = z.object({
  id: z.string(),
  kind: z.enum(['columns', 'word', 'person']),
  ledger: z.string().nullable(),
  text: z.string(),
  file: z.string(),
  at: z.string(),
  by: z.string(),
})
export type Learned = z.infer<typeof Learned>

export const RowName = z.object({
  ledger: z.string(),
  id: z.string(),
  name: z.string(),
  reason: z.string(),
})
