import { z } from 'zod'

/** What can be wrong with a cell or a row of an old ledger. Words for people hang on the code. */
export const importIssueCodes = [
  'needs-answer',
  'required-missing',
  'date-invalid',
  'date-ambiguous',
  'date-out-of-range',
  'number-invalid',
  'number-ambiguous',
  'phone-invalid',
  'id-number-damaged',
  'id-number-invalid',
  'choice-unknown',
  'name-doubtful',
  'ditto-without-above',
  'cell-error',
  'no-cached-value',
  'heading-unmatched',
  'total-mismatch',
  'hidden-row',
  'row-void',
  'hidden-under-merge',
  'maybe-same',
] as const
export type ImportIssueCode = (typeof importIssueCodes)[number]

/**
 * One thing a person should know of a row. `level`: a `problem` keeps the row out, a `warning` keeps
 * the value out (the row is taken), a `note` keeps nothing out.
 */
export const ImportIssue = z.object({
  row: z.int(),
  column: z.string(), // letter as in Excel, '' when the row as a whole is meant
  field: z.string(), // '' when the column is no field
  code: z.enum(importIssueCodes),
  level: z.enum(['problem', 'warning', 'note']),
  raw: z.string(),
  message: z.string(), // one plain Chinese sentence that says what to do
})
export type ImportIssue = z.infer<typeof ImportIssue>

/** Why a row of a sheet is not a record. */
const ignoredReasons = [
  'blank',
  'only-number',
  'total',
  'footer',
  'repeated-heading',
  'section',
  'note',
  'example',
  'void',
  'outside-table',
  'by-person',
] as const
export const IgnoredRow = z.object({ row: z.int(), reason: z.enum(ignoredReasons) })
export type IgnoredRow = z.infer<typeof IgnoredRow>

export const ImportCounts = z.object({
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  maybe: z.int(),
  problem: z.int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>
