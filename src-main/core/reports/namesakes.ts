import type { FieldValue, PersonValue, RecordContents, Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'

const named = (person: PersonValue, labels: ReadonlyMap<string, string>): PersonValue => {
  const label = labels.get(person.memberId ?? '')
  return label === undefined ? person : { ...person, name: label }
}

/** Writes 王芳（编号 0123） where two members share a name, so that paper and file say who is meant. */
export function* withNamesakes(
  ledger: Ledger,
  records: Iterable<RecordContents>,
  labels: ReadonlyMap<string, string>,
): Generator<RecordContents> {
  const fields = ledger.fields.filter(({ kind }) => kind === 'person' || kind === 'people')
  // The kind of a field decides the shape of its value.
  const toldApart = (value: FieldValue): FieldValue =>
    Array.isArray(value)
      ? (value as PersonValue[]).map((person) => named(person, labels))
      : named(value as PersonValue, labels)
  if (labels.size === 0) {
    yield* records
    return
  }
  for (const { values: plain, extra } of records) {
    const values: Values = { ...plain }
    for (const { id } of fields) {
      const value = values[id]
      if (value !== null && value !== undefined) values[id] = toldApart(value)
    }
    yield { values, extra }
  }
}
