import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { presetFilters } from '../../api/preset-filters.ts'
import { board } from '../../i18n/desk.ts'
import type { Home } from './use-home.ts'

interface Props {
  readonly year: number
  /** All a ledger holds. */
  readonly counts: Readonly<Record<string, number>>
  /** How much of the year; nothing while that is being counted. */
  readonly ledgers: Home['ledgers'] | undefined
}

/** How much stands in every ledger for the office's year; a ledger without days shows all it has. */
export const YearFigures = ({ year, counts, ledgers }: Props): ReactNode => (
  <nav className="home-card home-figures" aria-label={board.year(year)}>
    <h2>{board.year(year)}</h2>
    <ul>
      {ledgerIds.map((id) => {
        const ofYear = ledgers?.find(({ ledger }) => ledger === id)
        return (
          <li key={id}>
            <Link
              to={`/ledgers/${id}`}
              onClick={() => ofYear !== undefined && presetFilters(id, ofYear.filters)}
            >
              <span>{ledgerOf(id).label}</span>
              <span className="figure" title={board.total(counts[id] ?? 0)}>
                <strong>{ledgers === undefined ? '' : (ofYear?.count ?? counts[id] ?? 0)}</strong>{' '}
                <span className="muted">{ledgerOf(id).measure}</span>
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  </nav>
)
