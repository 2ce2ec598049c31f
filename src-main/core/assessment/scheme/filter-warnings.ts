import type { SchemeWarning } from '#shared/contract/schemes.ts'
import type { Metric, SchemeItem } from '#shared/domain/scheme.ts'
import { fieldOf } from '#shared/ledgers/index.ts'
import { areImpossible, variantsOf } from './condition-overlap.ts'
import {
  type AskedField,
  askedBy,
  conditionsOfItem,
  metricLedger,
  namedBy,
} from './scheme-fields.ts'
import { warning } from './warning.ts'
import { warningWords as words } from './warning-text.ts'

type CodesOf = (choiceSet: string) => readonly string[]

/** Tells a field that holds one value, so that two demands on it can be at odds. */
export const isSingleField = (metric: Metric, field: string): boolean => {
  const ledger = metricLedger(metric)
  if (ledger === undefined) return true
  const [asked] = askedBy(ledger, metric, { field })
  return asked?.known?.kind !== 'choices'
}

const isImpossible = (item: SchemeItem, metric: Metric): boolean =>
  variantsOf(item, metric).every((conditions) =>
    areImpossible(conditions, (field) => isSingleField(metric, field)),
  )

/** Tells an item none of whose metrics can find anything. */
export const isImpossibleItem = (item: SchemeItem): boolean =>
  item.metrics.length > 0 && item.metrics.every((metric) => isImpossible(item, metric))

const labelOf = ({ field, known }: AskedField): string => known?.label ?? field

const fieldWarnings = (
  item: SchemeItem,
  metric: Metric,
  codesOf: CodesOf,
  at: string,
): SchemeWarning[] => {
  const { id, name } = item
  const said = (code: SchemeWarning['code'], field: string, message: string): SchemeWarning =>
    warning(code, id, field, message)
  const ledger = metricLedger(metric)
  if (ledger === undefined)
    return [said('unknown-ledger', `${at}.ledger`, words.unknownLedger(name, metric.ledger))]
  const asked = [
    ...namedBy(ledger, metric),
    ...conditionsOfItem(item, metric).flatMap((condition) => askedBy(ledger, metric, condition)),
  ]
  const strangers = (metric.who ?? []).filter((field) => {
    const kind = fieldOf(ledger, field)?.kind
    return kind !== undefined && kind !== 'people' && kind !== 'person'
  })
  const added = metric.aggregate.kind === 'SUM' ? metric.aggregate.field : undefined
  const sum = asked.find(({ field }) => field === added)
  return [
    ...asked
      .filter(({ known }) => known === undefined)
      .map(({ field }) =>
        said('unknown-field', `${at}.where`, words.unknownField(name, ledger.label, field)),
      ),
    ...strangers.map((field) =>
      said('unknown-field', `${at}.who`, words.notPersons(name, ledger.label, field)),
    ),
    ...(sum?.known && sum.known.kind !== 'integer' && sum.known.kind !== 'money'
      ? [said('unknown-field', `${at}.aggregate`, words.notNumber(name, labelOf(sum)))]
      : []),
    ...asked.flatMap((one) =>
      strangeCodes(one, codesOf).map((code) =>
        said('unknown-code', `${at}.where`, words.unknownCode(name, labelOf(one), code)),
      ),
    ),
  ]
}

const strangeCodes = ({ known, codes }: AskedField, codesOf: CodesOf): readonly string[] => {
  if (known?.choices === undefined) return []
  const offered = codesOf(known.choices)
  return codes.filter((code) => typeof code === 'string').filter((code) => !offered.includes(code))
}

const conditionWarnings = (item: SchemeItem, metric: Metric, at: string): SchemeWarning[] => {
  const isSingle = (field: string): boolean => isSingleField(metric, field)
  const said = (message: string): SchemeWarning =>
    warning('filter-impossible', item.id, at, message)
  if (isImpossible(item, metric)) return [said(words.impossible(item.name))]
  const cases = item.value && 'cases' in item.value ? item.value.cases : []
  // A case is judged against each metric of an OR-group; it need fit one of them only.
  return item.metrics.length > 1
    ? []
    : cases
        .filter(({ when }) => areImpossible([...metric.where, ...when], isSingle))
        .map(({ label }) => said(words.caseImpossible(item.name, label)))
}

const once = (all: readonly SchemeWarning[]): SchemeWarning[] => [
  ...new Map(all.map((one) => [one.message, one])).values(),
]

/** What is odd about the fields and conditions of an item. */
export const warnings = (item: SchemeItem, codesOf: CodesOf): SchemeWarning[] =>
  once(
    item.metrics.flatMap((metric, index) => {
      const at = `metrics.${index}`
      return [
        ...fieldWarnings(item, metric, codesOf, at),
        ...conditionWarnings(item, metric, `${at}.where`),
      ]
    }),
  )
