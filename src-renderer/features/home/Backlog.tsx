import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { presetFilters } from '../../api/preset-filters.ts'
import { useCall } from '../../api/use-call.ts'
import { board } from '../../i18n/desk.ts'
import { ledgerWord } from '../../i18n/ledgers.ts'

/** 历史未办结: what old ledgers left open, counted and one click away, out of the day's work. */
export const Backlog = (): ReactNode => {
  const { data } = useCall('board.backlog', {})
  if (data === undefined || data.length === 0) return null
  return (
    <section className="board-group board-backlog">
      <h3>
        {board.backlog}{' '}
        <span className="muted">{data.reduce((sum, { count }) => sum + count, 0)}</span>
      </h3>
      <ul>
        {data.map(({ ledger, count, filters }) => (
          <li key={ledger}>
            <Link to={`/ledgers/${ledger}`} onClick={() => presetFilters(ledger, filters)}>
              <span className="board-kind">{ledgerWord(ledger)}</span>
              <span className="board-title">
                {board.stillOpen(count, ledgerOf(ledger).measure)}{' '}
                <span className="muted">{board.backlogHint}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
