import './first-steps.css'
import type { ReactNode } from 'react'
import { BeginWith } from '../../app/BeginWith.tsx'
import { firstSteps as words } from '../../i18n/home.ts'

/** What an office with empty books does next, in its order. */
export const FirstSteps = (): ReactNode => (
  <section className="first-steps">
    <h2>{words.title}</h2>
    <ol>
      <li>
        <strong>{words.registers}</strong>
        <p className="muted">{words.registersHint}</p>
        <BeginWith ledgers={['studios', 'members']} />
      </li>
      <li>
        <strong>{words.entries}</strong>
        <p className="muted">{words.entriesHint}</p>
      </li>
      <li>
        <strong>{words.yearEnd}</strong>
        <p className="muted">{words.yearEndHint}</p>
      </li>
    </ol>
  </section>
)
