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

const same = (field: string): FieldProblem => ({ field, code: 'same-person' })

const spanProblem = (
  [from, to]: readonly [string, string],
  whole: Values,
  changed: Values,
): FieldProblem[] => {
  const [start, end] = [whole[from], whole[to]]
  if (typeof start !== 'string' || typeof end !== 'string') return []
  // A month is compared with a day by the month alone: `2024-05` does not come before 2024-05-20.
  const length = Math.min(start.length, end.length)
  if (start.slice(0, length) <= end.slice(0, length)) return []
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

const standInProblem = ({ standIn }: Checked, whole: Values, changed: Values): FieldProblem[] => {
  if (standIn === undefined || !standIn.when.includes(String(whole['status']))) return []
  const [down, came] = [nameOf(whole[standIn.person]), nameOf(whole[standIn.by])]
  const isTouched = [standIn.person, standIn.by, 'status'].some((field) => field in changed)
  return down !== '' && down === came && isTouched ? [same(standIn.by)] : []
}
