import { z } from 'zod'
import { periodKinds } from './outline.ts'
import { PeriodChoice } from './statistics-period.ts'

const Value = z.number().nullable()

/** Which number stands in a text, and what it was when it was put there. */
export const ReportSlot = z.object({
  figure: z.string(),
  by: z.string().exactOptional(),
  key: z.string().exactOptional(),
  /** Of one studio in a table of all. */
  studio: z.string().exactOptional(),
  kind: z.enum(['value', 'before', 'change']),
  /** What the number is called where it stands alone. */
  title: z.string(),
  value: Value,
})
export type ReportSlot = z.infer<typeof ReportSlot>

/** A stretch of text; with a slot it is a number that knows its records. */
export const Segment = z.object({ text: z.string(), slot: ReportSlot.exactOptional() })
export type Segment = z.infer<typeof Segment>

/** A sentence as it was made, and as a person changed it: hers stands until she says otherwise. */
export const ReportSentence = z.object({
  id: z.string(),
  made: z.array(Segment),
  edited: z.string().nullable(),
})
export type ReportSentence = z.infer<typeof ReportSentence>

export const ReportCase = z.object({ ledger: z.string(), record: z.string(), text: z.string() })
export type ReportCase = z.infer<typeof ReportCase>

export const ReportBlock = z.discriminatedUnion('kind', [
  /** Numbered: the text is what stands on paper. */
  z.object({ kind: z.literal('heading'), id: z.string(), level: z.int(), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), id: z.string(), sentences: z.array(ReportSentence) }),
  z.object({ kind: z.literal('typed'), id: z.string(), hint: z.string(), text: z.string() }),
  z.object({
    kind: z.literal('cases'),
    id: z.string(),
    hint: z.string(),
    cases: z.array(ReportCase),
  }),
  z.object({
    kind: z.literal('table'),
    id: z.string(),
    title: z.string(),
    head: z.array(z.string()),
    rows: z.array(z.array(Segment)),
  }),
  z.object({
    kind: z.literal('chart'),
    id: z.string(),
    title: z.string(),
    unit: z.string(),
    bars: z.array(z.object({ label: z.string(), value: z.number(), number: Segment })),
  }),
])
export type ReportBlock = z.infer<typeof ReportBlock>

/** Exact numbers, or those of speeches: 200余. */
export const NumberForm = z.enum(['exact', 'round'])
export type NumberForm = z.infer<typeof NumberForm>

const Day = z.string()

/** A report as a document: what page, Word, PDF and plain text are made from. */
export const ReportDocument = z.object({
  outline: z.string(),
  title: z.string(),
  unit: z.string(),
  period: PeriodChoice,
  kind: z.enum(periodKinds),
  from: Day,
  to: Day,
  /** The day its figures were counted. */
  madeOn: Day,
  studios: z.array(z.string()).exactOptional(),
  numbers: NumberForm,
  signed: z.boolean(),
  blocks: z.array(ReportBlock),
})
export type ReportDocument = z.infer<typeof ReportDocument>

/** A text without its marks. */
export const segmentsText = (segments: readonly Segment[]): string =>
  segments.map(({ text }) => text).join('')

/** A sentence as it stands on paper. */
export const sentenceText = ({ made, edited }: ReportSentence): string =>
  edited ?? segmentsText(made)

/**
 * The blocks before and after the signature: tables at the end are an annex, which follows it on a leaf
 * of its own.
 */
export const bodyAndAnnex = (
  blocks: readonly ReportBlock[],
): { readonly body: readonly ReportBlock[]; readonly annex: readonly ReportBlock[] } => {
  const at = blocks.findLastIndex(({ kind }) => kind !== 'table') + 1
  return { body: blocks.slice(0, at), annex: blocks.slice(at) }
}
