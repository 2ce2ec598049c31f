import type { RowValue } from '#shared/domain/record.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { agrees, identityKey } from '../record-keys.ts'
import type { Draft } from '../sheet-draft.ts'

/** What a further row of the same record may add to: any list of a person, else what is said to come so. */
const listsOf = ({ dateField, fields }: Ledger): readonly Field[] =>
  fields.filter(
    ({ kind, inFurtherRows }) =>
      kind === 'rows' && (dateField === undefined || inFurtherRows === true),
  )

/** The kind of the field decides the shape of its value. */
const rowsIn = (draft: Draft, { id }: Field): readonly RowValue[] =>
  (draft.values[id] ?? []) as readonly RowValue[]

const saysNothingNew = (known: readonly RowValue[], said: readonly RowValue[]): boolean =>
  said.every((row) => known.some((each) => JSON.stringify(each) === JSON.stringify(row)))

/** Whether the later row only tells one more thing of the same record: nothing it says differs else. */
const goesOn = (first: Draft, next: Draft, lists: readonly Field[]): boolean => {
  if (!lists.some((list) => rowsIn(first, list).length > 0 && rowsIn(next, list).length > 0))
    return false
  // Two rows that are equal in everything may be two records.
  if (lists.every((list) => saysNothingNew(rowsIn(first, list), rowsIn(next, list)))) return false
  const others = Object.entries(next.values).filter(([id]) => lists.every((list) => list.id !== id))
  const isSame = others.every(([id, value]) => agrees(first.values[id], value))
  return isSame && Object.entries(next.extra).every(([key, text]) => first.extra[key] === text)
}

const joined = (first: Draft, next: Draft, lists: readonly Field[]): Draft => ({
  ...first,
  rows: [...first.rows, ...next.rows],
  values: {
    ...first.values,
    ...Object.fromEntries(
      lists
        .filter((list) => rowsIn(first, list).length + rowsIn(next, list).length > 0)
        .map((list) => [list.id, [...rowsIn(first, list), ...rowsIn(next, list)]]),
    ),
  },
  hidden: first.hidden && next.hidden,
})

/**
 * In a ledger of persons (no day of its own) each visit may have a row, in one of informations each adoption:
 * rows that tell one more of the same record are one with as many visits or adoptions.
 */
export const joinSameRecords = (ledger: Ledger, drafts: readonly Draft[]): readonly Draft[] => {
  const lists = listsOf(ledger)
  if (lists.length === 0) return drafts
  const records = new Map<string, Draft>()
  const others: Draft[] = []
  for (const draft of drafts) {
    const key = identityKey(ledger, draft.values)
    const known = records.get(key)
    if (known === undefined) records.set(key, draft)
    else if (goesOn(known, draft, lists)) records.set(key, joined(known, draft, lists))
    else others.push(draft)
  }
  return [...records.values(), ...others].sort((a, b) => a.row - b.row)
}
