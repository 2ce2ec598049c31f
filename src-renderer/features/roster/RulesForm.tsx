import { Checkbox, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Period } from '#shared/domain/days.ts'
import { useChoiceBook } from '../../api/choice-book.tsx'
import { roster } from '../../i18n/roster.ts'
import { ExceptionFields } from './ExceptionFields.tsx'
import type { Policy, RosterPlan, SpanKind } from './roster-plan.ts'

interface Props {
  readonly studio: string
  readonly period: Period
  readonly plan: RosterPlan
  readonly change: (plan: RosterPlan) => void
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1)

/** By which rules a studio is on duty. */
export const RulesForm = ({ studio, period, plan, change }: Props): ReactNode => (
  <form className="roster-rules" aria-label={roster.rules} onSubmit={(e) => e.preventDefault()}>
    <h2>{roster.rules}</h2>
    <Rule
      label={roster.monthly}
      isOn={plan.monthly.isOn}
      toggle={(isOn) => change({ ...plan, monthly: { ...plan.monthly, isOn } })}
    >
      <Select<number[]>
        mode="multiple"
        aria-label={roster.days}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={roster.pickDays}
        value={[...plan.monthly.days]}
        options={numbers(31).map((day) => ({ value: day, label: roster.dayOfMonth(day) }))}
        onChange={(days) =>
          change({ ...plan, monthly: { ...plan.monthly, days: days.toSorted((a, b) => a - b) } })
        }
      />
      <ShiftFields
        value={plan.monthly}
        change={(monthly) => change({ ...plan, monthly: { ...plan.monthly, ...monthly } })}
      />
    </Rule>
    <Rule
      label={roster.weekly}
      isOn={plan.weekly.isOn}
      toggle={(isOn) => change({ ...plan, weekly: { ...plan.weekly, isOn } })}
    >
      <Checkbox.Group<number>
        value={[...plan.weekly.days]}
        options={roster.weekdays.map((label, at) => ({ value: at + 1, label }))}
        onChange={(days) => change({ ...plan, weekly: { ...plan.weekly, days } })}
      />
      <ShiftFields
        value={plan.weekly}
        change={(weekly) => change({ ...plan, weekly: { ...plan.weekly, ...weekly } })}
      />
    </Rule>
    <Quota
      label={roster.memberQuota}
      value={plan.member}
      change={(member) => change({ ...plan, member })}
    />
    <Quota
      label={roster.studioQuota}
      value={plan.studio}
      change={(quota) => change({ ...plan, studio: quota })}
    />
    <fieldset>
      <Checkbox
        checked={plan.withLiaison}
        onChange={(event) => change({ ...plan, withLiaison: event.target.checked })}
      >
        {roster.withLiaison}
      </Checkbox>
    </fieldset>
    <ExceptionFields studio={studio} period={period} plan={plan} change={change} />
  </form>
)

const Rule = ({
  label,
  isOn,
  toggle,
  children,
}: {
  readonly label: string
  readonly isOn: boolean
  readonly toggle: (isOn: boolean) => void
  readonly children: ReactNode
}): ReactNode => (
  <fieldset>
    <Checkbox checked={isOn} onChange={(event) => toggle(event.target.checked)}>
      {label}
    </Checkbox>
    {isOn && <div className="rule-fields">{children}</div>}
  </fieldset>
)

type Shift = RosterPlan['weekly']

const ShiftFields = ({
  value,
  change,
}: {
  readonly value: Shift
  readonly change: (part: Partial<Shift>) => void
}): ReactNode => {
  const slots = useChoiceBook()
    .choicesOf('dutyShift')
    .filter(({ retired, code }) => !retired || value.slots.includes(code))
  return (
    <>
      <div className="rule-field">
        <span>{roster.slots}</span>
        <Select<string[]>
          mode="multiple"
          aria-label={roster.slots}
          value={[...value.slots]}
          options={slots.map(({ code, label }) => ({ value: code, label }))}
          onChange={(chosen) => change({ slots: chosen })}
        />
      </div>
      <div className="rule-field">
        <span>{roster.perShift}</span>
        <InputNumber
          aria-label={roster.perShift}
          min={1}
          max={20}
          value={value.perShift}
          onChange={(perShift) => change({ perShift: perShift ?? 1 })}
        />
      </div>
      <div className="rule-field">
        <span>{roster.holiday}</span>
        <Select<Policy>
          aria-label={roster.holiday}
          value={value.holiday}
          options={policies.map((policy) => ({ value: policy, label: roster.policies[policy] }))}
          onChange={(holiday) => change({ holiday })}
        />
      </div>
    </>
  )
}

const policies = ['NEXT_WORKDAY', 'SKIP', 'KEEP'] as const
const spans = ['month', 'quarter', 'half', 'year'] as const

type QuotaPlan = RosterPlan['member']

const Quota = ({
  label,
  value,
  change,
}: {
  readonly label: string
  readonly value: QuotaPlan
  readonly change: (quota: QuotaPlan) => void
}): ReactNode => (
  <Rule label={label} isOn={value.isOn} toggle={(isOn) => change({ ...value, isOn })}>
    <div className="rule-quota">
      <span>{roster.per}</span>
      <Select<SpanKind>
        aria-label={`${label}${roster.per}`}
        value={value.period}
        options={spans.map((span) => ({ value: span, label: roster.spans[span] }))}
        onChange={(period) => change({ ...value, period })}
      />
      <InputNumber
        aria-label={`${label}${roster.times}`}
        min={1}
        max={100}
        value={value.min}
        onChange={(min) => change({ ...value, min: min ?? 1 })}
      />
      <span>{roster.times}</span>
    </div>
  </Rule>
)
