import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Evidence, SheetLine } from '#shared/domain/score.ts'
import { isLedgerId } from '#shared/ledgers/index.ts'
import { uncountedWords, assessment as words } from '../../i18n/assessment.ts'
import { ledgerLabel } from '../../i18n/ledgers.ts'

/** The records behind a line; each opens. What was looked at and not counted says why. */
export const EvidenceList = ({ line }: { readonly line: SheetLine }): ReactNode => {
  const { records, notCounted } = line
  if (records.length + notCounted.length === 0)
    return <p className="muted line-none">{words.noRecords}</p>
  return (
    <details className="evidence">
      <summary>
        {words.evidence(records.length)}
        {notCounted.length > 0 && ` · ${words.notCounted} ${notCounted.length}`}
      </summary>
      <ul>
        {records.map((record) => (
          <li key={`${record.ledger}-${record.id}-${record.on}`}>
            <EvidenceLink record={record} />
          </li>
        ))}
        {notCounted.map((record) => (
          <li key={`not-${record.ledger}-${record.id}-${record.on}`} className="not-counted">
            <EvidenceLink record={record} />
            <em>{uncountedWords[record.reason]}</em>
          </li>
        ))}
      </ul>
    </details>
  )
}

const EvidenceLink = ({ record }: { readonly record: Evidence }): ReactNode => {
  // Records without a name of their own go by their day, which is said already.
  const label = record.label === record.on ? '' : record.label
  const text = `${record.on} ${ledgerLabel(record.ledger)} ${label}`.trim()
  return isLedgerId(record.ledger) ? (
    <Link to={`/ledgers/${record.ledger}?record=${record.id}`}>{text}</Link>
  ) : (
    <span>{text}</span>
  )
}
