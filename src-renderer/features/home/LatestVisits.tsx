import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { fieldOf, ledgerOf } from '#shared/ledgers/index.ts'
import { useChoiceBook } from '../../api/choice-book.tsx'
import { useCall } from '../../api/use-call.ts'
import { board } from '../../i18n/desk.ts'

const SHOWN = 6
const ledger = ledgerOf('receptions')

/** The visits written down last: where yesterday's work stopped. */
export const LatestVisits = (): ReactNode => {
  const { data } = useCall('records.list', {
    ledger: 'receptions',
    sort: [{ field: 'visitedOn', descending: true }],
    limit: SHOWN,
  })
  if (data === undefined || data.rows.length === 0) return null
  return (
    <section className="home-card" aria-label={board.latest}>
      <h2>{board.latest}</h2>
      <ul>
        {data.rows.map((record) => (
          <li key={record.id}>
            <Visit record={record} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Visit = ({ record: { id, values } }: { readonly record: LedgerRecord }): ReactNode => {
  const book = useChoiceBook()
  const status = book.labelOf(fieldOf(ledger, 'status')?.choices, String(values['status'] ?? ''))
  return (
    <Link to={`/ledgers/receptions?record=${id}`}>
      <span className="board-kind muted">{String(values['visitedOn'] ?? '')}</span>
      <span className="visit-name">{String(values['visitorName'] ?? board.untitled)}</span>
      <span className="visit-text">{String(values['content'] ?? '')}</span>
      {status !== '' && <Tag>{status}</Tag>}
    </Link>
  )
}
