import { App, Button, Empty, Input, Table } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { isLedgerId } from '#shared/ledgers/index.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { bin } from '../../i18n/desk.ts'
import { ledgerLabel } from '../../i18n/ledgers.ts'
import { QueryFailure } from '../../ui/QueryFailure.tsx'

type Removed = Output<'bin.list'>[number]

const MOST = 500

const says = ({ ledger, on, title, text }: Removed, wanted: string): boolean =>
  [ledgerLabel(ledger), on, title, text].some((word) => word.includes(wanted))

/** What was removed and can be brought back, last removed first. */
export const BinPage = (): ReactNode => {
  const { data, isPending, isError, error, refetch } = useCall('bin.list', { limit: MOST })
  const [wanted, setWanted] = useState('')
  const shown = (data ?? []).filter((removed) => says(removed, wanted.trim()))
  return (
    <div className="page">
      <div className="list-tools">
        <h1>{bin.title}</h1>
        <Input
          className="list-search"
          aria-label={bin.search}
          placeholder={bin.search}
          allowClear
          autoComplete="off"
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <span className="muted">{data?.length === MOST ? bin.newest(MOST) : bin.hint}</span>
      </div>
      {isError && <QueryFailure error={error} retry={refetch} />}
      <Table<Removed>
        className="record-table"
        size="small"
        rowKey="id"
        loading={isPending}
        dataSource={shown}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={wanted === '' ? bin.none : bin.noneLike}
            />
          ),
        }}
        columns={[
          {
            title: bin.removedAt,
            width: 150,
            render: (_, { removedAt }) => new Date(removedAt).toLocaleString('zh-CN', minutes),
          },
          { title: bin.ledger, width: 110, render: (_, { ledger }) => ledgerLabel(ledger) },
          { title: bin.on, width: 104, dataIndex: 'on' },
          {
            title: bin.record,
            ellipsis: true,
            render: (_, { title, text }) => (
              <>
                <strong>{title}</strong> <span className="muted">{text}</span>
              </>
            ),
          },
          { width: 90, align: 'right', render: (_, removed) => <Restore removed={removed} /> },
        ]}
      />
    </div>
  )
}

const minutes = { dateStyle: 'short', timeStyle: 'short' } as const

const Restore = ({ removed }: { readonly removed: Removed }): ReactNode => {
  const restore = useCommand('records.restore')
  const { message } = App.useApp()
  const { ledger, id, title } = removed
  if (!isLedgerId(ledger)) return null
  const bringBack = (): void =>
    restore.mutate({ ledger, id }, { onSuccess: () => message.success(bin.restored(title)) })
  return (
    <Button size="small" loading={restore.isPending} onClick={bringBack}>
      {bin.restore}
    </Button>
  )
}
