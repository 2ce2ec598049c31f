import type { FieldProblem } from '../errors.ts'
import type { Ledger } from '../ledgers/field.ts'
import type { Values } from './record.ts'

type Checked = Pick<Ledger, 'fields' | 'spans' | 'standIn'>

/**
 * What is wrong between two fields of a record: an end before its start, a stand-in who is the one
 * he stands in for. `whole` is the record as it would be; only fields of `changed` are named.
 */
export const crossProblems = (ledger: Checked, whole: Values, changed: Values): FieldProblem[] => [
  ...(ledger.spans ?? []).flatMap((span) => spanProblem(span, whole, changed)),
  ...ledger.fields
    .filter(({ kind }) => kind === 'people')
    .flatMap(({ id }) => (id in changed && hasOwnStandIn(changed[id]) ? [same(id)] : [])),
  ...standInProblem(ledger, whole, changed),
]

/**
 * Tells an end that comes before its start. A month is compared with a day by the month alone:
 * `2024-05` does not come before 2024-05-20.
 */
export const isTurned = (start: string, end: string): boolean => {
  const length = Math.min(start.length, end.length)
  return start.slice(0, length) > end.slice(0, length)
}

const same = (field: string): FieldProblem => ({ field, code: 'same-person' })

const spanProblem = (
  [from, to]: readonly [string, string],
  whole: Values,
  changed: Values,
): FieldProblem[] => {
  const [start, end] = [whole[from], whole[to]]
  if (typeof start !== 'string' || typeof end !== 'string') return []
  if (!isTurned(start, end)) return []
  const field = to in changed ? to : from
  return field in changed ? [{ field, code: 'order' }] : []
}

const hasOwnStandIn = (value: Values[string] | undefined): boolean =>
  Array.isArray(value) &&
  value.some(
    (person) =>
      typeof person === 'object' &&
      'standIn' in person &&
      person['standIn'] !== null &&
      person['standIn'] === person['name'],
  )

const nameOf = (value: Values[string] | undefined): string => {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : ''
}

const memberOf = (value: Values[string] | undefined): unknown =>
  typeof value === 'object' && value !== null && 'memberId' in value ? value.memberId : null

/** Two of one name are one person, unless the register knows them apart. */
const isSamePerson = (one: Values[string] | undefined, other: Values[string] | undefined) => {
  const [a, b] = [memberOf(one), memberOf(other)]
  const areApart = typeof a === 'string' && typeof b === 'string' && a !== b
  return nameOf(one) !== '' && nameOf(one) === nameOf(other) && !areApart
}

const standInProblem = ({ standIn }: Checked, whole: Values, changed: Values): FieldProblem[] => {
  if (standIn === undefined || !standIn.when.includes(String(whole['status']))) return []
  const isTouched = [standIn.person, standIn.by, 'status'].some((field) => field in changed)
  const isSame = isSamePerson(whole[standIn.person], whole[standIn.by])
  return isSame && isTouched ? [same(standIn.by)] : []
}
