import { z } from 'zod'
import { Grading } from './grading.ts'
import { AppliesTo, Code, Day, Hundred, Share01 } from './scheme-words.ts'

/** The only layout of a scheme file this program reads; a file of a newer one is refused. */
export const schemeFormat = 1

const Scalar = z.union([z.string(), z.number(), z.boolean()])

/**
 * A demand on one value of what is counted. `field` is a field of the record, or one of the person
 * (`person.status`, `person.role`, `person.position`, `person.field`), of the child row that is
 * counted (`row.level`), or what belongs to the hit (`counted.on`, `counted.persons`).
 * All demands of one condition must hold.
 */
export const FieldCondition = z.strictObject({
  field: z.string().regex(/^((person|row|counted)\.)?[a-zA-Z]\w*$/),
  in: z.array(Scalar).min(1).optional(),
  notIn: z.array(Scalar).min(1).optional(),
  min: z.union([z.number(), z.string()]).optional(),
  max: z.union([z.number(), z.string()]).optional(),
  filled: z.boolean().optional(),
})
export type FieldCondition = z.infer<typeof FieldCondition>

/** A record has (`some`) or has not (`none`) a child row in which all of `where` holds. */
export const RowCondition = z.strictObject({
  rows: z.string(),
  has: z.enum(['some', 'none']),
  where: z.array(FieldCondition).default([]),
})
export type RowCondition = z.infer<typeof RowCondition>

export const Condition = z.union([FieldCondition, RowCondition])
export type Condition = z.infer<typeof Condition>

/**
 * Where a number comes from: records of a ledger, or their child rows, that meet all conditions.
 * For a member only records count on which the member stands in one of the fields `who`.
 */
export const Metric = z.strictObject({
  ledger: Code,
  who: z.array(z.string()).min(1).optional(),
  rows: z.string().optional(),
  where: z.array(Condition).default([]),
  /** The date that decides the period; the record's own where this one is empty. */
  dateField: z.string().optional(),
  aggregate: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('COUNT') }),
      z.strictObject({ kind: z.literal('SUM'), field: z.string() }),
      z.strictObject({ kind: z.literal('DAYS') }),
      z.strictObject({ kind: z.literal('MATTERS') }),
      z.strictObject({ kind: z.literal('EXISTS') }),
    ])
    .default({ kind: 'COUNT' }),
})
export type Metric = z.infer<typeof Metric>

const Case = z.strictObject({
  /** How the sentence of the rule calls the case. */
  label: z.string().min(1),
  when: z.array(Condition).default([]),
  points: z.number(),
})
export type PointCase = z.infer<typeof Case>

/** What one hit is worth before it is shared, chosen and capped. */
export const ValueRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('PER_EVENT'), points: z.number() }),
  z.strictObject({ kind: z.literal('PER_UNIT'), points: z.number() }),
  z.strictObject({ kind: z.literal('STATUS_POINTS'), cases: z.array(Case).min(1) }),
  z.strictObject({ kind: z.literal('ROLE_POINTS'), cases: z.array(Case).min(1) }),
  z.strictObject({ kind: z.literal('LEVEL_POINTS'), cases: z.array(Case).min(1) }),
  z.strictObject({ kind: z.literal('STAGE_ADD'), cases: z.array(Case).min(1) }),
  z.strictObject({
    kind: z.literal('RATE'),
    points: z.number(),
    met: z.array(Condition).min(1),
    /** The rate that earns full points. */
    full: Share01.default(1),
    whenNone: z.enum(['FULL', 'NONE']).default('NONE'),
  }),
  z.strictObject({ kind: z.literal('QUOTA_POINTS'), points: z.number() }),
  /** Points for each stretch of the quota in which it was met. */
  z.strictObject({ kind: z.literal('SPAN_POINTS'), points: z.number() }),
  z.strictObject({
    kind: z.literal('MANUAL'),
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  z.strictObject({
    kind: z.literal('EXTERNAL_REVIEW'),
    points: z.number(),
    raters: z
      .array(z.strictObject({ code: Code, label: z.string(), weight: z.number().positive() }))
      .min(1),
  }),
])
export type ValueRule = z.infer<typeof ValueRule>

/** How several people of one record part its points; the first case that fits decides. */
export const ShareCase = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ROLE_FACTOR'),
    label: z.string().min(1),
    when: z.array(Condition).default([]),
    factor: z.number(),
  }),
  z.strictObject({
    kind: z.literal('SPLIT_EQUALLY'),
    label: z.string().min(1),
    when: z.array(Condition).default([]),
    /** Share of the first person; the others part the rest. Without it all part alike. */
    first: Share01.optional(),
    /** Only so many persons get any. */
    heads: z.int().min(1).optional(),
  }),
])
export type ShareCase = z.infer<typeof ShareCase>

