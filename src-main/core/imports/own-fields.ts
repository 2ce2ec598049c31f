import type { OwnField } from '#shared/contract/settings.ts'
import { ownFieldId, ownFieldLabel } from '#shared/domain/own-field.ts'
import type { FieldValue, Values } from '#shared/domain/record.ts'
import type { BookChoice, ChoiceBook } from '#shared/ledgers/choices/book.ts'
import type { Field, FieldKind, Ledger } from '#shared/ledgers/field.ts'
import type { Draft } from './sheet-draft.ts'

/** How the cells of a field of the office's own are read; a number may have decimals, as money has. */
const kindOf: Readonly<Record<OwnField['kind'], FieldKind>> = {
  text: 'text',
  number: 'money',
  date: 'date',
  choice: 'choice',
  yesNo: 'yesNo',
}

const setOf = ({ ledger, label }: OwnField): string => `${ledger}.${ownFieldId(label)}`

const toField = (own: OwnField): Field => ({
  id: ownFieldId(own.label),
  label: own.label,
  kind: kindOf[own.kind],
  section: '',
  partial: true,
  ...(own.kind === 'choice' ? { choices: setOf(own) } : {}),
})

/** The ledgers as an office keeps them: the fields it added stand behind those of the house. */
export const withOwnFields = (
  ledgers: readonly Ledger[],
  own: readonly OwnField[],
): readonly Ledger[] =>
  ledgers.map((ledger) => {
    const added = own.filter((field) => field.ledger === ledger.id).map(toField)
    return added.length === 0 ? ledger : { ...ledger, fields: [...ledger.fields, ...added] }
  })

/** The choice sets of an office with the words of the fields it added. */
export const withOwnChoices = (book: ChoiceBook, own: readonly OwnField[]): ChoiceBook => {
  if (own.length === 0) return book
  const sets = new Map(
    own.map((field): [string, BookChoice[]] => [
      setOf(field),
      field.choices.map((word) => ({ code: word, label: word, retired: false })),
    ]),
  )
  return { ...book, choicesOf: (set) => sets.get(set ?? '') ?? book.choicesOf(set) }
}

const FEN = 100

/** A value as the office's own fields keep it: text. */
const textOf = (value: FieldValue): string => {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'number' ? String(value / FEN) : String(value)
}

/** Lays what was read for the office's own fields where records keep it, beside the values. */
export const layOwnBeside = (
  { fields }: Pick<Ledger, 'fields'>,
  drafts: readonly Draft[],
): readonly Draft[] =>
  fields.some(({ id }) => ownFieldLabel(id) !== undefined) ? drafts.map(withOwnBeside) : drafts

const withOwnBeside = (draft: Draft): Draft => {
  const values: Values = {}
  const extra: Record<string, string> = { ...draft.extra }
  for (const [id, value] of Object.entries(draft.values)) {
    const label = ownFieldLabel(id)
    if (label === undefined) values[id] = value
    else if (value !== null) extra[label] = textOf(value)
  }
  return { ...draft, values, extra }
}
