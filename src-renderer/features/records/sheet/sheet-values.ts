import { ownFieldLabel } from '#shared/domain/own-field.ts'
import type { FieldValue, LedgerRecord, PersonValue, Values } from '#shared/domain/record.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { fieldOf } from '#shared/ledgers/index.ts'
import type { CellChange } from '../../../ui/grid/rows.ts'

/** What the core stores of a row: fields of the ledger, and by label the office's own. */
export interface RowDraft {
  readonly values: Values
  readonly extra: Readonly<Record<string, string>>
}

/** The cells of a row as the core wants them. */
export const draftOf = (
  ledger: Ledger,
  cells: readonly CellChange[],
  record: LedgerRecord | undefined,
): RowDraft => {
  const values: Values = {}
  const extra: Record<string, string> = {}
  for (const { column, after } of cells) {
    const label = ownFieldLabel(column)
    if (label === undefined)
      values[column] = withKnownPeople(
        fieldOf(ledger, column),
        after as FieldValue, // columns hold the values of their fields
        record?.values[column],
      )
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

/** Who was in the list before keeps the tie to the register, and what no cell says of her. */
const withKnownPeople = (
  field: Field | undefined,
  after: FieldValue,
  before: FieldValue | undefined,
): FieldValue => {
  if (field?.kind !== 'people' || !isPeople(after) || !isPeople(before)) return after
  const said = new Set((field.parts ?? []).map(({ id }) => id))
  const left = [...before]
  return after.map((person) => {
    const at = left.findIndex(
      ({ name, memberId }) => name === person.name && (person.memberId ?? memberId) === memberId,
    )
    const [known = {}] = at < 0 ? [] : left.splice(at, 1)
    const unsaid = Object.entries(known).filter(([part]) => !said.has(part))
    return { ...Object.fromEntries(unsaid), ...person }
  })
}
