import { z } from 'zod'
import { isPartialDay } from '#shared/domain/days.ts'
import { choicesOf } from '#shared/ledgers/choices/index.ts'
import type { Field, Ledger, Part } from '#shared/ledgers/field.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'

// The shape of a ledger's JSON, made from its description as everything else is: what `lxq list`
// says can be handed back as facts, and what no ledger knows is refused.

type Typed = Pick<Field | Part, 'kind' | 'choices'>

const day = z.string().refine(isPartialDay, { message: 'calendar' })

/** A code, or the word an office exchanges for it. */
const choice = (set: string | undefined) =>
  z.string().transform((text, context) => {
    const choices = choicesOf(set)
    const found =
      choices.find(({ code }) => code === text) ?? choices.find(({ label }) => label === text)
    if (found !== undefined) return found.code
    context.addIssue({ code: 'custom', message: 'unknown-choice' })
    return z.NEVER
  })

const scalar = ({ kind, choices }: Typed): z.ZodType => {
  switch (kind) {
    case 'date':
      return day
    case 'integer':
      return z.int()
    case 'money':
      return z.number()
    case 'yesNo':
      return z.boolean()
    case 'choice':
      return choice(choices)
    default:
      return z.string()
  }
}

const parts = (field: Pick<Field, 'parts'>): Record<string, z.ZodType> =>
  Object.fromEntries((field.parts ?? []).map((part) => [part.id, scalar(part).nullish()]))

const named = (field: Pick<Field, 'parts'>) =>
  z.union([
    z
      .string()
      .min(1)
      .transform((name) => ({ name })),
    z.strictObject({
      name: z.string().min(1),
      memberId: z.string().nullish(),
      ...parts(field),
    }),
  ])

const fieldValue = (field: Field): z.ZodType => {
  switch (field.kind) {
    case 'choices':
      return z.array(choice(field.choices))
    case 'person':
      return named(field)
    case 'people':
      return z.array(named(field))
    case 'rows':
      return z.array(z.strictObject(parts(field)))
    case 'studio':
    case 'membership':
      return z.string()
    default:
      return scalar(field)
  }
}

const recordOf = (ledger: Ledger) =>
  z.strictObject({
    id: z.string().min(1).optional(),
    matterId: z.string().nullish(),
    // What `lxq list` says besides, and scoring does not read.
    extra: z.unknown().optional(),
    source: z.unknown().optional(),
    ...Object.fromEntries(ledger.fields.map((field) => [field.id, fieldValue(field).nullish()])),
  })

const records = Object.fromEntries(
  ledgerIds.map((id): [LedgerId, z.ZodType<FactsRecord[]>] => [
    id,
    // Made from the description, so its type is known by name only.
    z.array(recordOf(ledgerOf(id))).default([]) as unknown as z.ZodType<FactsRecord[]>,
  ]),
) as Record<LedgerId, z.ZodType<FactsRecord[]>>

/** A record of a facts file: field → value as the ledger describes it. */
export type FactsRecord = Readonly<Record<string, unknown>> & {
  readonly id?: string
  readonly matterId?: string | null
}

const Entry = z.strictObject({
  subject: z.string(),
  item: z.string(),
  points: z.number(),
  on: day.optional(),
  reason: z.string().default(''),
})

/** A file of facts: a year (or period), ledgers as `lxq list` gives them, and what people gave by hand. */
export const FactsFile = z
  .strictObject({
    year: z.int().min(1949).max(2999).optional(),
    period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).optional(),
    ...records,
    /** Points by hand; the subject is named by id or name. */
    entries: z.array(Entry).default([]),
    /** Opinions of raters, 0–100. */
    reviews: z
      .array(Entry.omit({ points: true }).extend({ rater: z.string(), score: z.number() }))
      .default([]),
    corrections: z.array(Entry).default([]),
    /** What earlier years said, for rules that look back. */
    history: z
      .array(
        z.strictObject({
          subject: z.string(),
          year: z.int(),
          total: z.number(),
          marks: z.array(z.string()),
        }),
      )
      .default([]),
  })
  .refine(({ year, period }) => (year === undefined) !== (period === undefined), {
    path: ['year'],
    message: 'required',
  })
export type FactsFile = z.infer<typeof FactsFile>
