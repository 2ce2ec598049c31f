import type { RowValue } from '#shared/domain/record.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import { agrees, identityKey } from './record-keys.ts'
import type { Draft } from './sheet-draft.ts'

const listsOf = (ledger: Ledger): readonly Field[] =>
  ledger.fields.filter(({ kind }) => kind === 'rows')

/** The kind of the field decides the shape of its value. */
const rowsIn = (draft: Draft, { id }: Field): readonly RowValue[] =>
  (draft.values[id] ?? []) as readonly RowValue[]

/** Whether the later row only tells one more thing of the same person: nothing it says differs else. */
const goesOn = (first: Draft, next: Draft, lists: readonly Field[]): boolean => {
  if (!lists.some((list) => rowsIn(first, list).length > 0 && rowsIn(next, list).length > 0))
    return false
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
 * In a ledger of persons (no day of its own) each visit may have a row: rows that tell one more of the
 * same person are one record with as many visits.
 */
export const joinSamePersons = (ledger: Ledger, drafts: readonly Draft[]): readonly Draft[] => {
  const lists = listsOf(ledger)
  if (ledger.dateField !== undefined || lists.length === 0) return drafts
  const persons = new Map<string, Draft>()
  const others: Draft[] = []
  for (const draft of drafts) {
    const key = identityKey(ledger, draft.values)
    const known = persons.get(key)
    if (known === undefined) persons.set(key, draft)
    else if (goesOn(known, draft, lists)) persons.set(key, joined(known, draft, lists))
    else others.push(draft)
  }
  return [...persons.values(), ...others].sort((a, b) => a.row - b.row)
}
