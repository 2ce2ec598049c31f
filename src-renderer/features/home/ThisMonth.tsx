import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { narrowedAddress } from '../../api/narrowed.ts'
import { charts as words } from '../../i18n/home.ts'
import type { Home } from './use-home.ts'

/** The month so far in a few numbers, each beside that of a year ago, each opening its records. */
export const ThisMonth = ({ figures }: { readonly figures: Home['thisMonth'] }): ReactNode => (
  <section className="home-card home-month" aria-label={words.thisMonth}>
    <h2>{words.thisMonth}</h2>
    <ul>
      {figures.map((figure) => (
        <li key={figure.id}>
          <Figure figure={figure} />
        </li>
      ))}
    </ul>
  </section>
)

const Figure = ({
  figure: { title, unit, value, before, ref, ledger },
}: {
  readonly figure: Home['thisMonth'][number]
}): ReactNode => {
  const shown = (
    <>
      <span>{title}</span>
      <span className="figure">
        <strong>{value ?? 0}</strong> <span className="muted">{unit}</span>
      </span>
      <span className="muted">{words.former(before)}</span>
    </>
  )
  return !value ? (
    <span>{shown}</span>
  ) : (
    <Link to={narrowedAddress(ledger, { title: `${words.thisMonth} · ${title}`, figure: ref })}>
      {shown}
    </Link>
  )
}
