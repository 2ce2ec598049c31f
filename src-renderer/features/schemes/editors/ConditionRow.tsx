import { DeleteOutlined } from '@ant-design/icons'
import { Button, DatePicker, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import type { FieldCondition } from '#shared/domain/scheme.ts'
import { useChoiceBook } from '../../../api/choice-book.tsx'
import { partWords as words } from '../../../i18n/scheme-parts.ts'
import { type AskField, type Demand, demandOf, demandsByKind, newDemand } from '../metric-fields.ts'

interface ConditionProps {
  readonly condition: FieldCondition
  readonly fields: readonly AskField[]
  readonly change: (condition: FieldCondition) => void
  readonly remove: () => void
}

/** A field the description of the ledger no longer has is still shown, by its name in the scheme. */
const unknownField = (value: string): AskField => ({
  value,
  label: value,
  scope: 'record',
  kind: 'text',
})

/** One demand on one value: which field, what is asked, the answer. */
export const ConditionRow = ({ condition, fields, change, remove }: ConditionProps): ReactNode => {
  const field =
    fields.find(({ value }) => value === condition.field) ?? unknownField(condition.field)
  const demand = demandOf(condition)
  const pick = (value: string): void => {
    const next = fields.find((one) => one.value === value)
    const [first] = next === undefined ? [] : demandsByKind[next.kind]
    if (next !== undefined && first !== undefined) change(newDemand(next, first))
  }
  return (
    <div className="scheme-condition">
      <Select
        className="scheme-condition-field"
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={words.field}
        value={condition.field}
        options={fields.map(({ value, label }) => ({ value, label }))}
        onChange={pick}
      />
      <Select<Demand>
        className="scheme-condition-demand"
        aria-label={words.demand}
        value={demand}
        options={demandsByKind[field.kind].map((one) => ({
          value: one,
          label: words.demands[one],
        }))}
        onChange={(next) => change(newDemand(field, next))}
      />
      <Answer condition={condition} field={field} demand={demand} change={change} />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={words.removeCondition}
        onClick={remove}
      />
    </div>
  )
}

const Answer = ({
  condition,
  field,
  demand,
  change,
}: Omit<ConditionProps, 'fields' | 'remove'> & {
  readonly field: AskField
  readonly demand: Demand
}): ReactNode => {
  if (demand === 'filled' || demand === 'empty') return null
  if (demand === 'min' || demand === 'max')
    return <Bound condition={condition} kind={field.kind} demand={demand} change={change} />
  return <Codes condition={condition} field={field} demand={demand} change={change} />
}

const Bound = ({
  condition,
  kind,
  demand,
  change,
}: Pick<ConditionProps, 'condition' | 'change'> & {
  readonly kind: AskField['kind']
  readonly demand: 'min' | 'max'
}): ReactNode => {
  const bound = condition[demand]
  const set = (next: number | string): void => change({ field: condition.field, [demand]: next })
  if (kind === 'date')
    return (
      <DatePicker
        className="scheme-condition-value"
        aria-label={words.value}
        value={typeof bound === 'string' && bound !== '' ? dayjs(bound) : null}
        onChange={(day) => set(day === null ? '' : day.format('YYYY-MM-DD'))}
      />
    )
  return (
    <InputNumber
      className="scheme-condition-value"
      aria-label={words.value}
      value={typeof bound === 'number' ? bound : null}
      onChange={(next) => set(typeof next === 'number' ? next : 0)}
    />
  )
}

/** So many words stand beside their field; more of them get a line of their own. */
const FEW = 2

const Codes = ({
  condition,
  field,
  demand,
  change,
}: Pick<ConditionProps, 'condition' | 'change'> & {
  readonly field: AskField
  readonly demand: 'in' | 'notIn'
}): ReactNode => {
  const book = useChoiceBook()
  const codes = condition[demand] ?? []
  const set = (next: readonly (string | number | boolean)[]): void =>
    change({ field: condition.field, [demand]: [...next] })
  if (field.kind === 'yesNo')
    return (
      <Select<string>
        className="scheme-condition-value"
        aria-label={words.value}
        value={String(codes[0] ?? true)}
        options={[
          { value: 'true', label: words.yes },
          { value: 'false', label: words.no },
        ]}
        onChange={(next) => set([next === 'true'])}
      />
    )
  const options = field.options ?? book.choicesOf(field.choices)
  return (
    <Select<string[]>
      className={codes.length > FEW ? 'scheme-condition-many' : 'scheme-condition-value'}
      mode={field.kind === 'choice' ? 'multiple' : 'tags'}
      aria-label={words.value}
      value={codes.map(String)}
      showSearch={{ optionFilterProp: 'label' }}
      options={options.map(({ code, label }) => ({ value: code, label }))}
      onChange={(next) => set(field.kind === 'number' ? next.map(Number) : next)}
    />
  )
}
