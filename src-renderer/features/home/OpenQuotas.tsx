import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { quotas as words } from '../../i18n/home.ts'
import type { Home } from './use-home.ts'

/** What the scheme asks of the studios this year and they have not done yet, all of them together. */
export const OpenQuotas = ({
  home: { activitiesByKind: kinds, quotasOf },
}: {
  readonly home: Home
}): ReactNode => {
  const asked = kinds.flatMap(({ quota, ...bar }) => (quota === null ? [] : [{ ...bar, quota }]))
  if (asked.length === 0) return null
  const open = asked.filter(({ value, quota }) => (value ?? 0) < quota)
  return (
    <section className="home-card home-quotas" aria-label={words.title}>
      <h2>
        {words.title} <span className="muted">{words.sum}</span>
      </h2>
      <p className="muted">{words.by(quotasOf)}</p>
      {open.length === 0 && <p className="muted">{words.none}</p>}
      <ul>
        {open.map(({ key, label, value, quota }) => (
          <li key={key}>
            <span>{label}</span>
            <span className="quota-count muted">{words.left(value ?? 0, quota)}</span>
            <strong>{words.short(quota - (value ?? 0))}</strong>
          </li>
        ))}
      </ul>
      <Link to="/assessment">{words.byStudio}</Link>
    </section>
  )
}
