import { ownFieldId, ownFieldLabel } from '#shared/domain/own-field.ts'
import type { FieldValue, LedgerRecord, Values } from '#shared/domain/record.ts'
import { saidStatus } from '#shared/domain/status/said-status.ts'
import type { FieldKind, Ledger } from '#shared/ledgers/field.ts'

/** Where a form keeps the value of a key. */
export const formPath = (key: string): string | string[] => {
  const label = ownFieldLabel(key)
  return label === undefined ? key : ['extra', label]
}

const isOwn = (key: string): boolean => ownFieldLabel(key) !== undefined

/** Everything that is written in a record, in one row of keys. */
export const flatValues = ({ values, extra }: Pick<LedgerRecord, 'values' | 'extra'>): Values => ({
  ...values,
  ...Object.fromEntries(Object.entries(extra).map(([label, text]) => [ownFieldId(label), text])),
})

/** The same as the core takes it: values by field, and texts by the office's own labels. */
export const splitValues = (flat: Values): Pick<LedgerRecord, 'values' | 'extra'> => ({
  values: Object.fromEntries(Object.entries(flat).filter(([key]) => !isOwn(key))),
  extra: Object.fromEntries(
    Object.entries(flat).flatMap(([key, value]) => {
      const label = ownFieldLabel(key)
      return label === undefined ? [] : [[label, String(value ?? '')]]
    }),
  ),
})

interface FormStore {
  readonly [field: string]: unknown
  readonly extra?: Readonly<Record<string, string | null | undefined>>
}

/** What a form holds, in one row of keys. */
export const fromForm = ({ extra = {}, ...values }: FormStore): Values => ({
  ...(values as Values), // a form holds nothing but what its editors gave
  ...Object.fromEntries(
    Object.entries(extra).map(([label, text]) => [ownFieldId(label), text ?? '']),
  ),
})

/** The other way: what a form is filled with. */
export const toForm = (flat: Values): FormStore => {
  const { values, extra } = splitValues(flat)
  return Object.keys(extra).length === 0 ? values : { ...values, extra }
}

/** The values an empty form starts with: what the description says, and the day of today. */
export const emptyValues = (ledger: Ledger, today: string, carried: Values = {}): Values => {
  const initial = ledger.fields.flatMap(({ id, initial: value }) =>
    value === undefined ? [] : [[id, value] as const],
  )
  const day = ledger.dateField === undefined ? {} : { [ledger.dateField]: today }
  return { ...Object.fromEntries(initial), ...day, ...carried }
}

/** What an entry most likely shares with the one before it in the same sitting. */
export const lastingValues = (ledger: Ledger, values: Values): Values =>
  Object.fromEntries(
    ledger.fields
      .filter(({ kind, lasts }) => kind === 'studio' || lasts === true)
      .flatMap(({ id }) => (isNothing(values[id]) ? [] : [[id, values[id] ?? null]])),
  )

/** What the next record of a row of entries shares besides: its day. */
export const carriedValues = (ledger: Ledger, values: Values): Values => {
  const day = values[ledger.dateField ?? '']
  return {
    ...lastingValues(ledger, values),
    ...(ledger.dateField === undefined || isNothing(day)
      ? {}
      : { [ledger.dateField]: day ?? null }),
  }
}

/** What tells one person from another, and must not slip into a record of somebody else. */
const OWN_TO_ONE = new Set<FieldKind>(['idNumber', 'phone'])

/** What a copy of a record starts with, as a copied row of a sheet does: all but its number and what is one person's own. */
export const copiedValues = (ledger: Ledger, values: Values): Values => {
  const personal = new Set(
    ledger.fields.filter(({ kind }) => OWN_TO_ONE.has(kind)).map(({ id }) => id),
  )
  return Object.fromEntries(
    Object.entries(filledValues(ledger, values)).filter(([key]) => !personal.has(key)),
  )
}

/** Values that say nothing: a person sees an empty field. */
export const isNothing = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

/** Two values a person would call the same; nothing, an empty list and an unticked box are. */
export const isSameValue = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  isNothing(a) ? isNothing(b) : JSON.stringify(a) === JSON.stringify(b)

const typedKeys = (ledger: Ledger, values: Values): string[] => [
  ...ledger.fields.filter(({ assigned }) => assigned !== true).map(({ id }) => id),
  ...Object.keys(values).filter(isOwn),
]

/** The values that differ from what the form was opened with, as the core wants them. */
export const changedValues = (ledger: Ledger, before: Values, after: Values): Values =>
  Object.fromEntries(
    typedKeys(ledger, after)
      .filter((key) => !isSameValue(before[key], after[key]))
      .map((key) => [key, after[key] ?? null]),
  )

/** The values of a new record: only what was filled in. */
export const filledValues = (ledger: Ledger, values: Values): Values =>
  Object.fromEntries(
    typedKeys(ledger, values)
      .filter((key) => !isNothing(values[key]))
      .map((key) => [key, values[key] ?? null]),
  )

/** The values of a record that is entered, with the status they say where the one it begins with was left. */
export const enteredValues = (ledger: Ledger, values: Values): Values => {
  const filled = filledValues(ledger, values)
  return { ...filled, ...saidStatus(ledger, filled) }
}

/** What a form was opened with and the clerk took out again: told, or it would be copied after all. */
export const clearedValues = (ledger: Ledger, before: Values, after: Values): Values =>
  Object.fromEntries(
    typedKeys(ledger, {})
      .filter((key) => !isNothing(before[key]) && isNothing(after[key]))
      .map((key) => [key, null]),
  )

/** A field that two people changed to different things. */
export interface Conflict {
  readonly field: string
  readonly theirs: FieldValue | undefined
  readonly mine: FieldValue | undefined
}

/** Where my changes meet changes somebody saved since the form was opened. */
export const conflictsOf = (base: Values, mine: Values, current: LedgerRecord): Conflict[] => {
  const theirs = flatValues(current)
  return Object.keys(mine)
    .filter((field) => !isSameValue(base[field], theirs[field]))
    .filter((field) => !isSameValue(mine[field], theirs[field]))
    .map((field) => ({ field, theirs: theirs[field], mine: mine[field] }))
}

/** What a person would call the record by. */
export const titleOf = (ledger: Ledger, values: Values): string => {
  const value = values[ledger.titleField]
  return typeof value === 'string' ? value : ''
}
