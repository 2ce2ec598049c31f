import { ownFieldLabel } from '#shared/domain/own-field.ts'
import type { FieldValue, LedgerRecord, PersonValue, Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { CellChange } from '../../../ui/grid/rows.ts'

/** What the core stores of a row: fields of the ledger, and by label the office's own. */
export interface RowDraft {
  readonly values: Values
  readonly extra: Readonly<Record<string, string>>
}

/** The cells of a row as the core wants them. */
export const draftOf = (
  cells: readonly CellChange[],
  record: LedgerRecord | undefined,
): RowDraft => {
  const values: Values = {}
  const extra: Record<string, string> = {}
  for (const { column, after } of cells) {
    const label = ownFieldLabel(column)
    if (label === undefined)
      values[column] = withKnownPeople(after as FieldValue, record?.values[column]) // columns hold the values of their fields
    else extra[label] = typeof after === 'string' ? after : ''
  }
  return { values, extra }
}

/** What the description fills into a new record; the cells come over it. */
export const initialDraft = (ledger: Ledger): Values =>
  Object.fromEntries(
    ledger.fields.flatMap(({ id, initial, assigned }) =>
      initial === undefined || assigned === true ? [] : [[id, initial]],
    ),
  )

const isPeople = (value: unknown): value is PersonValue[] =>
  Array.isArray(value) &&
  value.every((item) => typeof item === 'object' && item !== null && 'name' in item)

const isBare = (person: PersonValue): boolean => Object.keys(person).length === 1

/** Who was in the list before keeps attendance and tie to the register; typed was only the name. */
const withKnownPeople = (after: FieldValue, before: FieldValue | undefined): FieldValue => {
  if (!isPeople(after) || !isPeople(before)) return after
  const left = [...before]
  return after.map((person) => {
    const at = left.findIndex(({ name }) => name === person.name)
    const [known] = at < 0 || !isBare(person) ? [] : left.splice(at, 1)
    return known ?? person
  })
}
