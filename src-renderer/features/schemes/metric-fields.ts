import type { Condition, FieldCondition, Metric, SchemeGroup } from '#shared/domain/scheme.ts'
import { derivedFields } from '#shared/figures/derived-fields.ts'
import type { Field, Part } from '#shared/ledgers/field.ts'
import { isLedgerId, type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'

/** How a condition on a field is asked for. */
export type AskKind = 'choice' | 'yesNo' | 'number' | 'date' | 'text'

/** A field a condition, a sum or a date may name. */
export interface AskField {
  /** As a scheme writes it: `status`, `person.status`, `row.level`, `counted.on`. */
  readonly value: string
  readonly label: string
  readonly scope: 'record' | 'person' | 'row' | 'counted'
  readonly kind: AskKind
  readonly choices?: string
  /** Codes that belong to no choice set, with their words. */
  readonly options?: readonly { readonly code: string; readonly label: string }[]
}

/** The ledgers a scheme can count in. */
export const countedLedgers: readonly LedgerId[] = ledgerIds.filter(
  (id) => ledgerOf(id).dateField !== undefined,
)

const fieldsOf = (ledger: string): readonly Field[] =>
  isLedgerId(ledger) ? ledgerOf(ledger).fields : []

/** The fields of a ledger in which a member can stand. */
export const whoFields = (ledger: string): readonly Field[] =>
  fieldsOf(ledger).filter(({ kind }) => kind === 'person' || kind === 'people')

/** The fields of a ledger that hold child rows. */
export const rowFields = (ledger: string): readonly Field[] =>
  fieldsOf(ledger).filter(({ kind }) => kind === 'rows')

/** Counts all records of a ledger: for a member those on which the member stands first. */
export const defaultMetric = (ledger: string, subject: SchemeGroup['subject']): Metric => {
  const who = whoFields(ledger)[0]?.id
  return {
    ledger,
    ...(subject === 'member' && who !== undefined ? { who: [who] } : {}),
    where: [],
    aggregate: { kind: 'COUNT' },
  }
}

const askKinds: Partial<Record<Field['kind'], AskKind>> = {
  text: 'text',
  longText: 'text',
  name: 'text',
  person: 'text',
  date: 'date',
  integer: 'number',
  money: 'number',
  yesNo: 'yesNo',
  choice: 'choice',
  choices: 'choice',
}

const askOf = (
  field: Field | Part,
  scope: AskField['scope'],
  prefix: string,
): readonly AskField[] => {
  const kind = askKinds[field.kind]
  if (kind === undefined) return []
  const { choices } = field
  return [
    {
      value: `${prefix}${field.id}`,
      label: field.label,
      scope,
      kind,
      ...(choices === undefined ? {} : { choices }),
    },
  ]
}

/** The words for what is no field of a ledger. */
export interface CountedWords {
  readonly position: string
  readonly field: string
  readonly on: string
  readonly persons: string
}

const personFields = ({ ledger, who = [] }: Metric, words: CountedWords): readonly AskField[] => {
  if (who.length === 0) return []
  const asked = whoFields(ledger).filter(({ id }) => who.includes(id))
  const parts = asked.flatMap(({ parts: own = [] }) =>
    own.flatMap((part) => askOf(part, 'person', 'person.')),
  )
  const options = asked.map(({ id, label }) => ({ code: id, label }))
  return [
    ...parts,
    { value: 'person.position', label: words.position, scope: 'person', kind: 'number' },
    { value: 'person.field', label: words.field, scope: 'person', kind: 'choice', options },
  ]
}

const childFields = ({ ledger, rows }: Metric): readonly AskField[] =>
  rows === undefined ? [] : partsAsked(ledger, rows, 'row.')

const partsAsked = (ledger: string, rows: string, prefix: string): readonly AskField[] => [
  ...derivedAsks(ledger, rows, prefix),
  ...rowFields(ledger)
    .filter(({ id }) => id === rows)
    .flatMap(({ parts = [] }) => parts.flatMap((part) => askOf(part, 'row', prefix))),
]

/** What the program works out of a record or of its rows; a yes or no. */
const derivedAsks = (
  ledger: string,
  rows: string | undefined,
  prefix: string,
): readonly AskField[] =>
  derivedFields
    .filter((one) => one.ledger === ledger && one.rows === rows)
    .map(({ id, label }) => ({
      value: `${prefix}${id}`,
      label,
      scope: rows === undefined ? 'record' : 'row',
      kind: 'yesNo',
    }))

const fieldsOfMetric = (metric: Metric, words: CountedWords): readonly AskField[] => [
  ...derivedAsks(metric.ledger, undefined, ''),
  ...fieldsOf(metric.ledger).flatMap((field) => askOf(field, 'record', '')),
  ...personFields(metric, words),
  ...childFields(metric),
]

/** Everything a condition may ask about where these metrics count; a field of two ledgers once. */
export const askFields = (metrics: readonly Metric[], words: CountedWords): readonly AskField[] => {
  const found: AskField[] = [
    ...metrics.flatMap((metric) => fieldsOfMetric(metric, words)),
    { value: 'counted.on', label: words.on, scope: 'counted', kind: 'date' },
    { value: 'counted.persons', label: words.persons, scope: 'counted', kind: 'number' },
  ]
  return [...new Map(found.toReversed().map((field) => [field.value, field])).values()].toReversed()
}

/** The columns of the child rows of a field, as a condition on such a row names them. */
export const partFields = (ledger: string, rows: string): readonly AskField[] =>
  partsAsked(ledger, rows, '')

/** What a condition on a field demands. */
export type Demand = 'in' | 'notIn' | 'min' | 'max' | 'filled' | 'empty'

/** The demands that make sense for a kind of field, the usual one first. */
export const demandsByKind: Readonly<Record<AskKind, readonly Demand[]>> = {
  choice: ['in', 'notIn', 'filled', 'empty'],
  yesNo: ['in'],
  number: ['min', 'max', 'in', 'filled', 'empty'],
  date: ['min', 'max', 'filled', 'empty'],
  text: ['filled', 'empty', 'in', 'notIn'],
}

/** The one demand of a condition that `splitConditions` made. */
export const demandOf = (condition: FieldCondition): Demand => {
  if (condition.filled !== undefined) return condition.filled ? 'filled' : 'empty'
  for (const demand of ['in', 'notIn', 'min', 'max'] as const)
    if (condition[demand] !== undefined) return demand
  return 'filled'
}

const demandsOf = (condition: FieldCondition): readonly FieldCondition[] => {
  const { field, in: codes, notIn, min, max, filled } = condition
  return [
    ...(codes === undefined ? [] : [{ field, in: codes }]),
    ...(notIn === undefined ? [] : [{ field, notIn }]),
    ...(min === undefined ? [] : [{ field, min }]),
    ...(max === undefined ? [] : [{ field, max }]),
    ...(filled === undefined ? [] : [{ field, filled }]),
  ]
}

/** The same demands, one a line: all must hold, so several on one field may stand apart. */
export const splitConditions = (conditions: readonly Condition[]): readonly Condition[] =>
  conditions.flatMap((condition): readonly Condition[] =>
    'rows' in condition
      ? [{ ...condition, where: condition.where.flatMap(demandsOf) }]
      : demandsOf(condition),
  )

/** An empty demand on a field, to be filled in. */
export const newDemand = (field: AskField, demand: Demand): FieldCondition => {
  const name = { field: field.value }
  if (demand === 'filled' || demand === 'empty') return { ...name, filled: demand === 'filled' }
  if (demand === 'in' || demand === 'notIn')
    return { ...name, [demand]: field.kind === 'yesNo' ? [true] : [] }
  return { ...name, [demand]: field.kind === 'date' ? '' : 1 }
}
