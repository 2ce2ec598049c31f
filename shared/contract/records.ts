import { z } from 'zod'
import { LedgerRecord, Values } from '../domain/record.ts'
import { isLedgerId, type LedgerId } from '../ledgers/index.ts'
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
  sort: z
    .array(z.object({ field: z.string(), descending: z.boolean().default(false) }))
    .max(3)
    .default([]),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(50),
})
export type ListInput = z.output<typeof ListInput>

/** Columns of old ledgers and fields the office added, by label; a change names only its own. */
const Extra = z.record(z.string(), z.string().max(32_767)).default({})

const Target = { ledger: LedgerIdInput, id: z.string() }
const Revision = { revision: z.int() }

export const recordsContract = {
  'records.list': query(
    ListInput,
    z.object({
      rows: z.array(LedgerRecord),
      total: z.int(),
      sums: z.record(z.string(), z.number()),
    }),
  ),
  'records.get': query(z.object(Target), LedgerRecord),
  /** Values already written in a field, most used first: what a name or a unit completes from. */
  'records.suggest': query(
    z.object({ ledger: LedgerIdInput, field: z.string(), text: z.string().max(50) }),
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
      }),
    ),
  ),
} as const
