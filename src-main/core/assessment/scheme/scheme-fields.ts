import type { Condition, Metric, SchemeItem } from '#shared/domain/scheme.ts'
import { derivedField } from '#shared/figures/derived-fields.ts'
import type { Field, Ledger, Part } from '#shared/ledgers/field.ts'
import { fieldOf, isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'

/** A field a metric asks for, with what the ledger knows of it. */
export interface AskedField {
  /** As the scheme writes it. */
  readonly field: string
  /** Undefined where the ledger has no such field. */
  readonly known: Pick<Field | Part, 'kind' | 'choices' | 'label'> | undefined
  readonly codes: readonly (string | number | boolean)[]
}

/** The ledger of a metric, or undefined. */
export const metricLedger = ({ ledger }: Metric): Ledger | undefined =>
  isLedgerId(ledger) ? ledgerOf(ledger) : undefined

const partOf = (ledger: Ledger, field: string, part: string): Part | undefined =>
  fieldOf(ledger, field)?.parts?.find(({ id }) => id === part)

const personPart = (ledger: Ledger, who: readonly string[], name: string) => {
  if (name === 'field' || name === 'position') return { kind: 'text', label: name } as const
  return who.map((field) => partOf(ledger, field, name)).find((part) => part !== undefined)
}

const derivedKnown = (ledger: Ledger, rows: string | undefined, id: string) => {
  const derived = derivedField(ledger.id, rows, id)
  return derived && ({ kind: 'yesNo', label: derived.label } as const)
}

const knownOf = (ledger: Ledger, metric: Metric, field: string): AskedField['known'] => {
  const [scope = '', name] = field.split('.')
  if (name === undefined) return derivedKnown(ledger, undefined, scope) ?? fieldOf(ledger, scope)
  if (scope === 'row')
    return derivedKnown(ledger, metric.rows, name) ?? partOf(ledger, metric.rows ?? '', name)
  if (scope === 'person') return personPart(ledger, metric.who ?? [], name)
  return { kind: name === 'persons' ? 'integer' : 'date', label: name }
}

/** The fields one condition reads, those of child rows as `rows.part`. */
export const askedBy = (ledger: Ledger, metric: Metric, condition: Condition): AskedField[] => {
  if ('rows' in condition) {
    const rows = fieldOf(ledger, condition.rows)
    return [
      { field: condition.rows, known: rows, codes: [] },
      ...condition.where.map((one) => {
        const name = one.field.replace(/^row\./, '')
        return {
          field: `${condition.rows}.${name}`,
          known:
            derivedKnown(ledger, condition.rows, name) ??
            rows?.parts?.find(({ id }) => id === name),
          codes: [...(one.in ?? []), ...(one.notIn ?? [])],
        }
      }),
    ]
  }
  const { field, in: some = [], notIn = [] } = condition
  return [{ field, known: knownOf(ledger, metric, field), codes: [...some, ...notIn] }]
}

/** All conditions an item puts to what one of its metrics finds. */
export const conditionsOfItem = ({ value, share }: SchemeItem, metric: Metric): Condition[] => [
  ...metric.where,
  ...(value && 'cases' in value ? value.cases.flatMap(({ when }) => when) : []),
  ...(value?.kind === 'RATE' ? value.met : []),
  ...share.flatMap(({ when }) => when),
]

/** The fields a metric itself names: who, date, what is added up, child rows. */
export const namedBy = (ledger: Ledger, metric: Metric): AskedField[] => {
  const { who = [], dateField, aggregate, rows } = metric
  const named = [
    ...who,
    ...(rows === undefined ? [] : [rows]),
    ...(dateField === undefined ? [] : [dateField]),
    ...(aggregate.kind === 'SUM' ? [aggregate.field] : []),
  ]
  return named.map((field) => ({ field, known: knownOf(ledger, metric, field), codes: [] }))
}
