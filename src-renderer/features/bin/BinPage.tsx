import { Empty, Table } from 'antd'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { MOST_MOVED } from '#shared/contract/bin.ts'
import { useCall } from '../../api/use-call.ts'
import { bin } from '../../i18n/desk.ts'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import { BinTools, type Sought } from './BinTools.tsx'
import { binColumns, type Removed } from './bin-columns.tsx'
import { useBringBack } from './use-bring-back.ts'

const FIRST: Sought = { text: '', ledger: undefined, page: 1, pageSize: 50 }
const PAGE_SIZES = [FIRST.pageSize, 200, MOST_MOVED]

const useBin = ({ ledger, page, pageSize, ...sought }: Sought) => {
  const text = useDeferredValue(sought.text)
  const place = { offset: (page - 1) * pageSize, limit: pageSize }
  const only = ledger === undefined ? {} : { ledger }
  return useCall('bin.list', { text, ...only, ...place }, { keepsFormer: true })
}

/** What was removed and can be brought back, last removed first; several at once. */
export const BinPage = (): ReactNode => {
  const [sought, setSought] = useState(FIRST)
  const [picked, setPicked] = useState<readonly Removed[]>([])
  const { data, isPending, isError, error, refetch } = useBin(sought)
  const { bringBack, isBusy } = useBringBack()
  const rows = data?.rows ?? []
  // Rows of another page, or of another search, are not moved unseen.
  const seek = (next: Partial<Sought>): void => {
    setSought({ ...sought, page: 1, ...next })
    setPicked([])
  }
  const restore = (chosen: readonly Removed[]): void => {
    bringBack(chosen)
    // A page that is emptied may have been the last.
    seek(chosen.length === rows.length ? {} : { page: sought.page })
  }
  const isSeeking = sought.text !== '' || sought.ledger !== undefined
  const { page: current, pageSize } = sought
  return (
    <div className="page">
      <BinTools
        sought={sought}
        seek={seek}
        hint={data?.lookedThrough == null ? bin.hint : bin.lookedThrough(data.lookedThrough)}
        picked={picked.length}
        isBusy={isBusy}
        restore={() => restore(picked)}
      />
      {isError && <QueryFailure error={error} retry={refetch} />}
      <Table<Removed>
        className="record-table"
        size="small"
        rowKey="id"
        loading={isPending}
        dataSource={rows}
        columns={binColumns((removed) => restore([removed]))}
        rowSelection={{
          selectedRowKeys: picked.map(({ id }) => id),
          onChange: (_, chosen) => setPicked(chosen),
          getCheckboxProps: ({ title }) => ({ 'aria-label': bin.pick(title) }),
          getTitleCheckboxProps: () => ({ 'aria-label': bin.pickPage }),
        }}
        pagination={{
          ...{ current, pageSize, total: data?.total ?? 0, showTotal: bin.total },
          ...{ showSizeChanger: true, pageSizeOptions: PAGE_SIZES },
          onChange: (page, size) => seek({ page: size === pageSize ? page : 1, pageSize: size }),
        }}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={isSeeking ? bin.noneLike : bin.none}
            />
          ),
        }}
      />
    </div>
  )
}
