import { z } from 'zod'

/** A studio as a record points at it: by id where it is known, else by the name that was written. */
export const RefValue = z.object({ id: z.string().nullable(), name: z.string() })
export type RefValue = z.infer<typeof RefValue>

/** A person in a `people` field; `memberId` is null for someone who is not in the register. */
export const PersonValue = z.looseObject({
  name: z.string(),
  memberId: z.string().nullable().optional(),
})
export type PersonValue = z.infer<typeof PersonValue>

/** A studio a member belongs to, from a day to a day; open ends are null. */
export const MembershipValue = z.object({
  studio: RefValue,
  role: z.string().default('MEMBER'),
  from: z.string().nullable().default(null),
  to: z.string().nullable().default(null),
})
export type MembershipValue = z.infer<typeof MembershipValue>

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
export const RowValue = z.record(z.string(), Scalar)
export type RowValue = z.infer<typeof RowValue>

/**
 * The value of one field. Dates are ISO days (`2026-11-22`, or `2026-11` where the ledger allows it),
 * money integer fen, choices codes, `person` one person (a bare name is taken too), `people` arrays of
 * persons, `membership` arrays of memberships.
 */
export const FieldValue = z.union([
  Scalar,
  RefValue,
  PersonValue,
  z.array(MembershipValue),
  z.array(PersonValue),
  z.array(z.string()),
  z.array(RowValue),
])
export type FieldValue = z.infer<typeof FieldValue>

export const Values = z.record(z.string(), FieldValue)
export type Values = z.infer<typeof Values>

/** Where a record came from: the row of an old ledger it was read from. */
export const RecordSource = z.object({
  file: z.string(),
  sheet: z.string(),
  row: z.int(),
  batch: z.string(),
})
export type RecordSource = z.infer<typeof RecordSource>

/** A record as it crosses the boundary; `extra` keeps columns of old ledgers that match no field. */
export const LedgerRecord = z.object({
  id: z.string(),
  revision: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  values: Values,
  extra: z.record(z.string(), z.string()),
  source: RecordSource.nullable(),
})
export type LedgerRecord = z.infer<typeof LedgerRecord>

/** What was written into a record, by whomever. */
export type RecordContents = Pick<LedgerRecord, 'values' | 'extra'>
