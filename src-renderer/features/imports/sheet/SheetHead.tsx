import { Button, Select, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import type { SheetReading } from '#shared/contract/imports.ts'
import { isLedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { useCommand } from '../../../api/use-call.ts'
import { sheet as words } from '../../../i18n/import-sheet.ts'

interface Props {
  readonly reading: SheetReading
  readonly correct: (correction: CorrectionInput) => void
}

const NONE = ''

/** Which ledger a table is, and where that is known from. */
export const SheetHead = ({ reading, correct }: Props): ReactNode => {
  const { sheet, table, ledger, skipped } = reading
  const isShut = skipped === 'hidden' || skipped === 'summary' || skipped === 'left-out'
  return (
    <div className="sheet-head">
      <span className="inline-label">
        <span>{words.ledger}</span>
        <Select<string>
          aria-label={words.ledger}
          className="ledger-select"
          value={ledger ?? NONE}
          options={[
            ...ledgerIds.map((id) => ({ value: id, label: ledgerOf(id).label })),
            { value: NONE, label: words.ledgerNone },
          ]}
          onChange={(id) =>
            correct({ kind: 'ledger', sheet, table, ledger: isLedgerId(id) ? id : null })
          }
        />
      </span>
      {isShut && (
        <Button onClick={() => correct({ kind: 'sheet', sheet, take: true })}>{words.take}</Button>
      )}
      {reading.year !== null && <span className="muted">{words.year(reading.year)}</span>}
      {reading.title !== '' && (
        <span className="sheet-title muted" title={reading.title}>
          {reading.title}
        </span>
      )}
      {reading.learned !== null && (
        <LearnedNote sheet={sheet} table={table} learned={reading.learned} correct={correct} />
      )}
    </div>
  )
}

const LearnedNote = ({
  sheet,
  table,
  learned,
  correct,
}: {
  readonly sheet: string
  readonly table: number
  readonly learned: NonNullable<SheetReading['learned']>
  readonly correct: Props['correct']
}): ReactNode => {
  const forget = useCommand('imports.forget')
  const unlearn = (): void => correct({ kind: 'unlearn', sheet, table })
  return (
    <span className="sheet-learned">
      <Tag color="blue">{words.learned(learned.file)}</Tag>
      <Button type="link" size="small" onClick={unlearn}>
        {words.unlearn}
      </Button>
      <Button
        type="link"
        size="small"
        onClick={() => forget.mutate({ id: learned.id }, { onSuccess: unlearn })}
      >
        {words.forget}
      </Button>
    </span>
  )
}
