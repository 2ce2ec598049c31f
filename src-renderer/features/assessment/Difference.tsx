import type { ReactNode } from 'react'
import type { LineDifference, SheetDifference } from '#shared/domain/assessment.ts'
import type { Evidence } from '#shared/domain/score.ts'
import { fieldOf, isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { filingWords as words } from '../../i18n/assessment-filing.ts'
import { EvidenceLink } from './EvidenceList.tsx'

interface Moved {
  readonly filed: number | string
  readonly now: number | string
}

const Change = ({ label, moved }: { readonly label: string; readonly moved: Moved }): ReactNode => (
  <span className={moved.filed === moved.now ? 'moved same' : 'moved'}>
    {label}{' '}
    {moved.filed === moved.now ? moved.now : words.filedNow(said(moved.filed), said(moved.now))}
  </span>
)

const said = (value: number | string): string => String(value) || '—'

/** What the records would give now beside what was filed, line by line. */
export const Difference = ({ difference }: { readonly difference: SheetDifference }): ReactNode => {
  const { total, grade, lines, presence } = difference
  return (
    <div className="difference">
      <p className="difference-total">
        {presence !== 'both' && <strong>{words[presence]}</strong>}
        <Change label={words.total} moved={total} />
        {grade.filed + grade.now !== '' && <Change label={words.grade} moved={grade} />}
      </p>
      <ul>
        {lines.map((line) => (
          <Line key={line.item} line={line} />
        ))}
      </ul>
    </div>
  )
}

const Line = ({ line }: { readonly line: LineDifference }): ReactNode => (
  <li>
    <strong>{line.name}</strong>
    <Change label={words.points} moved={line.points} />
    <Change label={words.count} moved={line.count} />
    <ul className="difference-records">
      {line.added.map((record) => (
        <Record key={`+${record.ledger}${record.id}`} word={words.added} record={record} />
      ))}
      {line.removed.map((record) => (
        <Record key={`-${record.ledger}${record.id}`} word={words.removed} record={record} />
      ))}
      {line.changed.map((record) => (
        <Record
          key={`~${record.ledger}${record.id}`}
          word={words.changed}
          record={record}
          fields={record.fields}
        />
      ))}
    </ul>
  </li>
)

const Record = ({
  word,
  record,
  fields = [],
}: {
  readonly word: string
  readonly record: Evidence
  readonly fields?: readonly string[]
}): ReactNode => (
  <li>
    <em>{word}</em> <EvidenceLink record={record} />
    {fields.length > 0 && (
      <span className="muted">（{fields.map((id) => labelOf(record, id)).join('、')}）</span>
    )}
  </li>
)

const labelOf = ({ ledger }: Evidence, field: string): string =>
  (isLedgerId(ledger) ? fieldOf(ledgerOf(ledger), field)?.label : undefined) ?? field
