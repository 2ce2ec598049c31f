import type { ReactNode } from 'react'
import { type Evidence, isGrantedLine, type SheetLine } from '#shared/domain/score.ts'
import { isLedgerId } from '#shared/ledgers/index.ts'
import { uncountedWords } from '../../i18n/assessment.ts'
import { sheetWords as words } from '../../i18n/assessment-sheet.ts'
import { ledgerLabel } from '../../i18n/ledgers.ts'
import { useLent } from './lent.ts'

/** The records behind a line; each opens. What was looked at and not counted says why. */
export const EvidenceList = ({ line }: { readonly line: SheetLine }): ReactNode => {
  const { records, notCounted } = line
  if (records.length + notCounted.length === 0)
    return <p className="muted line-none">{nothingText(line)}</p>
  return (
    <details className="evidence">
      <summary>
        {words.evidence(records.length)}
        {notCounted.length > 0 && ` · ${words.notCounted(notCounted.length)}`}
      </summary>
      <ul>
        {records.map((record) => (
          <li key={`${record.ledger}-${record.id}-${record.on}`}>
            <EvidenceLink record={record} />
          </li>
        ))}
      </ul>
      {notCounted.length > 0 && (
        <ul aria-label={words.notCountedHint}>
          {notCounted.map((record) => (
            <li
              key={`not-${record.ledger}-${record.id}-${record.on}-${record.reason}`}
              className="not-counted"
            >
              <EvidenceLink record={record} />
              <em>{uncountedWords[record.reason]}</em>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}

/** Why nothing stands behind a line: points that hang on no record must not look like a mistake. */
const nothingText = (line: SheetLine): string => {
  if (isGrantedLine(line)) return words.granted
  if (line.awaited) return words.notJudged
  return line.points > 0 ? words.pointsAlone(line.points) : words.noRecords
}

/** A record by its day, ledger and name; it opens beside the sheet. */
export const EvidenceLink = ({ record }: { readonly record: Evidence }): ReactNode => {
  const { open } = useLent()
  // Records without a name of their own go by their day, which is said already.
  const label = record.label === record.on ? '' : record.label
  const isRecord = isLedgerId(record.ledger)
  const text = `${record.on} ${isRecord ? ledgerLabel(record.ledger) : ''} ${label}`.trim()
  if (!isRecord) return <span>{text}</span>
  return (
    <button
      type="button"
      className="evidence-link"
      title={words.openRecord}
      onClick={() => open({ ledger: record.ledger, id: record.id })}
    >
      {text}
    </button>
  )
}
