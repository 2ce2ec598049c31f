import { Button, Empty, Space, Table } from 'antd'
import type { SorterResult } from 'antd/es/table/interface'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { Output } from '#shared/contract/index.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import { useChoiceBook } from '../../api/choice-book.tsx'
import { list } from '../../i18n/records.ts'
import { useRoom } from '../../ui/use-room.ts'
import { tableWidth } from './column-widths.ts'
import { listColumns } from './columns.tsx'
import { valueText } from './display.ts'
import { isWholeLedger, type ListView, PAGE_SIZES, type Sorting, shownFields } from './list-view.ts'

type RecordPage = Output<'records.list'>

interface Props {
  readonly ledger: Ledger
  readonly view: ListView
  readonly change: (change: Partial<ListView>) => void
  readonly page: RecordPage | undefined
  readonly isLoading: boolean
  readonly open: (id: string) => void
}

// The sheet of style gives the rows what tools, chips and notices leave; the library only has to know
// that the heading stays while the rows scroll.
const ROWS_HEIGHT = '100%'

/** A page of a ledger. The window never scrolls sideways; a table with many columns may. */
export const RecordTable = ({ ledger, view, change, page, ...rest }: Props): ReactNode => {
  const book = useChoiceBook()
  const fields = shownFields(ledger, view)
  const rows = page?.rows ?? []
  const { place, room } = useRoom<HTMLDivElement>()
  const shown = { fields, titleField: ledger.titleField, room }
  return (
    <div className="record-table-place" ref={place}>
      <Table<LedgerRecord>
        className="record-table"
        size="small"
        rowKey="id"
        loading={rest.isLoading}
        columns={listColumns(shown, view.sort, book)}
        dataSource={rows}
        scroll={{ x: tableWidth(fields, ledger.titleField), y: ROWS_HEIGHT }}
        locale={{
          emptyText: <Nothing ledger={ledger} view={view} create={() => rest.open('new')} />,
        }}
        onRow={({ id }) => ({
          tabIndex: 0,
          onClick: () => rest.open(id),
          onKeyDown: (event) => {
            if (event.key === 'Enter') rest.open(id)
          },
        })}
        onChange={({ current = 1, pageSize = view.pageSize }, _, sorter, { action }) =>
          change(
            action === 'sort'
              ? { sort: toSorting(sorter) }
              : { page: pageSize === view.pageSize ? current : 1, pageSize },
          )
        }
        pagination={{
          current: view.page,
          pageSize: view.pageSize,
          total: page?.total ?? 0,
          showSizeChanger: true,
          pageSizeOptions: [...PAGE_SIZES],
          showTotal: (total) =>
            [list.total(total, ledger.measure), ...sumTexts(ledger, page)].join(' · '),
        }}
      />
    </div>
  )
}

const MOST_SORTINGS = 3

const toSorting = (sorter: SorterResult<LedgerRecord> | SorterResult<LedgerRecord>[]): Sorting[] =>
  [sorter]
    .flat()
    .filter(({ order, columnKey }) => order && columnKey)
    .map(({ columnKey, order }) => ({ field: String(columnKey), descending: order === 'descend' }))
    .slice(0, MOST_SORTINGS)

const sumTexts = (ledger: Ledger, page: RecordPage | undefined): string[] =>
  ledger.fields.flatMap((field) => {
    const sum = page?.sums[field.id]
    if (sum === undefined || sum === 0) return []
    return [list.sum(field.label, valueText(field, sum), field.unit ?? '')]
  })

const Nothing = ({
  ledger,
  view,
  create,
}: {
  readonly ledger: Ledger
  readonly view: ListView
  readonly create: () => void
}): ReactNode => {
  const go = useNavigate()
  const isEmpty = isWholeLedger(view)
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <strong>{isEmpty ? list.nothing(ledger.noun) : list.noMatch}</strong>
          <br />
          {isEmpty ? list.nothingHint : list.noMatchHint}
        </>
      }
    >
      {isEmpty && (
        <Space>
          <Button type="primary" onClick={create}>
            {list.createFirst}
          </Button>
          <Button onClick={() => go('/imports')}>{list.import}</Button>
        </Space>
      )}
    </Empty>
  )
}
