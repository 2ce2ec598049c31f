import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import type { Metric, PointCase } from '#shared/domain/scheme.ts'
import { partWords as words } from '../../../i18n/scheme-parts.ts'
import { ConditionList } from './ConditionList.tsx'

interface CaseProps {
  readonly one: PointCase
  readonly metrics: readonly Metric[]
  readonly change: (one: PointCase) => void
  readonly remove: (() => void) | undefined
}

/** The cases of a rule, in the order in which they are tried. */
export const CasesEditor = ({
  cases,
  hint,
  metrics,
  change,
}: {
  readonly cases: readonly PointCase[]
  readonly hint: string
  readonly metrics: readonly Metric[]
  readonly change: (cases: PointCase[]) => void
}): ReactNode => (
  <div>
    <p className="muted scheme-hint">{hint}</p>
    {cases.map((one, at) => {
      // Cases have no name that lasts, and are only ever changed in place.
      const key = at
      return (
        <CaseEditor
          key={key}
          one={one}
          metrics={metrics}
          change={(next) => change(cases.with(at, next))}
          remove={cases.length > 1 ? () => change(cases.toSpliced(at, 1)) : undefined}
        />
      )
    })}
    <Button
      type="link"
      size="small"
      icon={<PlusOutlined />}
      onClick={() => change([...cases, { label: '', when: [], points: 1 }])}
    >
      {words.addCase}
    </Button>
  </div>
)

const CaseEditor = ({ one, metrics, change, remove }: CaseProps): ReactNode => (
  <div className="scheme-case">
    <div className="scheme-case-head">
      <Input
        aria-label={words.caseLabel}
        placeholder={words.caseLabel}
        value={one.label}
        onChange={(event) => change({ ...one, label: event.target.value })}
      />
      <InputNumber
        aria-label={words.pointsEach}
        value={one.points}
        onChange={(points) => points !== null && change({ ...one, points })}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={words.removeCase}
        disabled={remove === undefined}
        onClick={remove}
      />
    </div>
    <ConditionList
      conditions={one.when}
      metrics={metrics}
      change={(when) => change({ ...one, when })}
    />
  </div>
)
