import type { FieldValue, LedgerRecord, PersonValue, Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'

const named = (person: PersonValue, labels: ReadonlyMap<string, string>): PersonValue => {
  const label = labels.get(person.memberId ?? '')
  return label === undefined ? person : { ...person, name: label }
}

/** Writes 王芳（编号 0123） where two members share a name, so that paper and file say who is meant. */
export const withNamesakes = (
  ledger: Ledger,
  records: readonly LedgerRecord[],
  labels: ReadonlyMap<string, string>,
): readonly LedgerRecord[] => {
  if (labels.size === 0) return records
  const fields = ledger.fields.filter(({ kind }) => kind === 'person' || kind === 'people')
  // The kind of a field decides the shape of its value.
  const toldApart = (value: FieldValue): FieldValue =>
    Array.isArray(value)
      ? (value as PersonValue[]).map((person) => named(person, labels))
      : named(value as PersonValue, labels)
  return records.map((record) => {
    const values: Values = { ...record.values }
    for (const { id } of fields) {
      const value = values[id]
      if (value !== null && value !== undefined) values[id] = toldApart(value)
    }
    return { ...record, values }
  })
}
