import type { RowValue, Values } from '#shared/domain/record.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { readChoices, type WordsOf } from '../values/choices.ts'

/** What a roll tells of one thing that was held, by the fields of the ledger it is kept in. */
export interface RollFields {
  /** The persons, each with how she came. */
  readonly called: Field
  readonly day: Field
  readonly title: Field
  /** The kinds of what was held, which its name may say. */
  readonly kinds: Field | undefined
}

/** The list of a ledger that says of each person how she came. */
export const calledField = ({ fields }: Pick<Ledger, 'fields'>): Field | undefined =>
  fields.find(({ kind, parts }) => kind === 'people' && parts?.some(({ id }) => id === 'status'))

/** The fields a roll fills; undefined for a ledger that calls nobody. */
export const rollFieldsOf = (ledger: Ledger): RollFields | undefined => {
  const { fields, dateField, titleField } = ledger
  const called = calledField(ledger)
  const day = fields.find(({ id }) => id === dateField)
  const title = fields.find(({ id }) => id === titleField)
  const kinds = fields.find(({ kind, fromTitle }) => kind === 'choices' && fromTitle === true)
  return called && day && title && { called, day, title, kinds }
}

interface Held {
  readonly title: string
  readonly day: string | undefined
  readonly people: readonly RowValue[]
}

/** One thing that was held as the values of its record. */
export const rollValues = (fields: RollFields, held: Held, wordsOf: WordsOf): Values => {
  const { called, day, title, kinds } = fields
  const kind = kinds && readChoices(held.title, wordsOf(kinds.choices)).value
  return {
    [title.id]: held.title,
    ...(held.day === undefined ? {} : { [day.id]: held.day }),
    ...(kinds && kind ? { [kinds.id]: [...kind] } : {}),
    [called.id]: held.people.map((person) => ({ ...person })),
  }
}
