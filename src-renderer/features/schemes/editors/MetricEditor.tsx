import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Metric, SchemeGroup } from '#shared/domain/scheme.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { aggregateWords, partWords as words } from '../../../i18n/scheme-parts.ts'
import { Labelled } from '../Labelled.tsx'
import { askFields, countedLedgers, defaultMetric, rowFields, whoFields } from '../metric-fields.ts'
import { ConditionList } from './ConditionList.tsx'

interface MetricProps {
  readonly metric: Metric
  readonly subject: SchemeGroup['subject']
  readonly change: (metric: Metric) => void
}

/** Where a number comes from: a ledger, who must stand on the record, and what it must say. */
export const MetricEditor = ({
  metric,
  subject,
  change,
  remove,
}: MetricProps & { readonly remove: (() => void) | undefined }): ReactNode => (
  <div className="scheme-metric">
    <div className="scheme-fields">
      <Labelled label={words.ledger}>
        <Select
          aria-label={words.ledger}
          value={metric.ledger}
          options={countedLedgers.map((id) => ({ value: id, label: ledgerOf(id).label }))}
          onChange={(ledger: string) => change(defaultMetric(ledger, subject))}
        />
      </Labelled>
      {subject === 'member' && <Who metric={metric} change={change} />}
      <Rows metric={metric} change={change} />
      <DateField metric={metric} change={change} />
      <Aggregate metric={metric} change={change} />
    </div>
    <span className="scheme-field-label">{words.where}</span>
    {metric.where.length === 0 && <div className="muted">{words.all}</div>}
    <ConditionList
      conditions={metric.where}
      metrics={[metric]}
      change={(where) => change({ ...metric, where })}
    />
    {remove !== undefined && (
      <Button type="link" size="small" danger onClick={remove}>
        {words.removeMetric}
      </Button>
    )}
  </div>
)

type PartProps = Omit<MetricProps, 'subject'>

const Who = ({ metric, change }: PartProps): ReactNode => (
  <Labelled label={words.who}>
    <Select<string[]>
      mode="multiple"
      aria-label={words.who}
      value={metric.who ?? []}
      options={whoFields(metric.ledger).map(({ id, label }) => ({ value: id, label }))}
      onChange={(who) => change({ ...metric, who: who.length === 0 ? undefined : who })}
    />
  </Labelled>
)

const Rows = ({ metric, change }: PartProps): ReactNode => {
  const fields = rowFields(metric.ledger)
  if (fields.length === 0) return null
  return (
    <Labelled label={words.rows}>
      <Select<string>
        aria-label={words.rows}
        value={metric.rows ?? ''}
        options={[
          { value: '', label: words.wholeRecord },
          ...fields.map(({ id, label }) => ({ value: id, label: words.each(label) })),
        ]}
        onChange={(rows) =>
          change({
            ...metric,
            rows: rows === '' ? undefined : rows,
            // What was asked of rows of another kind has no meaning here.
            where: metric.where.filter((one) => 'rows' in one || !one.field.startsWith('row.')),
          })
        }
      />
    </Labelled>
  )
}

const fieldsOfKind = (metric: Metric, kind: 'date' | 'number') =>
  askFields([metric], words.counted).filter(
    (field) =>
      field.kind === kind && field.scope !== 'counted' && field.value !== 'person.position',
  )

const DateField = ({ metric, change }: PartProps): ReactNode => {
  const options = fieldsOfKind(metric, 'date').filter(({ scope }) => scope !== 'person')
  return (
    <Labelled label={words.date}>
      <Select<string>
        aria-label={words.date}
        value={metric.dateField ?? ''}
        options={[
          { value: '', label: words.ownDate },
          ...options.map(({ value, label }) => ({ value, label })),
        ]}
        onChange={(field) => change({ ...metric, dateField: field === '' ? undefined : field })}
      />
    </Labelled>
  )
}

const aggregateKinds = Object.entries(aggregateWords)

const Aggregate = ({ metric, change }: PartProps): ReactNode => {
  const { aggregate } = metric
  const numbers = fieldsOfKind(metric, 'number')
  const pick = (kind: string): void => {
    const [first] = numbers
    if (kind === 'SUM' && first !== undefined)
      change({ ...metric, aggregate: { kind, field: first.value } })
    else if (kind === 'COUNT' || kind === 'DAYS' || kind === 'MATTERS' || kind === 'EXISTS')
      change({ ...metric, aggregate: { kind } })
  }
  const offered = aggregateKinds.filter(([kind]) => kind !== 'SUM' || numbers.length > 0)
  return (
    <>
      <Labelled label={words.aggregate}>
        <Select<string>
          aria-label={words.aggregate}
          value={aggregate.kind}
          options={offered.map(([value, label]) => ({ value, label }))}
          onChange={pick}
        />
      </Labelled>
      {aggregate.kind === 'SUM' && (
        <Labelled label={words.sumOf}>
          <Select
            aria-label={words.sumOf}
            value={aggregate.field}
            options={numbers.map(({ value, label }) => ({ value, label }))}
            onChange={(field: string) => change({ ...metric, aggregate: { kind: 'SUM', field } })}
          />
        </Labelled>
      )}
    </>
  )
}
