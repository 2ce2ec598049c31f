import { z } from 'zod'
import { LedgerRecord, Values } from '../domain/record.ts'
import { FieldProblem } from '../errors.ts'
import { isLedgerId, type LedgerId } from '../ledgers/index.ts'
import { FigureRef } from './figure-ref.ts'
import { command, query } from './procedure.ts'

export const LedgerIdInput = z.custom<LedgerId>(
  (value) => typeof value === 'string' && isLedgerId(value),
  'ledger',
)

/** One condition of a list; several are joined by "and". */
export const Filter = z.object({
  field: z.string(),
  op: z.enum(['is', 'isNot', 'contains', 'from', 'to', 'empty', 'filled', 'oneOf']),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).default(''),
})
export type Filter = z.infer<typeof Filter>

export const ListInput = z.object({
  ledger: LedgerIdInput,
  filters: z.array(Filter).max(20).default([]),
  /** Words looked for in every text of a record; a blank between words means "and". */
  search: z.string().max(100).default(''),
  /** Only the records behind a number of the statistics, asked for anew. */
  figure: FigureRef.optional(),
  /** Only these records. */
  ids: z.array(z.string()).max(1000).optional(),
  sort: z
    .array(z.object({ field: z.string(), descending: z.boolean().default(false) }))
    .max(3)
    .default([]),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(50),
})
export type ListInput = z.output<typeof ListInput>

/** Columns of old ledgers and fields the office added, by label; a change names only its own. */
export const Extra = z.record(z.string(), z.string().max(32_767)).default({})

const Target = { ledger: LedgerIdInput, id: z.string() }
const Revision = { revision: z.int() }

/** Rows a sheet sends or asks for at once. */
const MOST_ROWS = 5000

/** What became of one row of many; `key` is what the caller called it. */
export const RowOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stored'), key: z.string(), record: LedgerRecord }),
  z.object({ kind: z.literal('removed'), key: z.string() }),
  z.object({ kind: z.literal('refused'), key: z.string(), problems: z.array(FieldProblem) }),
  /** Changed by someone else: the record as it stands now, null where it is gone. */
  z.object({ kind: z.literal('stale'), key: z.string(), record: LedgerRecord.nullable() }),
])
export type RowOutcome = z.infer<typeof RowOutcome>

export const recordsContract = {
  'records.list': query(
    ListInput,
    z.object({
      rows: z.array(LedgerRecord),
      total: z.int(),
      sums: z.record(z.string(), z.number()),
    }),
  ),
  /** The ids of all a list shows, in its order: what a sheet counts its rows by. */
  'records.listIds': query(ListInput.omit({ offset: true, limit: true }), z.array(z.string())),
  'records.get': query(z.object(Target), LedgerRecord),
  /** Records in the order of their ids; those that are gone are left out. */
  'records.getMany': query(
    z.object({ ledger: LedgerIdInput, ids: z.array(z.string()).max(1000) }),
    z.array(LedgerRecord),
  ),
  /** Values already written in a field, most used first: what a name or a unit completes from. */
  'records.suggest': query(
    z.object({
      ledger: LedgerIdInput,
      field: z.string(),
      text: z.string().max(50),
      limit: z.int().min(1).max(2000).default(20),
    }),
    z.array(z.string()),
  ),
  'records.create': command(
    z.object({ ledger: LedgerIdInput, values: Values, extra: Extra }),
    LedgerRecord,
  ),
  'records.update': command(
    z.object({ ...Target, ...Revision, values: Values, extra: Extra }),
    LedgerRecord,
  ),
  /** One gesture in a sheet, stored at once. Each row has its own outcome: none waits for a bad one. */
  'records.updateMany': command(
    z.object({
      ledger: LedgerIdInput,
      changes: z
        .array(z.object({ id: z.string(), ...Revision, values: Values, extra: Extra }))
        .max(MOST_ROWS)
        .default([]),
      creates: z
        .array(z.object({ key: z.string(), values: Values, extra: Extra }))
        .max(MOST_ROWS)
        .default([]),
      removes: z
        .array(z.object({ id: z.string(), ...Revision }))
        .max(MOST_ROWS)
        .default([]),
      restores: z.array(z.string()).max(MOST_ROWS).default([]),
    }),
    z.array(RowOutcome),
  ),
  /** Moves a record along its ledger's status machine. */
  'records.advance': command(z.object({ ...Target, ...Revision, event: z.string() }), LedgerRecord),
  'records.remove': command(z.object({ ...Target, ...Revision }), z.object({ id: z.string() })),
  'records.restore': command(z.object(Target), LedgerRecord),
  'records.history': query(
    z.object(Target),
    z.array(
      z.object({
        at: z.string(),
        by: z.string(),
        field: z.string(),
        before: z.string(),
        after: z.string(),
        batch: z.string().nullable(),
        /** The file of the import that changed it; null for a change by hand. */
        file: z.string().nullable(),
        /** A step or file that was removed here and can be put back by this id. */
        removed: z.string().nullable(),
      }),
    ),
  ),
} as const
