import type { Field, Ledger } from '../ledgers/field.ts'
import type { Particulars, Standing } from './membership.ts'
import type { FieldValue, PersonValue } from './record.ts'

/** The person a record goes by: the first one its ledger asks for. */
export const principalField = ({ fields }: Pick<Ledger, 'fields'>): Field | undefined =>
  fields.find(({ kind }) => kind === 'person' || kind === 'people')

/** The first person of a value of such a field; a bare name is one too. */
export const firstOf = (value: unknown): PersonValue | undefined => {
  const person: unknown = Array.isArray(value) ? value[0] : value
  if (typeof person === 'string') return person === '' ? undefined : { name: person }
  return typeof person === 'object' && person !== null && 'name' in person
    ? (person as PersonValue) // an editor of persons gives nothing else
    : undefined
}

/** What a field says by itself once it is known who the record goes by; undefined where it says nothing. */
export const proposedValue = (
  { kind, ofMember }: Field,
  standing: Pick<Standing, 'studios' | 'sector' | 'cppccPost'> & Particulars,
): FieldValue | undefined =>
  kind === 'studio' ? standing.studios[0] : ofMember && standing[ofMember]
