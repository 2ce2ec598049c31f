import { maskIdNumber, maskPhone } from '#shared/domain/id-number.ts'
import type { FieldValue, Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { Draft } from './sheet-draft.ts'

/** A value stripped to what two people would compare: names instead of ids, no empties. */
export type Comparable = string | number | boolean | null | readonly ComparableItem[]
export type ComparableItem = string | number | boolean | Readonly<Record<string, unknown>>

const TIES = new Set(['id', 'memberId', 'studioId', 'from', 'to', 'sequence', 'position'])

const withoutTies = (item: object): Record<string, unknown> => {
  const kept: Record<string, unknown> = {}
  const entries = Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [key, value] of entries) {
    if (TIES.has(key) || value === null || value === undefined || value === '') continue
    // A roster that names no role says nothing of it; MEMBER stands there only to have one.
    if (key === 'role' && value === 'MEMBER') continue
    kept[key] = typeof value === 'object' ? nameOf(value) : value
  }
  return kept
}

const nameOf = (value: object): string =>
  'name' in value && typeof value.name === 'string' ? value.name : JSON.stringify(value)

/** Brings a value into the form in which drafts and stored records are compared. */
const comparableOf = (value: FieldValue | undefined): Comparable => {
  if (value === undefined || value === null || value === '') return null
  if (!Array.isArray(value)) return typeof value === 'object' ? nameOf(value) : value
  const items = value.map((item) => (typeof item === 'object' ? withoutTies(item) : item))
  return items.length === 0 ? null : items
}

const inOrder = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

/** Names of a list decide who it is about, whatever else is known of each. */
const identityOf = (value: Comparable): unknown => {
  if (!Array.isArray(value)) return value
  const items: readonly ComparableItem[] = value
  return items
    .map((item) => (typeof item === 'object' && 'name' in item ? item['name'] : item))
    .sort(inOrder)
}

const maskByField: Readonly<Record<string, (text: string) => string>> = {
  phone: maskPhone,
  idNumber: maskIdNumber,
}

/** A number that a paper masked is the number it hides: both are compared as the paper shows them. */
const shownValue = (field: string, value: FieldValue | undefined): FieldValue | undefined =>
  typeof value === 'string' ? (maskByField[field]?.(value) ?? value) : value

const keyOf = (ledger: Ledger, fields: readonly string[], values: Values): string =>
  JSON.stringify([
    ledger.id,
    ...fields.map((field) => identityOf(comparableOf(shownValue(field, values[field])))),
  ])

/** Says which entry of the world a record is about; equal keys mean the same entry. */
export const identityKey = (ledger: Ledger, values: Values): string =>
  keyOf(ledger, ledger.identity, values)

/** The weaker key; undefined where the ledger has none or the record lacks a part of it. */
export const likenessKey = (ledger: Ledger, values: Values): string | undefined => {
  const fields = ledger.likeness
  if (fields === undefined) return undefined
  return fields.some((field) => comparableOf(values[field]) === null)
    ? undefined
    : keyOf(ledger, fields, values)
}

/** Tells a record and a draft of which at least half of what makes an entry agrees. */
export const isLikely = (ledger: Ledger, stored: Values, drafted: Values): boolean => {
  const said = ledger.identity.filter((field) => comparableOf(drafted[field]) !== null)
  const agreed = said.filter(
    (field) => keyOf(ledger, [field], stored) === keyOf(ledger, [field], drafted),
  )
  return agreed.length * 2 >= said.length
}

/** Names as they came and in their order: the rows of a table name much the same ones. */
interface Sorted {
  readonly names: readonly string[]
  readonly inOrder: readonly string[]
}

let lastSorted: Sorted = { names: [], inOrder: [] }

const inOrderOfNames = (record: Readonly<Record<string, unknown>>): readonly string[] => {
  const names = Object.keys(record)
  if (names.length <= 1) return names
  const known = lastSorted
  if (known.names.length === names.length && names.every((name, at) => name === known.names[at]))
    return known.inOrder
  lastSorted = { names, inOrder: names.toSorted() }
  return lastSorted.inOrder
}

/** The canonical text of a draft: the same row read again gives the same, whatever its place. */
export const draftKey = (ledger: Ledger, draft: Pick<Draft, 'values' | 'extra'>): string => {
  const { values, extra } = draft
  const said: (readonly [string, Comparable])[] = []
  for (const field of inOrderOfNames(values)) {
    const value = comparableOf(values[field])
    if (value !== null) said.push([field, value])
  }
  const beside = inOrderOfNames(extra).map((heading) => [heading, extra[heading]])
  return JSON.stringify([ledger.id, said, beside])
}

const covers = (stored: unknown, drafted: unknown): boolean => {
  if (typeof drafted !== 'object' || drafted === null) return stored === drafted
  if (typeof stored !== 'object' || stored === null) return false
  const known: Record<string, unknown> = { ...stored }
  return Object.entries(drafted).every(([key, value]) => known[key] === value)
}

/** 139****0001 says nothing against 13900000001. */
const isMaskOf = (after: Comparable, before: Comparable): boolean =>
  typeof after === 'string' &&
  typeof before === 'string' &&
  after.includes('***') &&
  (maskPhone(before) === after || maskIdNumber(before) === after)

/** Tells whether a stored value already says everything a drafted one says. */
export const agrees = (stored: FieldValue | undefined, drafted: FieldValue): boolean => {
  const [before, after] = [comparableOf(stored), comparableOf(drafted)]
  if (after === null) return true
  if (!Array.isArray(after) || !Array.isArray(before))
    return before === after || isMaskOf(after, before)
  if (before.length !== after.length) return false
  const rest = [...before]
  return after.every((item: unknown) => {
    const at = rest.findIndex((each: unknown) => covers(each, item))
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
}
