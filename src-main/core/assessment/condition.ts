import type { FactPerson, FactRecord, FactRow, FactValue } from '#shared/domain/fact-record.ts'
import type { Condition, FieldCondition } from '#shared/domain/scheme.ts'
import { derivedFields } from '#shared/figures/derived-fields.ts'
import { guessed, guesses } from '#shared/figures/guesses.ts'
import { meetsAll } from '#shared/figures/meets.ts'

/** What a condition looks at: a record, perhaps one person on it, perhaps one of its child rows. */
export interface Candidate {
  readonly record: FactRecord
  readonly person: FactPerson | undefined
  readonly row: FactRow | undefined
  /** How many persons of the record are meant: named in the fields asked about, and fit for it. */
  readonly persons: number
  /** The date that decides. */
  readonly on: string
}

export type Test = (candidate: Candidate) => boolean
type Read = (candidate: Candidate) => FactValue | undefined

/** Which part of a candidate a condition asks about. */
export type Scope = 'record' | 'person' | 'row' | 'counted'

/** The scope of a condition: the part before the dot, else the record. */
export const scopeOf = (condition: Condition): Scope => {
  if ('rows' in condition) return 'record'
  const scope = condition.field.split('.')[0]
  return scope === 'person' || scope === 'row' || scope === 'counted' ? scope : 'record'
}

/** The child rows of a field, or none. */
export const rowsAt = (record: FactRecord, field: string): readonly FactRow[] => {
  const value = record.values[field]
  if (!Array.isArray(value)) return []
  return value.filter((row): row is FactRow => typeof row === 'object' && row !== null)
}

const personValue = (person: FactPerson, name: string): FactValue | undefined => {
  switch (name) {
    case 'field':
      return person.field
    case 'position':
      return person.position
    case 'role':
      return person.role
    case 'status':
      return person.status
    default:
      return person.values?.[name]
  }
}

/** A yes or no worked out by the conditions of the statistics, where the ledger has one of that name. */
const derivedRead = (name: string, isRow: boolean, today: string): Read | undefined => {
  const named = derivedFields.filter(
    ({ id, rows }) => id === name && (rows !== undefined) === isRow,
  )
  if (named.length === 0) return undefined
  return ({ record, row }) => {
    const derived = named.find(({ ledger }) => ledger === record.ledger)
    if (derived === undefined) return undefined
    const read = (field: string): FactValue | undefined =>
      field.startsWith(ROW) ? row?.[field.slice(ROW.length)] : record.values[field]
    return meetsAll({ read, today }, derived.when)
  }
}

/** What a column of a child row says; where nobody filled it in, what another says in its place. */
const rowRead = (name: string): Read => {
  const guess = guesses[`${ROW}${name}`]
  if (guess === undefined) return ({ row }) => row?.[name]
  const from = guess.from.slice(ROW.length)
  return ({ row }) => row?.[name] || guessed(guess, String(row?.[from] ?? ''))
}

const ROW = 'row.'

const readOf = (field: string, today: string): Read => {
  const name = field.slice(field.indexOf('.') + 1)
  switch (scopeOf({ field })) {
    case 'person':
      return ({ person }) => (person ? personValue(person, name) : undefined)
    case 'row':
      return derivedRead(name, true, today) ?? rowRead(name)
    case 'counted':
      return name === 'persons' ? ({ persons }) => persons : ({ on }) => on
    default:
      return derivedRead(name, false, today) ?? (({ record }) => record.values[field])
  }
}

const isFilled = (value: FactValue | undefined): boolean =>
  value !== undefined &&
  value !== null &&
  (typeof value !== 'object' ? value !== '' : value.length > 0)

const isOneOf = (value: FactValue | undefined, codes: ReadonlySet<unknown>): boolean =>
  Array.isArray(value) ? value.some((one) => codes.has(one)) : codes.has(value)

const reaches = (value: FactValue | undefined, bound: string | number, sign: 1 | -1): boolean => {
  if (typeof value === 'number' && typeof bound === 'number') return (value - bound) * sign >= 0
  if (typeof value === 'string' && typeof bound === 'string')
    return value === bound || value > bound === (sign === 1)
  return false
}

const fieldTest = (condition: FieldCondition, today: string): Test => {
  const read = readOf(condition.field, today)
  const { min, max, filled } = condition
  const codes = condition.in && new Set<unknown>(condition.in)
  const others = condition.notIn && new Set<unknown>(condition.notIn)
  return (candidate) => {
    const value = read(candidate)
    if (codes && !isOneOf(value, codes)) return false
    if (others && isOneOf(value, others)) return false
    if (min !== undefined && !reaches(value, min, 1)) return false
    if (max !== undefined && !reaches(value, max, -1)) return false
    return filled === undefined || isFilled(value) === filled
  }
}

/** A condition made ready to be asked many times. */
const conditionTest = (condition: Condition, today: string): Test => {
  if (!('rows' in condition)) return fieldTest(condition, today)
  const inRow = allOf(
    condition.where.map(({ field, ...rest }) => ({
      ...rest,
      field: field.startsWith(ROW) ? field : `${ROW}${field}`,
    })),
    today,
  )
  return (candidate) =>
    rowsAt(candidate.record, condition.rows).some((row) => inRow({ ...candidate, row })) ===
    (condition.has === 'some')
}

/** Several conditions as one: all must hold. What is overdue or left out is so by `today`. */
export const allOf = (conditions: readonly Condition[], today: string): Test => {
  const tests = conditions.map((one) => conditionTest(one, today))
  const [only] = tests
  if (!only) return () => true
  if (tests.length === 1) return only
  return (candidate) => tests.every((test) => test(candidate))
}
