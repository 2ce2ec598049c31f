import type { ReactNode } from 'react'
import type { Shortfall } from '#shared/domain/assessment.ts'
import { sheetWords as words } from '../../i18n/assessment-sheet.ts'

/** Why the sheet has no more, and what can still be done by when. */
export const Shortfalls = ({
  shortfalls,
}: {
  readonly shortfalls: readonly Shortfall[]
}): ReactNode => {
  const open = shortfalls.filter(({ until }) => until !== null)
  const rest = shortfalls.filter(({ until }) => until === null)
  return (
    <>
      {open.length > 0 && (
        <section className="still-open" aria-label={words.stillOpen}>
          <h3>{words.stillOpen}</h3>
          <ul>
            {open.map((one) => (
              <li key={`${one.item}-${one.text}`}>
                <time>{words.until(one.until ?? '')}</time>
                <span>{one.text}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {rest.length > 0 && (
        <details className="why-not">
          <summary>{words.why}</summary>
          <ul>
            {rest.map((one) => (
              <li key={`${one.item}-${one.text}`} className={`why-${one.code}`}>
                {one.text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
