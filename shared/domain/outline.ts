import { z } from 'zod'

/**
 * What a document made from data consists of. A text holds slots: `{informations.sent}` a figure,
 * `{informations.adopted/level=CITY}` a line of its breakdown, `{mediations.accepted/result*}` all
 * lines of one, `{receptions.persons+}` what it changed by; `{period}`, `{until}`, `{unit}` and
 * `{studios}` words. `[a|b]` holds clauses; one whose figures say nothing is left out.
 */
const Id = z.string().regex(/^[a-z][A-Za-z0-9-]*$/)

export const OutlineSentence = z.strictObject({
  id: Id,
  text: z.string().min(1),
  /** What is said when all of its figures are nothing; without it the sentence is left out. */
  empty: z.string().exactOptional(),
})
export type OutlineSentence = z.infer<typeof OutlineSentence>

export const OutlinePart = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    id: Id,
    level: z.int().min(1).max(4),
    text: z.string(),
  }),
  z.strictObject({ kind: z.literal('paragraph'), id: Id, sentences: z.array(OutlineSentence) }),
  /** What only a person can say; the hint tells what belongs here. */
  z.strictObject({ kind: z.literal('typed'), id: Id, hint: z.string() }),
  /** Cases the clerk picks from the books. */
  z.strictObject({ kind: z.literal('cases'), id: Id, hint: z.string() }),
  /** What must be said of studios that were not there all the time, and of records that do not count. */
  z.strictObject({ kind: z.literal('notes'), id: Id }),
  /** Figures beside last year's, or studio by studio. */
  z.strictObject({
    kind: z.literal('table'),
    id: Id,
    title: z.string(),
    figures: z.array(z.string()).min(1),
    perStudio: z.boolean().exactOptional(),
  }),
  /** One figure line by line, drawn as bars. */
  z.strictObject({
    kind: z.literal('chart'),
    id: Id,
    title: z.string(),
    figure: z.string(),
    by: z.string(),
    /** The largest so many, largest first; without it all, in their own order. */
    most: z.int().min(1).max(20).exactOptional(),
  }),
])
export type OutlinePart = z.infer<typeof OutlinePart>

export const periodKinds = ['year', 'half', 'quarter', 'month', 'term', 'own', 'founding'] as const

/** An outline as it stands in a file of `resources/outlines`. */
export const Outline = z.strictObject({
  id: Id,
  name: z.string().min(1),
  about: z.string(),
  /** Its place in the list of outlines. */
  order: z.int(),
  /** The stretch it is meant for; another may be chosen. */
  period: z.enum(periodKinds),
  /** Made for one studio: it must be chosen first. */
  oneStudio: z.boolean().exactOptional(),
  title: z.string().min(1),
  /** Unit and day at the end, as a paper that goes out has them. */
  signed: z.boolean(),
  parts: z.array(OutlinePart).min(1),
})
export type Outline = z.infer<typeof Outline>
