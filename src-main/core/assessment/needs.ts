import type { FactNeed } from '#shared/domain/fact-record.ts'
import type { Condition, Metric, Scheme, SchemeItem } from '#shared/domain/scheme.ts'
import { derivedField } from '#shared/figures/derived-fields.ts'
import { fieldsAsked } from '#shared/figures/meets.ts'
import { memberScoreFieldOf } from './hit.ts'

/** What is worked out wants the fields it is worked out of. */
const recordFields = (ledger: string, condition: Condition): readonly string[] => {
  if ('rows' in condition) return [condition.rows]
  const { field } = condition
  if (field.includes('.')) return []
  const derived = derivedField(ledger, undefined, field)
  return derived === undefined ? [field] : fieldsAsked(derived.when)
}

const conditionsOf = ({ value, share }: SchemeItem, metric: Metric): readonly Condition[] => [
  ...metric.where,
  ...(value && 'cases' in value ? value.cases.flatMap(({ when }) => when) : []),
  ...(value?.kind === 'RATE' ? value.met : []),
  ...share.flatMap(({ when }) => when),
]

const PERSON = 'person.'

const personFields = (condition: Condition): readonly string[] => {
  if ('rows' in condition) return condition.where.flatMap(personFields)
  return condition.field.startsWith(PERSON) ? [condition.field.slice(PERSON.length)] : []
}

const unique = (all: readonly string[]): readonly string[] => [...new Set(all)].toSorted()

const isPlain = (field: string): boolean => !field.includes('.')

/** What a scheme reads, ledger by ledger, so that a store hands over no more than that. */
export const schemeNeeds = (scheme: Scheme): readonly FactNeed[] => {
  const ofMembers = new Set(
    scheme.groups.filter(({ subject }) => subject === 'member').map(({ id }) => id),
  )
  const all = scheme.items.flatMap((item) =>
    item.metrics.map((metric) => {
      const { dateField = '', aggregate, rows = '' } = metric
      const scored = (ofMembers.has(item.group) && memberScoreFieldOf(metric.ledger)) || ''
      const sum = aggregate.kind === 'SUM' ? [aggregate.field] : []
      return {
        ledger: metric.ledger,
        fields: [
          ...conditionsOf(item, metric).flatMap((one) => recordFields(metric.ledger, one)),
          ...[...sum, dateField, rows, scored].filter((field) => field !== '' && isPlain(field)),
        ],
        people: metric.who ?? [],
        asked: [
          ...conditionsOf(item, metric).flatMap(personFields),
          ...sum.flatMap((field) => personFields({ field })),
        ],
        dates: dateField === '' ? [] : [dateField.replace(/^row\./, `${rows}.`)],
      }
    }),
  )
  return [...Map.groupBy(all, ({ ledger }) => ledger)].map(([ledger, needs]) => ({
    ledger,
    fields: unique(needs.flatMap(({ fields }) => fields)),
    people: unique(needs.flatMap(({ people }) => people)),
    asked: unique(needs.flatMap(({ asked }) => asked)),
    dates: unique(needs.flatMap(({ dates }) => dates)),
  }))
}
