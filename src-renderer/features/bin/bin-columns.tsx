import { Button, type TableColumnsType } from 'antd'
import type { Output } from '#shared/contract/index.ts'
import { bin } from '../../i18n/desk.ts'
import { ledgerLabel } from '../../i18n/ledgers.ts'

export type Removed = Output<'bin.list'>['rows'][number]

const MINUTES = { dateStyle: 'short', timeStyle: 'short' } as const

/** What is shown of a removed record, and the way back. */
export const binColumns = (restore: (removed: Removed) => void): TableColumnsType<Removed> => [
  {
    title: bin.removedAt,
    width: 150,
    render: (_, { removedAt }) => new Date(removedAt).toLocaleString('zh-CN', MINUTES),
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
  {
    width: 90,
    align: 'right',
    render: (_, removed) => (
      <Button size="small" onClick={() => restore(removed)}>
        {bin.restore}
      </Button>
    ),
  },
]
