import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import type { ValueRule } from '#shared/domain/scheme.ts'
import { partWords as words } from '../../../i18n/scheme-parts.ts'
import { FixedNumber } from '../Labelled.tsx'

type Review = Extract<ValueRule, { kind: 'EXTERNAL_REVIEW' }>

/** Who gives the marks of a review, and how much each weighs. */
export const RatersEditor = ({
  value,
  set,
}: {
  readonly value: Review
  readonly set: (value: Review) => void
}): ReactNode => {
  const { raters } = value
  const replace = (at: number, part: Partial<Review['raters'][number]>): void =>
    set({ ...value, raters: raters.map((one, i) => (i === at ? { ...one, ...part } : one)) })
  const add = (): void => {
    const codes = raters.map(({ code }) => code)
    let number = raters.length + 1
    while (codes.includes(`rater-${number}`)) number += 1
    set({ ...value, raters: [...raters, { code: `rater-${number}`, label: '', weight: 1 }] })
  }
  return (
    <>
      <FixedNumber
        label={words.pointsFull}
        value={value.points}
        change={(points) => set({ ...value, points })}
      />
      {raters.map(({ code, label, weight }, at) => (
        <div className="scheme-case-head" key={code}>
          <Input
            aria-label={words.raters}
            placeholder={words.raters}
            value={label}
            onChange={(event) => replace(at, { label: event.target.value })}
          />
          <InputNumber
            aria-label={words.weight}
            min={0.01}
            value={weight}
            onChange={(next) => next !== null && replace(at, { weight: next })}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={words.removeShare}
            disabled={raters.length === 1}
            onClick={() => set({ ...value, raters: raters.toSpliced(at, 1) })}
          />
        </div>
      ))}
      <Button type="link" size="small" icon={<PlusOutlined />} onClick={add}>
        {words.addRater}
      </Button>
    </>
  )
}
