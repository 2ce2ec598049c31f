import type { FieldValue, PersonValue, RecordContents, Values } from '#shared/domain/record.ts'
import { personIn, personsIn } from '#shared/domain/value-shapes.ts'
import type { Ledger } from '#shared/ledgers/field.ts'

const withLabel = (person: PersonValue, labels: ReadonlyMap<string, string>): PersonValue => {
  const label = labels.get(person.memberId ?? '')
  return label === undefined ? person : { ...person, name: label }
}

/** Writes 王芳（编号 0123） where two members share a name, so that paper and file say who is meant. */
export const withNamesakes = (
  ledger: Ledger,
  records: Iterable<RecordContents>,
  labels: ReadonlyMap<string, string>,
): Iterable<RecordContents> => (labels.size === 0 ? records : toldApart(ledger, records, labels))

function* toldApart(
  ledger: Ledger,
  records: Iterable<RecordContents>,
  labels: ReadonlyMap<string, string>,
): Generator<RecordContents> {
  const fields = ledger.fields.filter(({ kind }) => kind === 'person' || kind === 'people')
  // The kind of a field decides the shape of its value.
  const named = (value: FieldValue): FieldValue =>
    Array.isArray(value)
      ? personsIn(value).map((person) => withLabel(person, labels))
      : withLabel(personIn(value), labels)
  for (const { values: plain, extra } of records) {
    const values: Values = { ...plain }
    for (const { id } of fields) {
      const value = values[id]
      if (value !== null && value !== undefined) values[id] = named(value)
    }
    yield { values, extra }
  }
}
