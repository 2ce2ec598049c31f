import { z } from 'zod'
import { LedgerIdInput } from './records.ts'

/** Rows are numbered as in Excel, columns are its letters; `table` counts the tables of a sheet from 0. */
const Row = z.int().min(1)
const Column = z.string().regex(/^[A-Z]{1,3}$/)
const Table = { sheet: z.string(), table: z.int().min(0).default(0) }
const InColumn = { ...Table, column: Column }

/** What a person may say a row of a sheet is. */
const rowRoles = ['body', 'total', 'note', 'ignored'] as const

/** Factors a heading may have meant without saying so: 元, 百元, 千元, 万元, 亿元. */
export const unitFactors = [1, 100, 1000, 10_000, 100_000_000] as const

/** What a column is for: a field, one folded row of a field, kept beside the record, or not taken. */
export const ColumnTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), field: z.string() }),
  /** `row` and `fills` as in the description of the ledger: 申请人 → party APPLICANT, name. */
  z.object({
    kind: z.literal('fold'),
    field: z.string(),
    row: z.string(),
    fills: z.string().nullable().default(null),
  }),
  z.object({ kind: z.literal('extra') }),
  z.object({ kind: z.literal('none') }),
])
export type ColumnTarget = z.infer<typeof ColumnTarget>

/**
 * One thing a person says of a file before it is taken in. Corrections are data: a list of them, in
 * order, gives the same plan every time; taking one out of the list takes it back.
 */
export const Correction = z.discriminatedUnion('kind', [
  /** A sheet that was left out (hidden, a summary) is read, or one that was read is left out. */
  z.object({ kind: z.literal('sheet'), sheet: z.string(), take: z.boolean() }),
  /** Which ledger a table is; null leaves the table out. */
  z.object({ kind: z.literal('ledger'), ...Table, ledger: LedgerIdInput.nullable() }),
  /**
   * Where a table lies; what is not said stays as it was found. `table` one beyond the last makes a
   * table where none was found, and needs `headingFrom`.
   */
  z.object({
    kind: z.literal('bounds'),
    ...Table,
    headingFrom: Row.optional(),
    headingTo: Row.optional(),
    bodyFrom: Row.optional(),
    bodyTo: Row.optional(),
    left: Column.optional(),
    right: Column.optional(),
  }),
  /** One row plays another part; for a title or heading see `bounds`. */
  z.object({ kind: z.literal('row'), sheet: z.string(), row: Row, role: z.enum(rowRoles) }),
  z.object({ kind: z.literal('column'), ...InColumn, target: ColumnTarget }),
  z.object({ kind: z.literal('unit'), ...InColumn, factor: z.literal(unitFactors) }),
  /** What a cell should have said. The row as it stood is kept beside the record all the same. */
  z.object({
    kind: z.literal('cell'),
    sheet: z.string(),
    row: Row,
    column: Column,
    text: z.string().max(32_767),
  }),
  /** 同样的都这样改: wherever this text stands in this column it means the other; '' means nothing. */
  z.object({ kind: z.literal('alike'), ...InColumn, from: z.string(), to: z.string() }),
  /** A name of the file: a new member, one who is known, or nobody of the register. */
  z.object({
    kind: z.literal('person'),
    name: z.string().min(1),
    as: z.enum(['create', 'tie', 'leave']),
    member: z.string().optional(), // id of the member, for `tie`
  }),
  /** One row that may be in the books already: the same entry (changed to what the row says), another, or left out. */
  z.object({
    kind: z.literal('maybe'),
    ...Table,
    row: Row,
    as: z.enum(['same', 'create', 'skip']),
  }),
  /** What the last import of a table like this taught is not used here. */
  z.object({ kind: z.literal('unlearn'), ...Table }),
  /** The answer to a question, by its id. */
  z.object({ kind: z.literal('answer'), question: z.string(), value: z.string() }),
])
export type Correction = z.infer<typeof Correction>
/** A correction as a page writes it down. */
export type CorrectionInput = z.input<typeof Correction>

/** What `--answers F.json` and a page give with a file: answers by question id, or with corrections. */
export const Decisions = z.object({
  answers: z.record(z.string(), z.string()).default({}),
  corrections: z.array(Correction).max(5000).default([]),
})
export type Decisions = z.infer<typeof Decisions>

/** A correction in force, with a sentence that says it. */
export const SaidCorrection = z.object({
  correction: Correction,
  text: z.string(),
  /** False where the sheet has nothing it could be about (any more). */
  used: z.boolean(),
})
export type SaidCorrection = z.infer<typeof SaidCorrection>
