import { z } from 'zod'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { fieldKeys, isJsonObject, renamed } from './facts-keys.ts'
import { dayShape, numberShape, scalarShape, severally, textShape } from './facts-values.ts'
import { factsWords as words } from './facts-words.ts'

// The shape of a ledger's JSON, made from its description as everything else is: what `lxq list`
// says can be handed back as facts, and what no ledger knows is refused.

const parts = (field: Pick<Field, 'parts'>): Record<string, z.ZodType> =>
  Object.fromEntries((field.parts ?? []).map((part) => [part.id, scalarShape(part).nullish()]))

const { label, others } = words.name
const nameKeys = { id: 'name', kind: 'text', label, synonyms: others } as const

const named = (field: Pick<Field, 'parts'>) => {
  const keys = fieldKeys([nameKeys, ...(field.parts ?? [])])
  return z.preprocess(
    (value) => (isJsonObject(value) ? renamed(keys, value) : { name: value }),
    z.strictObject({ name: z.string().min(1), memberId: textShape.nullish(), ...parts(field) }),
  )
}

const row = (field: Pick<Field, 'parts'>) => {
  const keys = fieldKeys(field.parts ?? [])
  const first = field.parts?.[0]?.id ?? ''
  return z.preprocess(
    (value) => (isJsonObject(value) ? renamed(keys, value) : { [first]: value }),
    z.strictObject(parts(field)),
  )
}

const severalOf = (one: z.ZodType): z.ZodType => z.preprocess(severally, z.array(one))

/** A list of one, and nothing where a text is empty. */
const firstOf = (value: unknown): unknown => {
  const [first] = Array.isArray(value) ? value : [value]
  return first === '' ? null : first
}

const onlyName = (value: unknown): unknown => (isJsonObject(value) ? value['name'] : value)

const fieldShape = (field: Field): z.ZodType => {
  switch (field.kind) {
    case 'choices':
      return severalOf(scalarShape({ ...field, kind: 'choice' }))
    case 'person':
      return z.preprocess(firstOf, named(field).nullish())
    case 'people':
      return severalOf(named(field))
    case 'rows':
      return severalOf(row(field))
    case 'studio':
      return z.preprocess(onlyName, textShape.nullish())
    case 'membership':
      return z.preprocess(severally, z.array(membership))
    default:
      return scalarShape(field)
  }
}

const held = { from: dayShape.nullish(), to: dayShape.nullish() }

const membership = z.preprocess(
  (value) => (isJsonObject(value) ? value : { studio: value }),
  z.strictObject({
    studio: z.preprocess(onlyName, textShape),
    role: scalarShape({ kind: 'choice', choices: 'studioRole' }).nullish(),
    ...held,
  }),
)

const post = z.preprocess(
  (value) => (isJsonObject(value) ? value : { post: value }),
  z.strictObject({ post: scalarShape({ kind: 'choice', choices: 'cppccPost' }), ...held }),
)

/** What is known of a member or a studio beside its register, because scoring asks for it. */
const besides: Partial<Record<LedgerId, Record<string, z.ZodType>>> = {
  members: {
    posts: z.preprocess(severally, z.array(post)).nullish(),
    exemptReason: textShape.nullish(),
  },
}

/** Other names by which a file may call what is in it. */
const moreKeys: Partial<Record<LedgerId, readonly (readonly [string, string])[]>> = {
  members: [
    ['exempt', 'scoreExempt'],
    ['birth', 'birthDate'],
    ['post', 'cppccPost'],
    ['memberships', 'studio'],
    ['studios', 'studio'],
  ],
}

const recordKeys = (ledger: Ledger): ReadonlyMap<string, string> =>
  new Map([
    ...(moreKeys[ledger.id as LedgerId] ?? []), // the ids of all ledgers are known
    ...fieldKeys(ledger.fields),
    ['matter', 'matterId'],
    ['matter_id', 'matterId'],
  ])

/** The names of everything that may stand in a record of a ledger. */
export const recordFields = (ledger: LedgerId): readonly string[] => [
  ...ledgerOf(ledger).fields.map((field) => words.coded(field.id, field.label)),
  ...Object.keys(besides[ledger] ?? {}),
  'id',
  'matterId',
]

const recordOf = (ledger: Ledger) => {
  const keys = recordKeys(ledger)
  return z.preprocess(
    (value) => renamed(keys, typeof value === 'string' ? { [ledger.titleField]: value } : value),
    z.strictObject({
      id: textShape.optional(),
      matterId: textShape.nullish(),
      // Where it was read from, and what an old ledger had besides: scoring does not read it.
      extra: z.unknown().optional(),
      source: z.unknown().optional(),
      sheet: z.unknown().optional(),
      row: z.unknown().optional(),
      damaged: z.unknown().optional(),
      ...Object.fromEntries(ledger.fields.map((field) => [field.id, fieldShape(field).nullish()])),
      ...besides[ledger.id as LedgerId], // as above
    }),
  )
}

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

/** Without a subject it is about the only one there is. */
const Entry = z.strictObject({
  subject: textShape.optional(),
  item: z.string(),
  points: numberShape,
  on: dayShape.optional(),
  reason: z.string().default(''),
  person: z.string().default(''),
})

/** A file of facts: a year (or period), ledgers as `lxq list` gives them, and what people gave by hand. */
export const FactsFile = z.strictObject({
  year: z.coerce.number().pipe(z.int().min(1949).max(2999)).optional(),
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).optional(),
  /** By which day something is overdue; the end of the period where none is given. */
  today: dayShape.optional(),
  ...records,
  /** Only these are told of, by id or name; all take part in the ranking. */
  subjects: z.preprocess(severally, z.array(textShape)).default([]),
  /** Points by hand; the subject is named by id or name. */
  entries: z.array(Entry).default([]),
  /** Opinions of raters, 0–100. */
  reviews: z
    .array(Entry.omit({ points: true }).extend({ rater: z.string(), score: numberShape }))
    .default([]),
  corrections: z.array(Entry).default([]),
  /** What earlier years said, for rules that look back. */
  history: z
    .array(
      z.strictObject({
        subject: textShape.optional(),
        year: z.int(),
        total: z.number().default(0),
        marks: z.array(z.string()).default([]),
      }),
    )
    .default([]),
})
export type FactsFile = z.infer<typeof FactsFile>

/** What may stand at the top of a file beside the ledgers. */
export const topFields: readonly string[] = [
  'year',
  'period',
  'today',
  'subjects',
  'entries',
  'reviews',
  'corrections',
  'history',
]
