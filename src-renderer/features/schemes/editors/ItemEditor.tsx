import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Metric, Scheme, SchemeGroup, SchemeItem } from '#shared/domain/scheme.ts'
import { partWords as words } from '../../../i18n/scheme-parts.ts'
import { Labelled, NamedInput } from '../Labelled.tsx'
import { defaultMetric } from '../metric-fields.ts'
import { LimitsEditor } from './LimitsEditor.tsx'
import { MetricEditor } from './MetricEditor.tsx'
import { QuotaEditor } from './QuotaEditor.tsx'
import { AppliesEditor, EffectiveEditor } from './ScopeEditor.tsx'
import { ShareEditor } from './ShareEditor.tsx'
import { ValueEditor } from './ValueEditor.tsx'

/** Points given by people count nothing in a ledger. */
const isByHand = ({ value }: SchemeItem): boolean =>
  value?.kind === 'MANUAL' || value?.kind === 'EXTERNAL_REVIEW'

/** One item of a scheme, from what is counted to where the points end. */
export const ItemEditor = ({
  scheme,
  item,
  change,
}: {
  readonly scheme: Scheme
  readonly item: SchemeItem
  readonly change: (item: SchemeItem) => void
}): ReactNode => {
  const subject = scheme.groups.find(({ id }) => id === item.group)?.subject ?? 'member'
  return (
    <>
      <Naming scheme={scheme} item={item} change={change} subject={subject} />
      <Part title={words.points}>
        <ValueEditor item={item} change={change} />
      </Part>
      {!isByHand(item) && (
        <Part title={words.what}>
          <Metrics item={item} subject={subject} change={change} />
        </Part>
      )}
      <Part title={words.limits}>
        <LimitsEditor item={item} change={change} />
      </Part>
      <Part title={words.quota}>
        <QuotaEditor item={item} change={change} />
      </Part>
      {subject === 'member' && !isByHand(item) && (
        <Part title={words.share}>
          <ShareEditor item={item} change={change} />
        </Part>
      )}
      <Part title={words.scope}>
        <AppliesEditor
          value={item.appliesTo}
          change={(appliesTo) => change({ ...item, appliesTo })}
        />
        <EffectiveEditor item={item} change={change} />
      </Part>
    </>
  )
}

/** A part of a panel under its own heading. */
export const Part = ({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}): ReactNode => (
  <section className="scheme-part">
    <h3>{title}</h3>
    {children}
  </section>
)

const Naming = ({
  scheme,
  item,
  change,
  subject,
}: {
  readonly scheme: Scheme
  readonly item: SchemeItem
  readonly change: (item: SchemeItem) => void
  readonly subject: SchemeGroup['subject']
}): ReactNode => (
  <section className="scheme-part">
    <div className="scheme-fields">
      <NamedInput
        wide
        label={words.name}
        value={item.name}
        change={(name) => change({ ...item, name })}
      />
      <NamedInput
        label={words.unit}
        value={item.unit}
        change={(unit) => change({ ...item, unit })}
      />
      <Labelled label={words.group}>
        <Select
          aria-label={words.group}
          value={item.group}
          options={scheme.groups
            .filter((group) => group.subject === subject)
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(group: string) => change({ ...item, group })}
        />
      </Labelled>
      <Labelled label={words.note} wide>
        <Input.TextArea
          aria-label={words.note}
          rows={2}
          value={item.note ?? ''}
          onChange={({ target }) =>
            change({ ...item, note: target.value === '' ? undefined : target.value })
          }
        />
      </Labelled>
    </div>
  </section>
)

const Metrics = ({
  item,
  subject,
  change,
}: {
  readonly item: SchemeItem
  readonly subject: SchemeGroup['subject']
  readonly change: (item: SchemeItem) => void
}): ReactNode => {
  const { metrics } = item
  const set = (next: Metric[]): void => change({ ...item, metrics: next })
  const last = metrics.at(-1)?.ledger ?? 'activities'
  return (
    <>
      {metrics.length > 1 && <p className="muted scheme-hint">{words.whatHint}</p>}
      {metrics.map((metric, at) => {
        // Sources have no name that lasts, and are only ever changed in place.
        const key = at
        return (
          <MetricEditor
            key={key}
            metric={metric}
            subject={subject}
            change={(next) => set(metrics.with(at, next))}
            remove={metrics.length > 1 ? () => set(metrics.toSpliced(at, 1)) : undefined}
          />
        )
      })}
      <Button
        type="link"
        size="small"
        icon={<PlusOutlined />}
        onClick={() => set([...metrics, defaultMetric(last, subject)])}
      >
        {words.addMetric}
      </Button>
    </>
  )
}
