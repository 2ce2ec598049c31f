import type { PersonValue } from '#shared/domain/record.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'

/** The person a record goes by: the first one its ledger asks for. */
export const principalField = ({ fields }: Ledger): Field | undefined =>
  fields.find(({ kind }) => kind === 'person' || kind === 'people')

/** The first person of a value of such a field. */
export const firstOf = (value: unknown): PersonValue | undefined => {
  const person: unknown = Array.isArray(value) ? value[0] : value
  return typeof person === 'object' && person !== null && 'name' in person
    ? (person as PersonValue) // an editor of persons gives nothing else
    : undefined
}
