import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { useCall } from '../../api/use-call.ts'
import { board } from '../../i18n/desk.ts'

interface Props {
  readonly year: number
  readonly counts: Readonly<Record<string, number>>
}

/** How much stands in every ledger for the office's year; a ledger without days shows all it has. */
export const YearFigures = ({ year, counts }: Props): ReactNode => (
  <nav className="home-card home-figures" aria-label={board.year(year)}>
    <h2>{board.year(year)}</h2>
    <ul>
      {ledgerIds.map((id) => (
        <li key={id}>
          <Link to={`/ledgers/${id}`}>
            <span>{ledgerOf(id).label}</span>
            <Figure id={id} year={year} count={counts[id] ?? 0} />
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)

const Figure = ({
  id,
  year,
  count,
}: {
  readonly id: LedgerId
  readonly year: number
  readonly count: number
}): ReactNode => {
  const { dateField, measure } = ledgerOf(id)
  const isDated = dateField !== undefined && count > 0
  const { data } = useCall(
    'records.list',
    { ledger: id, filters: inYear(dateField ?? '', year), limit: 1 },
    { enabled: isDated, keepsFormer: true },
  )
  const shown = isDated ? data?.total : count
  return (
    <span className="figure" title={board.total(count)}>
      <strong>{shown ?? ''}</strong> <span className="muted">{measure}</span>
    </span>
  )
}

const inYear = (field: string, year: number) => [
  { field, op: 'from' as const, value: `${year}-01-01` },
  { field, op: 'to' as const, value: `${year}-12-31` },
]
