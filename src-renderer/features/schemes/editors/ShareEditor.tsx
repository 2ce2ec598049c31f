import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Metric, SchemeItem, ShareCase } from '#shared/domain/scheme.ts'
import { partWords as words } from '../../../i18n/scheme-parts.ts'
import { FixedNumber, OptionalNumber } from '../Labelled.tsx'
import { ConditionList } from './ConditionList.tsx'

const PERCENT = 100
const HALF = 0.5

const newShare = (kind: ShareCase['kind'], { label, when }: Pick<ShareCase, 'label' | 'when'>) =>
  kind === 'ROLE_FACTOR' ? { kind, label, when, factor: HALF } : { kind, label, when }

/** How several people of one record part its points. */
export const ShareEditor = ({
  item,
  change,
}: {
  readonly item: SchemeItem
  readonly change: (item: SchemeItem) => void
}): ReactNode => {
  const { share, metrics } = item
  const set = (next: ShareCase[]): void => change({ ...item, share: next })
  return (
    <div>
      {share.length > 0 && <p className="muted scheme-hint">{words.shareHint}</p>}
      {share.map((one, at) => {
        // Ways to share have no name that lasts, and are only ever changed in place.
        const key = at
        return (
          <OneShare
            key={key}
            one={one}
            metrics={metrics}
            change={(next) => set(share.with(at, next))}
            remove={() => set(share.toSpliced(at, 1))}
          />
        )
      })}
      <Button
        type="link"
        size="small"
        icon={<PlusOutlined />}
        onClick={() => set([...share, newShare('ROLE_FACTOR', { label: '', when: [] })])}
      >
        {words.addShare}
      </Button>
    </div>
  )
}

const OneShare = ({
  one,
  metrics,
  change,
  remove,
}: {
  readonly one: ShareCase
  readonly metrics: readonly Metric[]
  readonly change: (one: ShareCase) => void
  readonly remove: () => void
}): ReactNode => (
  <div className="scheme-case">
    <div className="scheme-case-head">
      <Input
        aria-label={words.shareLabel}
        placeholder={words.shareLabel}
        value={one.label}
        onChange={(event) => change({ ...one, label: event.target.value })}
      />
      <Select<ShareCase['kind']>
        aria-label={words.share}
        value={one.kind}
        options={(['ROLE_FACTOR', 'SPLIT_EQUALLY'] as const).map((kind) => ({
          value: kind,
          label: words.shareKinds[kind],
        }))}
        onChange={(kind) => change(newShare(kind, one))}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={words.removeShare}
        onClick={remove}
      />
    </div>
    <Numbers one={one} change={change} />
    <ConditionList
      conditions={one.when}
      metrics={metrics}
      change={(when) => change({ ...one, when })}
    />
  </div>
)

const Numbers = ({
  one,
  change,
}: {
  readonly one: ShareCase
  readonly change: (one: ShareCase) => void
}): ReactNode => {
  if (one.kind === 'ROLE_FACTOR')
    return (
      <FixedNumber
        label={words.factor}
        value={one.factor * PERCENT}
        change={(factor) => change({ ...one, factor: factor / PERCENT })}
      />
    )
  return (
    <div className="scheme-fields">
      <OptionalNumber
        label={words.first}
        value={one.first === undefined ? undefined : one.first * PERCENT}
        min={0}
        max={PERCENT}
        change={(first) =>
          change({ ...one, first: first === undefined ? undefined : first / PERCENT })
        }
      />
      <OptionalNumber
        label={words.heads}
        value={one.heads}
        min={1}
        change={(heads) => change({ ...one, heads })}
      />
    </div>
  )
}
