import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Statistics, StatisticsNote } from '#shared/contract/statistics.ts'
import { spokenDay } from '#shared/domain/days.ts'
import { figureOf } from '#shared/figures/index.ts'
import { isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { narrowedAddress } from '../../api/narrowed.ts'
import { noteWords, statistics as words } from '../../i18n/statistics.ts'

/** One note in words. */
export const noteText = (note: StatisticsNote, studios: Statistics['studios']): string => {
  const { code, studio, ledger = '', figures = [], on = '', count = 0 } = note
  const ofLedger = isLedgerId(ledger) ? ledgerOf(ledger).label : ''
  const titles = figures.map((id) => figureOf(id)?.title ?? id).join('、')
  const subject = studios.find(({ id }) => id === studio)?.name ?? (titles || ofLedger)
  return noteWords[code]({ subject, on: spokenDay(on), count })
}

/** Cross-checks that fail, each with its records. */
export const FailedChecks = ({ checks }: Pick<Statistics, 'checks'>): ReactNode =>
  checks.length > 0 && (
    <Alert
      type="warning"
      showIcon
      title={words.failed(checks.length)}
      description={
        <ul className="statistics-checks">
          {checks.map(({ check, sentence, ledger, records, left }) => (
            <li key={`${check} ${sentence} ${left}`}>
              {sentence}
              {isLedgerId(ledger) && records.length > 0 && (
                <Link to={narrowedAddress(ledger, { title: sentence, ids: records })}>
                  {words.showRecords(records.length)}
                </Link>
              )}
            </li>
          ))}
        </ul>
      }
    />
  )

/** What a reader must know of these numbers. */
export const Notes = ({ notes, studios }: Pick<Statistics, 'notes' | 'studios'>): ReactNode =>
  notes.length > 0 && (
    <section className="statistics-notes" aria-label={words.notes}>
      <h2>{words.notes}</h2>
      <ul>
        {notes.map((note) => (
          <li key={`${note.code} ${note.studio ?? ''} ${note.ledger ?? ''}`}>
            {noteText(note, studios)}
          </li>
        ))}
      </ul>
    </section>
  )