/** How the hits of a year become the points of an item. */
export const Accumulate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ALL') }),
  z.strictObject({ kind: z.literal('ONCE_IF_ANY') }),
  z.strictObject({ kind: z.literal('BEST'), hits: z.int().min(1) }),
  /** The `hits` best are counted elsewhere; here come the further ones. */
  z.strictObject({ kind: z.literal('AFTER'), hits: z.int().min(1) }),
  /** Each of the first `hits` as the value says, each further one `further`. */
  z.strictObject({ kind: z.literal('NTH_AND_AFTER'), hits: z.int().min(1), further: z.number() }),
])
export type Accumulate = z.infer<typeof Accumulate>

/** A minimum in every stretch of the period. */
export const Quota = z.strictObject({
  per: z.enum(['month', 'quarter', 'half', 'year', 'own']),
  min: z.number().positive(),
  /** The stretches of `own`. */
  spans: z.array(z.strictObject({ label: z.string(), from: Day, to: Day })).optional(),
})
export type Quota = z.infer<typeof Quota>

/** One row of a sheet: what is counted, what it is worth, where it ends. */
export const SchemeItem = z.strictObject({
  id: Code,
  name: z.string().min(1),
  group: Code,
  /** Measure word of the count. */
  unit: z.string().min(1),
  appliesTo: AppliesTo.optional(),
  effective: z
    .strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() })
    .optional(),
  /** Several metrics are an OR-group: what any of them finds counts, a record once. */
  metrics: z.array(Metric).default([]),
  value: ValueRule.optional(),
  share: z.array(ShareCase).default([]),
  /** What becomes of several hits of one record: add, or only the highest. */
  chain: z.enum(['CUMULATE', 'HIGHER_REPLACES_LOWER']).default('CUMULATE'),
  accumulate: Accumulate.default({ kind: 'ALL' }),
  /** Points given at the start, from which the value (negative) takes away. */
  granted: z.number().optional(),
  cap: z.number().optional(),
  floor: z.number().optional(),
  quota: Quota.optional(),
  note: z.string().optional(),
})
export type SchemeItem = z.infer<typeof SchemeItem>

/** A block of a sheet. Its cap and floor bind the items and blocks within it. */
export const SchemeGroup = z.strictObject({
  id: Code,
  name: z.string().min(1),
  subject: z.enum(['member', 'studio']),
  kind: z.enum(['BASE', 'BONUS', 'DEDUCTION']).default('BASE'),
  within: Code.optional(),
  appliesTo: AppliesTo.optional(),
  granted: z.number().optional(),
  cap: z.number().optional(),
  floor: z.number().optional(),
  /** Only the best item of the block counts. */
  exclusive: z.boolean().default(false),
})
export type SchemeGroup = z.infer<typeof SchemeGroup>

/** What an earlier set of items has counted, a later set does not count again. */
export const NoDouble = z.strictObject({
  by: z.enum(['RECORD', 'MATTER']),
  sets: z.array(z.array(Code).min(1)).min(2),
})

/** An assessment scheme as data: the clerk's rules, not ours. */
export const Scheme = z.strictObject({
  format: z.literal(schemeFormat),
  id: Code,
  name: z.string().min(1),
  source: z.string(),
  /** Decisions on what the text leaves open, for whoever adopts the scheme. */
  notes: z.array(z.string()).default([]),
  /** Parts of the original that are not known here and therefore missing. */
  cut: z.array(z.string()).default([]),
  period: z
    .strictObject({ from: Day, to: Day })
    .default({ from: { year: 0, month: 1, day: 1 }, to: { year: 0, month: 12, day: 31 } }),
  /** Who of the register is assessed at all; without `kinds` only members of the committee are. */
  scope: AppliesTo.optional(),
  /** What is asked of a member who joined or left inside the period. */
  partYear: z
    .strictObject({
      quotas: z.enum(['FULL', 'WHOLE_SPANS']),
      thresholds: z.enum(['FULL', 'PRO_RATA']),
    })
    .default({ quotas: 'FULL', thresholds: 'FULL' }),
  digits: z.int().min(0).max(4).default(2),
  groups: z.array(SchemeGroup).min(1),
  items: z.array(SchemeItem).min(1),
  noDouble: z.array(NoDouble).default([]),
  /** Items that are meant to count the same records, each on top of the others. */
  stacks: z.array(z.array(Code).min(2)).default([]),
  /** Rounded to `digits`, and a line of its own on the sheet; the ends of `total` come after it. */
  hundred: Hundred.optional(),
  total: z.strictObject({ cap: z.number().optional(), floor: z.number().optional() }).default({}),
  grading: Grading,
})
export type Scheme = z.infer<typeof Scheme>
