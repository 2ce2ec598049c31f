import '../conditions.css'
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Condition, FieldCondition, Metric, RowCondition } from '#shared/domain/scheme.ts'
import { partWords as words } from '../../../i18n/scheme-parts.ts'
import {
  type AskField,
  askFields,
  demandsByKind,
  newDemand,
  partFields,
  rowFields,
  splitConditions,
} from '../metric-fields.ts'
import { ConditionRow } from './ConditionRow.tsx'

interface ListProps {
  readonly conditions: readonly Condition[]
  /** Where is counted: what can be asked hangs on it. */
  readonly metrics: readonly Metric[]
  readonly change: (conditions: Condition[]) => void
}

/** All the demands of one rule, a line each; child rows may be asked for as well where there are any. */
export const ConditionList = ({ conditions, metrics, change }: ListProps): ReactNode => {
  const fields = askFields(metrics, words.counted)
  const ledgers = [...new Set(metrics.map(({ ledger }) => ledger))]
  const rows = ledgers.flatMap((ledger) => rowFields(ledger).map((field) => ({ ledger, field })))
  const lines = splitConditions(conditions)
  const replace = (at: number, next: Condition): void => change(lines.with(at, next))
  const remove = (at: number): void => change(lines.toSpliced(at, 1))
  return (
    <div className="scheme-conditions">
      {lines.map((line, at) => {
        // Lines have no name of their own, and are only ever changed in place.
        const key = at
        return 'rows' in line ? (
          <RowDemand
            key={key}
            condition={line}
            label={rows.find(({ field }) => field.id === line.rows)?.field.label ?? line.rows}
            fields={rows.flatMap(({ ledger, field }) =>
              field.id === line.rows ? partFields(ledger, field.id) : [],
            )}
            change={(next) => replace(at, next)}
            remove={() => remove(at)}
          />
        ) : (
          <ConditionRow
            key={key}
            condition={line}
            fields={fields}
            change={(next) => replace(at, next)}
            remove={() => remove(at)}
          />
        )
      })}
      <div className="scheme-adders">
        <AddDemand fields={fields} add={(next) => change([...lines, next])} />
        {rows.map(({ ledger, field: { id, label } }) => (
          <Button
            key={`${ledger} ${id}`}
            type="link"
            size="small"
            icon={<PlusOutlined />}
            onClick={() => change([...lines, { rows: id, has: 'some', where: [] }])}
          >
            {words.addRowCondition(label)}
          </Button>
        ))}
      </div>
    </div>
  )
}

const AddDemand = ({
  fields,
  add,
}: {
  readonly fields: readonly AskField[]
  readonly add: (condition: FieldCondition) => void
}): ReactNode => {
  const first = fields.find(({ kind }) => kind === 'choice') ?? fields[0]
  const [demand] = first === undefined ? [] : demandsByKind[first.kind]
  if (first === undefined || demand === undefined) return null
  return (
    <Button
      type="link"
      size="small"
      icon={<PlusOutlined />}
      onClick={() => add(newDemand(first, demand))}
    >
      {words.addCondition}
    </Button>
  )
}

const RowDemand = ({
  condition,
  label,
  fields,
  change,
  remove,
}: {
  readonly condition: RowCondition
  readonly label: string
  readonly fields: readonly AskField[]
  readonly change: (condition: RowCondition) => void
  readonly remove: () => void
}): ReactNode => {
  const { where } = condition
  const set = (next: FieldCondition[]): void => change({ ...condition, where: next })
  return (
    <div className="scheme-row-demand">
      <div className="scheme-condition">
        <Select<RowCondition['has']>
          className="scheme-condition-has"
          aria-label={words.demand}
          value={condition.has}
          options={[
            { value: 'some', label: words.some(label) },
            { value: 'none', label: words.none(label) },
          ]}
          onChange={(has) => change({ ...condition, has })}
        />
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={words.removeCondition}
          onClick={remove}
        />
      </div>
      {where.map((line, at) => {
        const key = at
        return (
          <ConditionRow
            key={key}
            condition={line}
            fields={fields}
            change={(next) => set(where.with(at, next))}
            remove={() => set(where.toSpliced(at, 1))}
          />
        )
      })}
      <AddDemand fields={fields} add={(next) => set([...where, next])} />
    </div>
  )
}
