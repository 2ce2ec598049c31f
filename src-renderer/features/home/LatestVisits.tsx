import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { fieldOf, ledgerOf } from '#shared/ledgers/index.ts'
import { useChoiceBook } from '../../api/choice-book.tsx'
import { board } from '../../i18n/desk.ts'
import type { Home } from './use-home.ts'

const ledger = ledgerOf('receptions')

/** The visits written down last: where yesterday's work stopped. */
export const LatestVisits = ({ latest }: Pick<Home, 'latest'>): ReactNode =>
  latest.length > 0 && (
    <section className="home-card" aria-label={board.latest}>
      <h2>{board.latest}</h2>
      <ul>
        {latest.map((record) => (
          <li key={record.id}>
            <Visit record={record} />
          </li>
        ))}
      </ul>
    </section>
  )

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
