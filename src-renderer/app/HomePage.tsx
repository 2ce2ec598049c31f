import { AuditOutlined, CommentOutlined, ImportOutlined } from '@ant-design/icons'
import { Button, Empty, Tag } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Filter } from '#shared/contract/records.ts'
import { spokenDay } from '#shared/domain/days.ts'
import { receptionStatuses } from '#shared/domain/reception-status.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { useCall } from '../api/use-call.ts'
import { valueText } from '../features/records/display.ts'
import { isDoneStatus, statusColor } from '../features/records/status-machines.ts'
import { home } from '../i18n/shell.ts'

/** What a clerk sees in the morning: what is open, what came last, and where to begin. */
export const HomePage = (): ReactNode => {
  const { data } = useCall('office.get', {})
  if (data === undefined) return null
  const total = Object.values(data.counts).reduce((sum, count) => sum + count, 0)
  const weekday = dayjs(data.today).format('dddd')
  return (
    <div className="page home-page">
      <div className="list-tools">
        <h1>
          {spokenDay(data.today)} {weekday}
        </h1>
        <Tasks />
      </div>
      {total === 0 ? (
        <Empty description={home.empty}>
          <p className="muted">{home.emptyHint}</p>
        </Empty>
      ) : (
        <>
          <Counts counts={data.counts} />
          <div className="home-split">
            <Visits
              title={home.open}
              hint={home.openHint}
              none={home.noneOpen}
              filters={stillOpen}
            />
            <Visits title={home.latest} hint="" none={home.empty} filters={[]} />
          </div>
        </>
      )}
    </div>
  )
}

const Tasks = (): ReactNode => {
  const go = useNavigate()
  return (
    <div className="list-tools-right">
      <Button icon={<AuditOutlined />} onClick={() => go('/assessment')}>
        {home.printSheets}
      </Button>
      <Button icon={<ImportOutlined />} onClick={() => go('/imports')}>
        {home.importLedger}
      </Button>
      <Button
        type="primary"
        icon={<CommentOutlined />}
        data-shortcut="create"
        onClick={() => go('/ledgers/receptions?record=new')}
      >
        {home.newReception}
      </Button>
    </div>
  )
}

const Counts = ({ counts }: { readonly counts: Readonly<Record<string, number>> }): ReactNode => (
  <nav className="home-counts" aria-label={home.counts}>
    {ledgerIds
      .filter((id) => (counts[id] ?? 0) > 0)
      .map((id) => (
        <Link key={id} to={`/ledgers/${id}`}>
          <span>{ledgerOf(id).label}</span>
          <strong>{counts[id]}</strong>
          <span className="muted">{ledgerOf(id).measure}</span>
        </Link>
      ))}
  </nav>
)

const stillOpen: readonly Filter[] = [
  {
    field: 'status',
    op: 'oneOf',
    value: receptionStatuses.filter((status) => !isDoneStatus(status)),
  },
]

const SHOWN = 12

const Visits = ({
  title,
  hint,
  none,
  filters,
}: {
  readonly title: string
  readonly hint: string
  readonly none: string
  readonly filters: readonly Filter[]
}): ReactNode => {
  const { data } = useCall('records.list', {
    ledger: 'receptions',
    filters: [...filters],
    sort: [{ field: 'visitedOn', descending: filters.length === 0 }],
    limit: SHOWN,
  })
  return (
    <section className="home-visits">
      <h2>
        {title}
        {filters.length > 0 && <span className="muted"> {data?.total ?? ''}</span>}
      </h2>
      {hint !== '' && <p className="muted">{hint}</p>}
      {data?.rows.length === 0 && <p className="muted">{none}</p>}
      <ul>
        {data?.rows.map((record) => (
          <VisitItem key={record.id} record={record} />
        ))}
      </ul>
    </section>
  )
}

const VisitItem = ({ record }: { readonly record: LedgerRecord }): ReactNode => {
  const go = useNavigate()
  const text = (id: string): string => {
    const field = ledgerOf('receptions').fields.find((each) => each.id === id)
    return field === undefined ? '' : valueText(field, record.values[id])
  }
  const status = ledgerOf('receptions').fields.find(({ id }) => id === 'status')
  const color = status && statusColor(status, record.values['status'])
  return (
    <li>
      <button type="button" onClick={() => go(`/ledgers/receptions?record=${record.id}`)}>
        <span className="visit-day">{text('visitedOn')}</span>
        <span className="visit-name">{text('visitorName') || home.untitled}</span>
        <span className="visit-text">{text('content')}</span>
        <Tag color={color ?? 'default'}>{text('status')}</Tag>
      </button>
    </li>
  )
}
