import './reports.css'
import { DeleteOutlined, FileTextOutlined } from '@ant-design/icons'
import { App, Button, Empty } from 'antd'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Output } from '#shared/contract/index.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { Waiting } from '../../app/Waiting.tsx'
import { reports as words } from '../../i18n/reports.ts'
import { QueryFailure } from '../../ui/QueryFailure.tsx'
import { NewReport } from './NewReport.tsx'

const MOST_STUDIOS = 1000

/** The reports of the office: those that are kept, and a new one from an outline. */
export const ReportsPage = (): ReactNode => {
  const go = useNavigate()
  const office = useCall('office.get', {}).data
  const outlines = useCall('outlines.list', {})
  const kept = useCall('reports.list', {})
  const studios = useCall('records.list', { ledger: 'studios', limit: MOST_STUDIOS }).data
  const create = useCommand('reports.create')
  const failed = outlines.error ?? kept.error
  if (failed !== null) return <QueryFailure error={failed} retry={kept.refetch} />
  if (!office?.office || !outlines.data || !kept.data || !studios) return <Waiting />
  return (
    <div className="page reports-page">
      <div className="list-tools">
        <h1>{words.title}</h1>
      </div>
      <NewReport
        key={office.office.year}
        outlines={outlines.data}
        year={office.office.year}
        studios={studios.rows.map(({ id, values }) => ({
          value: id,
          label: String(values['name']),
        }))}
        isBusy={create.isPending}
        make={(request) => create.mutate(request, { onSuccess: ({ id }) => go(`/reports/${id}`) })}
      />
      <h2>{words.kept}</h2>
      <KeptList rows={kept.data} />
    </div>
  )
}

type Row = Output<'reports.list'>[number]

const KeptList = ({ rows }: { readonly rows: readonly Row[] }): ReactNode => {
  const { modal, message } = App.useApp()
  const remove = useCommand('reports.remove')
  if (rows.length === 0) return <Empty description={words.none} />
  const ask = ({ id, revision, title }: Row): void => {
    modal.confirm({
      title: words.removeAsk(title),
      okText: words.remove,
      cancelText: words.cancel,
      okButtonProps: { danger: true },
      onOk: () =>
        remove.mutate({ id, revision }, { onSuccess: () => message.success(words.removed) }),
    })
  }
  return (
    <ul className="reports-list">
      {rows.map((row) => (
        <li key={row.id}>
          <FileTextOutlined aria-hidden />
          <Link to={`/reports/${row.id}`}>{row.title}</Link>
          <span className="muted">
            {words.updated(new Date(row.updatedAt).toLocaleString('zh-CN', { hour12: false }))}
          </span>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`${words.remove} ${row.title}`}
            onClick={() => ask(row)}
          />
        </li>
      ))}
    </ul>
  )
}
