import type { Field, Part } from '#shared/ledgers/field.ts'

type Named = Pick<Field | Part, 'id' | 'kind' | 'label' | 'synonyms'>

/** A JSON object, not yet known any better. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Tells an object from a list and from a value. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const several = new Set<Field['kind']>(['choices', 'people', 'rows'])

/** Names of the fields of a record in a file of facts: id, label, one of several, old headings. */
export const fieldKeys = (fields: readonly Named[]): ReadonlyMap<string, string> => {
  const keys = new Map(fields.map(({ id }) => [id, id]))
  const add = (name: string, id: string): void => {
    if (!keys.has(name)) keys.set(name, id)
  }
  for (const { id, label } of fields) add(label, id)
  for (const { id, kind } of fields) if (several.has(kind)) add(id.replace(/s$/, ''), id)
  for (const { id, synonyms = [] } of fields) for (const word of synonyms) add(word, id)
  return keys
}

/** An object with its keys by their own names; anything else as it is. */
export const renamed = (keys: ReadonlyMap<string, string>, value: unknown): unknown =>
  isJsonObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [keys.get(key) ?? key, one]))
    : value
