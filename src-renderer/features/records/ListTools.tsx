import { PlusOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Ledger } from '#shared/ledgers/field.ts'
import { useToday } from '../../api/use-today.ts'
import { list } from '../../i18n/records.ts'
import { RegisterMenu } from '../../prints/RegisterMenu.tsx'
import { ColumnChooser } from './ColumnChooser.tsx'
import { ExportButton } from './ExportButton.tsx'
import { FilterBar } from './FilterBar.tsx'
import { initialView, type ListView, shownFields, viewToInput } from './list-view.ts'
import { SavedViews } from './SavedViews.tsx'

interface Props {
  readonly ledger: Ledger
  readonly view: ListView
  readonly change: (change: Partial<ListView>) => void
  readonly create: () => void
  readonly toggle: ReactNode
  /** A sheet has a choice of columns of its own. */
  readonly hasColumns: boolean
}

/** The row above a list: what it is called, what is searched, and what can be done with it. */
export const ListTools = ({
  ledger,
  view,
  change,
  create,
  toggle,
  hasColumns,
}: Props): ReactNode => (
  <div className="list-tools">
    <h1>{ledger.label}</h1>
    {toggle}
    <SearchBox value={view.search} change={(search) => change({ search })} />
    {ledger.dateField !== undefined && (
      <YearSelect value={view.year} change={(year) => change({ year })} />
    )}
    <FilterBar ledger={ledger} filters={view.filters} change={(filters) => change({ filters })} />
    <div className="list-tools-right">
      <SavedViews ledger={ledger} view={view} change={change} />
      {hasColumns && (
        <ColumnChooser
          title={list.columns}
          columns={ledger.fields}
          shown={view.columns}
          change={(columns) => change({ columns })}
          reset={{
            label: list.defaultColumns,
            run: () => change({ columns: initialView(ledger).columns }),
          }}
        />
      )}
      <ExportButton ledger={ledger} view={view} />
      <RegisterMenu
        list={listOf(ledger, view)}
        fields={shownFields(ledger, view).map(({ id }) => id)}
      />
      <Button type="primary" icon={<PlusOutlined />} data-shortcut="create" onClick={create}>
        {list.create(ledger.noun)}
      </Button>
    </div>
  </div>
)

const listOf = (ledger: Ledger, view: ListView) => {
  const { offset, limit, ...list } = viewToInput(ledger, view)
  return list
}

const PAUSE_MS = 200

const SearchBox = ({
  value,
  change,
}: {
  readonly value: string
  readonly change: (search: string) => void
}): ReactNode => {
  const [typed, setTyped] = useState(value)
  const [isComposing, setComposing] = useState(false)
  const sent = useRef(value)
  useEffect(() => {
    // A kept view brings its own words; what was typed before must not come back over them.
    if (value !== sent.current) {
      sent.current = value
      return setTyped(value)
    }
    if (isComposing || typed === value) return
    const pause = setTimeout(() => {
      sent.current = typed
      change(typed)
    }, PAUSE_MS)
    return () => clearTimeout(pause)
  }, [typed, value, change, isComposing])
  return (
    <Input
      className="list-search"
      data-shortcut="search"
      aria-label={list.searchLabel}
      placeholder={list.search}
      prefix={<SearchOutlined aria-hidden />}
      autoComplete="off"
      allowClear
      maxLength={100}
      value={typed}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}

const YEARS_BACK = 10
const EVERY = 0

const YearSelect = ({
  value,
  change,
}: {
  readonly value: number | null
  readonly change: (year: number | null) => void
}): ReactNode => {
  const thisYear = Number(useToday().slice(0, 4))
  const years = Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back)
  return (
    <Select
      className="list-year"
      aria-label={list.allYears}
      value={value ?? EVERY}
      options={[
        { value: EVERY, label: list.allYears },
        ...years.map((year) => ({ value: year, label: list.year(year) })),
      ]}
      onChange={(year: number) => change(year === EVERY ? null : year)}
    />
  )
}
