import { z } from 'zod'

/** A record that earned points, or that was looked at and not counted. */
export const Evidence = z.object({
  ledger: z.string(),
  id: z.string(),
  label: z.string(),
  on: z.string(),
})
export type Evidence = z.infer<typeof Evidence>

/** Why a record that was found does not count (again). Words for people hang on the code. */
const uncountedReasons = [
  'out-of-period',
  'not-effective',
  'not-applicable',
  'set-aside',
  'no-points',
  'same-day',
  'same-matter',
  'already-exists',
  'double',
  'replaced',
  'not-best',
  'counted-as-first',
  'over-cap',
] as const
export type UncountedReason = (typeof uncountedReasons)[number]

/** One stretch of a quota: the first quarter, March, the year. */
export const QuotaSpan = z.object({
  label: z.string(),
  from: z.string(),
  to: z.string(),
  count: z.number(),
  required: z.number(),
  met: z.boolean(),
})
export type QuotaSpan = z.infer<typeof QuotaSpan>

/** One item of a sheet: the rule in words, what was found, what it gives, and the records behind it. */
export const SheetLine = z.object({
  item: z.string(),
  name: z.string(),
  group: z.string(),
  groupName: z.string(),
  block: z.enum(['BASE', 'BONUS', 'DEDUCTION']),
  rule: z.string(),
  unit: z.string(),
  /** The most the item can give by itself; null where it has no end. */
  full: z.number().nullable(),
  count: z.number(),
  points: z.number(),
  /** A cap or a floor, of the item, its block or the whole, changed the points. */
  capped: z.boolean(),
  /** For a quota: whether every span of it is met. Null for items that only give points. */
  met: z.boolean().nullable(),
  spans: z.array(QuotaSpan),
  /** Of a quota of several stretches, in how many of them it was met, in words: 9/12个月. */
  progress: z.string().exactOptional(),
  /** People give its points, and nobody has yet: its nought is no judgement. */
  awaited: z.literal(true).exactOptional(),
  /** It has its points at the start, and what was found takes away. */
  deducts: z.literal(true).exactOptional(),
  records: z.array(Evidence),
  notCounted: z.array(Evidence.extend({ reason: z.enum(uncountedReasons) })),
  /** Where people set the points by hand: what was computed, why, and who. */
  correction: z
    .object({
      computed: z.number(),
      reason: z.string(),
      person: z.string(),
      on: z.string(),
    })
    .nullable(),
})
export type SheetLine = z.infer<typeof SheetLine>

/** The item of the line of what a block grants before anything is counted. */
export const grantedItem = (group: string): string => `${group}.granted`

/** Tells that line: it stands on every sheet alike, and no records are behind it. */
export const isGrantedLine = ({ item, group }: Pick<SheetLine, 'item' | 'group'>): boolean =>
  item === grantedItem(group)

export const Subject = z.object({
  kind: z.enum(['member', 'studio']),
  id: z.string(),
  name: z.string(),
  /** What the head of the printed sheet shows: id of the field → its text. */
  head: z.record(z.string(), z.string()),
})
export type Subject = z.infer<typeof Subject>

/** What the reader of a sheet must know beside its lines. */
export const SheetNote = z.object({
  code: z.enum(['exempt', 'joined-inside', 'left-inside', 'no-records']),
  on: z.string(),
  /** The sentence for the sheet: the reason, or how the scheme treats it. */
  text: z.string(),
})
export type SheetNote = z.infer<typeof SheetNote>

/** The assessment sheet of one subject for one period: pure outcome of scheme and facts. */
export const Sheet = z.object({
  subject: Subject,
  scheme: z.string(),
  period: z.object({ from: z.string(), to: z.string() }),
  lines: z.array(SheetLine),
  total: z.number(),
  /** The scheme's own word (of `gradeCode`); empty where nothing is graded. */
  grade: z.string(),
  gradeCode: z.string(),
  /** Last of the ranking, a talk to be had: with the scheme's own words. */
  marks: z.array(z.object({ code: z.string(), label: z.string() })),
  notes: z.array(SheetNote),
})
export type Sheet = z.infer<typeof Sheet>
