import type { FieldValue, LedgerRecord, Values } from '#shared/domain/record.ts'
import { choicesOf, labelOf } from '#shared/ledgers/choices/index.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'

/** A record as scripts of an office read it: flat, in yuan, with the words offices exchange. */
export type SpokenRecord = Readonly<Record<string, unknown>>

/** Flattens a record: `id`, its fields, what an old ledger had besides, and where it came from. */
export const recordToSpeech = (ledger: Ledger, record: LedgerRecord): SpokenRecord => ({
  id: record.id,
  ...valuesToSpeech(ledger.fields, record.values),
  extra: record.extra,
  source: record.source === null ? null : sourceToSpeech(record.source),
})

const sourceToSpeech = ({ file, sheet, row }: NonNullable<LedgerRecord['source']>): object => ({
  file,
  sheet,
  row,
})

const valuesToSpeech = (fields: readonly Field[], values: Values): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [keyOf(field), valueToSpeech(field, values[field.id])]))

/** What every record says besides its fields; a field of the same name goes by its choice set. */
const OWN_KEYS: ReadonlySet<string> = new Set(['id', 'extra', 'source'])

const keyOf = ({ id, choices }: Field): string => (OWN_KEYS.has(id) ? (choices ?? `${id}Text`) : id)

const valueToSpeech = (field: Field, value: FieldValue | undefined): unknown => {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) return listToSpeech(field, value)
  if (typeof value === 'object') return 'name' in value ? value.name : value
  return scalarToSpeech(field, value)
}

const scalarToSpeech = (
  field: Pick<Field, 'kind' | 'choices' | 'speaks'>,
  value: string | number | boolean,
): string | number | boolean => {
  if (field.kind === 'money' && typeof value === 'number') return value / 100
  if (field.speaks === 'label' && typeof value === 'string') return labelOf(field.choices, value)
  return value
}

type Listed = readonly (string | { readonly [key: string]: unknown })[]

const listToSpeech = (field: Field, list: Listed): unknown => {
  if (field.kind === 'membership') return currentStudioOf(list)
  return list.map((item) => {
    if (typeof item === 'string') return scalarToSpeech(field, item)
    if (field.parts === undefined) return item['name'] ?? item
    return partsToSpeech(field, item)
  })
}

/** Members of a register say which studio they are in now; the history is in the program. */
const currentStudioOf = (memberships: Listed): string | null => {
  const open = memberships.filter((item) => typeof item === 'object' && item['to'] === null)
  const studio = typeof open[0] === 'object' ? open[0]['studio'] : undefined
  return hasName(studio) ? studio.name : null
}

const hasName = (value: unknown): value is { readonly name: string } =>
  typeof value === 'object' && value !== null && 'name' in value

const partsToSpeech = (
  field: Field,
  item: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const named = 'name' in item ? { name: item['name'] } : {}
  const parts = (field.parts ?? []).map((part): [string, unknown] => {
    const value = item[part.id] ?? null
    const speaks = { ...part, ...(field.speaks === undefined ? {} : { speaks: field.speaks }) }
    return [part.id, isScalar(value) ? scalarToSpeech(speaks, value) : value]
  })
  return { ...named, ...Object.fromEntries(parts) }
}

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** The code a person means by a code or a label; any other text stays as it is. */
export const codeOf = (field: Field, text: string): string => {
  const choices = choicesOf(field.choices)
  if (choices.some(({ code }) => code === text)) return text
  return choices.find(({ label }) => label === text)?.code ?? text
}
