import { FilterOutlined } from '@ant-design/icons'
import { Button, Popover, Select, Tag } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Filter } from '#shared/contract/records.ts'
import type { Field, Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useChoiceBook } from '../../api/choice-book.tsx'
import { filterWords, list } from '../../i18n/records.ts'
import {
  type FilterOp,
  filterableFields,
  filterField,
  filterText,
  isBare,
  isComplete,
  opsOf,
} from './filter-ops.ts'

// With the editors of every kind of field: fetched when a condition is first made.
const FilterValue = lazy(async () => ({
  default: (await import('./FilterValue.tsx')).FilterValue,
}))

interface Props {
  readonly ledger: Ledger
  readonly filters: readonly Filter[]
  readonly change: (filters: readonly Filter[]) => void
}

/** The conditions a list is narrowed by, as chips, and the way to add one on any field. */
export const FilterBar = ({ ledger, filters, change }: Props): ReactNode => {
  const book = useChoiceBook()
  return (
    <>
      <FilterButton ledger={ledger} add={(filter) => change([...filters, filter])} />
      {filters.map((filter, index) => {
        const field = filterField(ledger.fields, filter.field)
        return (
          <Tag
            // biome-ignore lint/suspicious/noArrayIndexKey: the same condition may stand twice
            key={`${filter.field}-${index}`}
            closable
            color="blue"
            onClose={(event) => {
              event.preventDefault()
              change(filters.filter((_, each) => each !== index))
            }}
          >
            {field === undefined ? filterWords.gone : filterText(field, filter, book)}
          </Tag>
        )
      })}
      {filters.length > 0 && (
        <Button type="link" size="small" onClick={() => change([])}>
          {list.clear}
        </Button>
      )}
    </>
  )
}

const FilterButton = ({
  ledger,
  add,
}: {
  readonly ledger: Ledger
  readonly add: (filter: Filter) => void
}): ReactNode => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      title={list.addFilter}
      content={
        <FilterMaker
          ledger={ledger}
          add={(filter) => {
            setOpen(false)
            add(filter)
          }}
        />
      }
    >
      <Button icon={<FilterOutlined />}>{list.filter}</Button>
    </Popover>
  )
}

const FilterMaker = ({
  ledger,
  add,
}: {
  readonly ledger: Ledger
  readonly add: (filter: Filter) => void
}): ReactNode => {
  const fields = filterableFields(ledger.fields)
  const [field, setField] = useState<Field | undefined>()
  const [filter, setFilter] = useState<Filter>()
  const chooseField = (id: string): void => {
    const chosen = filterField(ledger.fields, id)
    const op = chosen === undefined ? undefined : opsOf(chosen)[0]
    if (chosen === undefined || op === undefined) return
    setField(chosen)
    setFilter({ field: id, op, value: chosen.kind === 'yesNo' ? true : '' })
  }
  return (
    <form
      className="filter-maker"
      onSubmit={(event) => {
        event.preventDefault()
        if (filter !== undefined && isComplete(filter)) add(filter)
      }}
    >
      <Select
        aria-label={filterWords.field}
        placeholder={filterWords.field}
        autoFocus
        showSearch={{ optionFilterProp: 'label' }}
        value={field?.id ?? null}
        options={fields.map(({ id, label }) => ({ value: id, label }))}
        onChange={chooseField}
      />
      {field !== undefined && filter !== undefined && (
        <>
          <Select<FilterOp>
            aria-label={filterWords.op}
            value={filter.op}
            options={opsOf(field).map((op) => ({ value: op, label: filterWords[op] }))}
            onChange={(op) => setFilter({ ...filter, op })}
          />
          {!isBare(filter.op) && (
            <Suspense>
              <FilterValue
                ledger={ledger.id as LedgerId} // descriptions are reached by their id
                field={field}
                value={filter.value}
                onChange={(value) => setFilter({ ...filter, value })}
              />
            </Suspense>
          )}
        </>
      )}
      <Button
        type="primary"
        htmlType="submit"
        disabled={filter === undefined || !isComplete(filter)}
      >
        {filterWords.apply}
      </Button>
    </form>
  )
}
