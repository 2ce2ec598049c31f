import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Quota, SchemeItem } from '#shared/domain/scheme.ts'
import { partWords as words } from '../../../i18n/scheme-parts.ts'
import { wholeWords } from '../../../i18n/schemes.ts'
import { FixedNumber, Labelled } from '../Labelled.tsx'
import { RelativeDayEditor } from './RelativeDay.tsx'

type Span = NonNullable<Quota['spans']>[number]

const wholeYear = (label: string): Span => ({
  label,
  from: { year: 0, month: 1, day: 1 },
  to: { year: 0, month: 12, day: 31 },
})

const pers = ['none', 'month', 'quarter', 'half', 'year', 'own'] as const

/** A minimum in every stretch of the period, or none. */
export const QuotaEditor = ({
  item,
  change,
}: {
  readonly item: SchemeItem
  readonly change: (item: SchemeItem) => void
}): ReactNode => {
  const { quota } = item
  const set = (next: Quota | undefined): void => change({ ...item, quota: next })
  const pick = (per: (typeof pers)[number]): void => {
    const min = quota?.min ?? 1
    if (per === 'none') set(undefined)
    else set(per === 'own' ? { per, min, spans: [wholeYear('')] } : { per, min })
  }
  return (
    <>
      <div className="scheme-fields">
        <Labelled label={words.quotaPer}>
          <Select<(typeof pers)[number]>
            aria-label={words.quotaPer}
            value={quota?.per ?? 'none'}
            options={pers.map((per) => ({ value: per, label: words.quotaPers[per] }))}
            onChange={pick}
          />
        </Labelled>
        {quota !== undefined && (
          <FixedNumber
            label={words.quotaMin}
            value={quota.min}
            min={1}
            change={(min) => set({ ...quota, min })}
          />
        )}
      </div>
      {quota?.per === 'own' && (
        <Spans spans={quota.spans ?? []} change={(spans) => set({ ...quota, spans })} />
      )}
    </>
  )
}

const Spans = ({
  spans,
  change,
}: {
  readonly spans: readonly Span[]
  readonly change: (spans: Span[]) => void
}): ReactNode => (
  <div>
    {spans.map((span, at) => {
      // Stretches have no name that lasts, and are only ever changed in place.
      const key = at
      const put = (part: Partial<Span>): void => change(spans.with(at, { ...span, ...part }))
      return (
        <div className="scheme-case" key={key}>
          <div className="scheme-case-head">
            <Input
              aria-label={words.spans}
              placeholder={words.spans}
              value={span.label}
              onChange={(event) => put({ label: event.target.value })}
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={words.removeCase}
              disabled={spans.length === 1}
              onClick={() => change(spans.toSpliced(at, 1))}
            />
          </div>
          <RelativeDayEditor
            label={wholeWords.from}
            value={span.from}
            change={(from) => put({ from })}
          />
          <RelativeDayEditor label={wholeWords.to} value={span.to} change={(to) => put({ to })} />
        </div>
      )
    })}
    <Button
      type="link"
      size="small"
      icon={<PlusOutlined />}
      onClick={() => change([...spans, wholeYear('')])}
    >
      {words.addSpan}
    </Button>
  </div>
)
