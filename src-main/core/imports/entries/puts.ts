import type { Values } from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { isTold } from '../columns/columns.ts'
import type { TableReading } from '../columns/table-reading.ts'

/** An entry that is being read, as far as one cell may fill fields of other columns. */
export interface Puts {
  readonly entry: { readonly values: Values }
  readonly reading: TableReading
}

/** Puts what is told at length into the text field for that; false where there is none or a column tells it. */
export const putAtLength = ({ entry, reading }: Puts, { toldTo }: Field, text: string): boolean => {
  const field = reading.ledger.fields.find(({ id }) => id === toldTo)
  if (field === undefined || isTold(reading.columns, field)) return false
  const before = entry.values[field.id]
  entry.values[field.id] = typeof before === 'string' ? `${before}\n${text}` : text
  return true
}
