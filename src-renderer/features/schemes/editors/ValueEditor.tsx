import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { Metric, SchemeItem, ValueRule } from '#shared/domain/scheme.ts'
import { valueWords, partWords as words } from '../../../i18n/scheme-parts.ts'
import { FixedNumber, Labelled, OptionalNumber } from '../Labelled.tsx'
import { CasesEditor } from './CasesEditor.tsx'
import { ConditionList } from './ConditionList.tsx'
import { RatersEditor } from './RatersEditor.tsx'

type Kind = ValueRule['kind']

const isKind = (text: string): text is Kind => Object.hasOwn(valueWords, text)

const POINTS = 1
const FULL = 10

/** A rule of a kind to begin with; points and cases are carried over where both kinds have them. */
const newValue = (kind: Kind, former: ValueRule | undefined): ValueRule => {
  const points = former !== undefined && 'points' in former ? former.points : POINTS
  const cases = former !== undefined && 'cases' in former ? former.cases : []
  switch (kind) {
    case 'PER_EVENT':
    case 'PER_UNIT':
    case 'QUOTA_POINTS':
    case 'SPAN_POINTS':
      return { kind, points }
    case 'STATUS_POINTS':
    case 'ROLE_POINTS':
    case 'LEVEL_POINTS':
    case 'STAGE_ADD':
      return { kind, cases: cases.length > 0 ? cases : [{ label: '', when: [], points }] }
    case 'RATE':
      return { kind, points: FULL, met: [], full: 1, whenNone: 'NONE' }
    case 'MANUAL':
      return { kind, min: 0, max: FULL }
    case 'EXTERNAL_REVIEW':
      return { kind, points: FULL, raters: [{ code: 'rater', label: '', weight: 1 }] }
  }
}

interface ValueProps {
  readonly item: SchemeItem
  readonly change: (item: SchemeItem) => void
}

/** What one hit is worth. */
export const ValueEditor = ({ item, change }: ValueProps): ReactNode => {
  const { value } = item
  const pick = (kind: string): void =>
    change({ ...item, value: isKind(kind) ? newValue(kind, value) : undefined })
  return (
    <>
      <div className="scheme-fields">
        <Labelled label={words.pointsKind} wide>
          <Select
            aria-label={words.pointsKind}
            value={value?.kind ?? ''}
            options={[
              { value: '', label: words.noPoints },
              ...Object.entries(valueWords).map(([code, label]) => ({ value: code, label })),
            ]}
            onChange={pick}
          />
        </Labelled>
      </div>
      {value !== undefined && (
        <ValueOf item={item} value={value} set={(next) => change({ ...item, value: next })} />
      )}
    </>
  )
}

const ValueOf = ({
  item,
  value,
  set,
}: {
  readonly item: SchemeItem
  readonly value: ValueRule
  readonly set: (value: ValueRule) => void
}): ReactNode => {
  const { metrics } = item
  switch (value.kind) {
    case 'PER_EVENT':
    case 'PER_UNIT':
    case 'QUOTA_POINTS':
    case 'SPAN_POINTS':
      return (
        <FixedNumber
          label={words.pointsEach}
          value={value.points}
          change={(points) => set({ ...value, points })}
        />
      )
    case 'STATUS_POINTS':
    case 'ROLE_POINTS':
    case 'LEVEL_POINTS':
    case 'STAGE_ADD':
      return (
        <CasesEditor
          cases={value.cases}
          hint={value.kind === 'STAGE_ADD' ? words.stageHint : words.caseHint}
          metrics={metrics}
          change={(cases) => set({ ...value, cases })}
        />
      )
    case 'RATE':
      return <Rate value={value} metrics={metrics} set={set} />
    case 'MANUAL':
      return (
        <div className="scheme-fields">
          <OptionalNumber
            label={words.least}
            value={value.min}
            change={(min) => set({ ...value, min })}
          />
          <OptionalNumber
            label={words.most}
            value={value.max}
            change={(max) => set({ ...value, max })}
          />
        </div>
      )
    case 'EXTERNAL_REVIEW':
      return <RatersEditor value={value} set={set} />
  }
}

const PERCENT = 100

const Rate = ({
  value,
  metrics,
  set,
}: {
  readonly value: Extract<ValueRule, { kind: 'RATE' }>
  readonly metrics: readonly Metric[]
  readonly set: (value: ValueRule) => void
}): ReactNode => (
  <>
    <div className="scheme-fields">
      <FixedNumber
        label={words.pointsFull}
        value={value.points}
        change={(points) => set({ ...value, points })}
      />
      <FixedNumber
        label={words.rateFull}
        value={value.full * PERCENT}
        min={1}
        change={(full) => set({ ...value, full: Math.min(full, PERCENT) / PERCENT })}
      />
      <Labelled label={words.rateNone}>
        <Select<'FULL' | 'NONE'>
          aria-label={words.rateNone}
          value={value.whenNone}
          options={(['NONE', 'FULL'] as const).map((one) => ({
            value: one,
            label: words.rateNoneWords[one],
          }))}
          onChange={(whenNone) => set({ ...value, whenNone })}
        />
      </Labelled>
    </div>
    <span className="scheme-field-label">{words.rateMet}</span>
    <ConditionList
      conditions={value.met}
      metrics={metrics}
      change={(met) => set({ ...value, met })}
    />
  </>
)
