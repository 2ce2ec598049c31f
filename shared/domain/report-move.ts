import { z } from 'zod'

/** A sentence or table of a kept report whose figures are others now. */
export const ReportMove = z.object({
  id: z.string(),
  kind: z.enum(['sentence', 'table']),
  /** The heading it stands under. */
  heading: z.string(),
  isEdited: z.boolean(),
  /** As the program made it then, and as it would now; empty where it was not, or is no more. */
  before: z.string(),
  after: z.string(),
  /** As it stands in the report. */
  current: z.string(),
  /** The person's own text with the new numbers in it; null where it is not plain which they are. */
  merged: z.string().nullable(),
  figures: z.array(z.object({ title: z.string(), from: z.string(), to: z.string() })),
})
export type ReportMove = z.infer<typeof ReportMove>

/** What becomes of a sentence that moved: the new one, the person's own with the new numbers, or as it is. */
export const ReportTake = z.object({ id: z.string(), how: z.enum(['new', 'merge', 'keep']) })
export type ReportTake = z.infer<typeof ReportTake>

/** What a person changes in a kept report; a sentence without a text is the program's again. */
export const ReportChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), text: z.string().trim().min(1).max(200) }),
  z.object({
    kind: z.literal('sentence'),
    id: z.string(),
    text: z.string().max(20_000).nullable(),
  }),
  z.object({ kind: z.literal('typed'), id: z.string(), text: z.string().max(200_000) }),
  z.object({
    kind: z.literal('cases'),
    id: z.string(),
    cases: z
      .array(z.object({ ledger: z.string(), record: z.string(), text: z.string().max(20_000) }))
      .max(50),
  }),
])
export type ReportChange = z.infer<typeof ReportChange>
