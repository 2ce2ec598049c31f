import type { ReactNode } from 'react'
import type { Shortfall } from '#shared/domain/assessment.ts'
import { sheetWords as words } from '../../i18n/assessment-sheet.ts'

/** What decides over the grade is seen without a click. */
const FOREMOST: ReadonlySet<Shortfall['code']> = new Set(['veto', 'next-grade', 'top'])

/** Why the sheet has no more, and what can still be done by when. */
export const Shortfalls = ({
  shortfalls,
}: {
  readonly shortfalls: readonly Shortfall[]
}): ReactNode => {
  const open = shortfalls.filter(({ until }) => until !== null)
  const rest = shortfalls.filter(({ until }) => until === null)
  const foremost = rest.filter(({ code }) => FOREMOST.has(code))
  const others = rest.filter(({ code }) => !FOREMOST.has(code))
  return (
    <>
      <Sentences className="why-not why-first" shortfalls={foremost} />
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
      {others.length > 0 && (
        <details className="why-not">
          <summary>{words.why}</summary>
          <Sentences shortfalls={others} />
        </details>
      )}
    </>
  )
}

const Sentences = ({
  shortfalls,
  className,
}: {
  readonly shortfalls: readonly Shortfall[]
  readonly className?: string
}): ReactNode =>
  shortfalls.length > 0 && (
    <ul className={className}>
      {shortfalls.map((one) => (
        <li key={`${one.item}-${one.text}`} className={`why-${one.code}`}>
          {one.text}
        </li>
      ))}
    </ul>
  )
