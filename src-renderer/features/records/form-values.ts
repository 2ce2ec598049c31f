import type { FieldValue, LedgerRecord, Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'

/** The values an empty form starts with: what the description says, and the day of today. */
export const emptyValues = (ledger: Ledger, today: string, carried: Values = {}): Values => {
  const initial = ledger.fields.flatMap(({ id, initial: value }) =>
    value === undefined ? [] : [[id, value] as const],
  )
  const day = ledger.dateField === undefined ? {} : { [ledger.dateField]: today }
  return { ...Object.fromEntries(initial), ...day, ...carried }
}

/** What the next record of a row of entries most likely shares with the last: studio and day. */
export const carriedValues = (ledger: Ledger, values: Values): Values =>
  Object.fromEntries(
    ledger.fields
      .filter(({ id, kind }) => kind === 'studio' || id === ledger.dateField)
      .flatMap(({ id }) => (values[id] ? [[id, values[id]]] : [])),
  )

const isNothing = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

/** Two values a person would call the same; nothing, an empty list and an unticked box are. */
export const isSameValue = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  isNothing(a) ? isNothing(b) : JSON.stringify(a) === JSON.stringify(b)

/** The values that differ from what the form was opened with, as the core wants them. */
export const changedValues = (ledger: Ledger, before: Values, after: Values): Values =>
  Object.fromEntries(
    ledger.fields
      .filter(({ id, assigned }) => assigned !== true && !isSameValue(before[id], after[id]))
      .map(({ id }) => [id, after[id] ?? null]),
  )

/** The values of a new record: only what was filled in. */
export const filledValues = (ledger: Ledger, values: Values): Values =>
  Object.fromEntries(
    ledger.fields
      .filter(({ id, assigned }) => assigned !== true && !isNothing(values[id]))
      .map(({ id }) => [id, values[id] ?? null]),
  )

/** A field that two people changed to different things. */
export interface Conflict {
  readonly field: string
  readonly theirs: FieldValue | undefined
  readonly mine: FieldValue | undefined
}

/** Where my changes meet changes somebody saved since the form was opened. */
export const conflictsOf = (base: Values, mine: Values, current: LedgerRecord): Conflict[] =>
  Object.keys(mine)
    .filter((field) => !isSameValue(base[field], current.values[field]))
    .filter((field) => !isSameValue(mine[field], current.values[field]))
    .map((field) => ({ field, theirs: current.values[field], mine: mine[field] }))

/** What a person would call the record by. */
export const titleOf = (ledger: Ledger, values: Values): string => {
  const value = values[ledger.titleField]
  return typeof value === 'string' ? value : ''
}
