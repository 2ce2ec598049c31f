import { z } from 'zod'
import { swapFaults } from './domain/roster/roster-swap.ts'

/** Why a file could not be taken; one plain sentence for each stands in the renderer's i18n. */
export const fileProblems = [
  'empty-file',
  'not-spreadsheet',
  'password',
  'zip-truncated',
  'zip-corrupt',
  'zip-size-lie',
  'zip-bomb',
  'zip-too-many-entries',
  'zip64',
  'zip-encrypted',
  'xml-dtd',
  'ole-corrupt',
  'xls-corrupt',
  'no-sheets',
  'sheet-unreadable',
  'too-many-cells',
  'too-many-sheets',
  'file-too-large',
  'mhtml',
  'timeout',
  'out-of-memory',
  'missing',
  'changed-since-preview',
  'locked',
  'folder-too-full',
] as const
export type FileProblem = (typeof fileProblems)[number]

/** Why a file cannot take the place of the books. */
export const backupProblems = ['empty', 'foreign', 'damaged', 'newer', 'unreadable'] as const
export type BackupProblem = (typeof backupProblems)[number]

/** One value of a record that cannot be stored as it is, named so that a form can point at it. */
export const FieldProblem = z.object({
  field: z.string(),
  code: z.enum([
    'required',
    'type',
    'unknown-choice',
    'calendar',
    'negative',
    'too-small',
    'phone',
    'id-number',
    'order',
    'same-person',
    'unknown-reference',
    'unknown-field',
    'read-only',
    'not-allowed-now',
  ]),
  /** Of a field with rows: which of them, from 1, and what in it. */
  row: z.int().optional(),
  part: z.string().optional(),
})
export type FieldProblem = z.infer<typeof FieldProblem>

/**
 * Everything that may go wrong without being a bug: code → what travels with it.
 * `message` of an error is English and for logs; people read the sentences of `src-renderer/i18n`
 * and of the command line, chosen by code.
 */
export const errorDetails = {
  'invalid-input': z.object({ issues: z.array(z.object({ path: z.string(), code: z.string() })) }),
  'unknown-procedure': z.object({ name: z.string() }),
  'not-found': z.object({ what: z.string(), id: z.string() }),
  'stale-write': z.object({ what: z.string(), id: z.string(), revision: z.int() }),
  'invalid-record': z.object({ problems: z.array(FieldProblem) }),
  'transition-refused': z.object({ from: z.string(), event: z.string() }),
  /** Two duties that cannot change seats. */
  'swap-refused': z.object({ why: z.enum(swapFaults) }),
  'office-missing': z.object({}),
  'office-exists': z.object({}),
  'file-unreadable': z.object({ file: z.string(), problem: z.enum(fileProblems) }),
  'plan-stale': z.object({ plan: z.string() }),
  'scheme-invalid': z.object({
    scheme: z.string(),
    item: z.string(),
    field: z.string(),
    /** `json`, or what is wrong with the field; `allowed` says what could stand there. */
    code: z.string(),
    allowed: z.array(z.string()),
  }),
  'scheme-shipped': z.object({ scheme: z.string() }),
  'scheme-filed': z.object({ scheme: z.string(), year: z.int() }),
  'assessment-filed': z.object({ scheme: z.string(), year: z.int() }),
  'assessment-undecided': z.object({ count: z.int(), names: z.array(z.string()) }),
  'reason-missing': z.object({}),
  'facts-invalid': z.object({
    path: z.string(),
    code: z.string(),
    /** What could stand there: names, codes with their words, or an example. */
    allowed: z.array(z.string()),
  }),
  'output-invalid': z.object({ file: z.string() }),
  'store-newer': z.object({ found: z.int(), known: z.int() }),
  'store-busy': z.object({ holder: z.string() }),
  'store-unwritable': z.object({ path: z.string() }),
  'store-foreign': z.object({ path: z.string() }),
  'store-damaged': z.object({ path: z.string() }),
  /** The file of the store is gone or empty, though there are backups of it. */
  'store-missing': z.object({ path: z.string() }),
  'backup-unusable': z.object({ file: z.string(), problem: z.enum(backupProblems) }),
  'sheet-too-long': z.object({ most: z.int() }),
  'file-unwritable': z.object({ path: z.string() }),
  'disk-full': z.object({ path: z.string() }),
  'print-unavailable': z.object({}),
  'call-too-large': z.object({}),
  'not-allowed': z.object({}),
  cancelled: z.object({}),
  internal: z.object({ ref: z.string() }),
} as const
export type ErrorCode = keyof typeof errorDetails
export type ErrorDetails<C extends ErrorCode> = z.infer<(typeof errorDetails)[C]>

/** An error as it crosses a boundary: `code` decides what `details` holds. */
export type ErrorJson = {
  [C in ErrorCode]: { code: C; message: string; details: ErrorDetails<C> }
}[ErrorCode]

/** The only two shapes an answer of the core can have. */
export type Envelope<T = unknown> = { ok: true; value: T } | { ok: false; error: ErrorJson }
