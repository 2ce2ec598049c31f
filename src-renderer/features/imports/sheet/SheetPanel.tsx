import { Alert } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import type { ImportPreview, SheetReading } from '#shared/contract/imports.ts'
import { rowFates } from '#shared/domain/row-fate.ts'
import { issues as issueList, sheet as words } from '../../../i18n/import-sheet.ts'
import { fateHints, fateWords, skippedWords } from '../../../i18n/imports.ts'
import { useImportDesk } from '../desk-context.tsx'
import type { ImportFile } from '../import-files.ts'
import { IssuePanel } from '../issues/IssuePanel.tsx'
import { AlikeOffer, type AlikeText } from './AlikeOffer.tsx'
import type { RowChoice } from './row-choice.ts'
import { SheetGrid } from './SheetGrid.tsx'
import { SheetHead } from './SheetHead.tsx'

interface Props {
  readonly each: ImportFile
  readonly preview: ImportPreview
  readonly reading: SheetReading
}

/** One table: what it is, the sheet itself in colour, and what needs a look. */
export const SheetPanel = ({ each, preview, reading }: Props): ReactNode => {
  const { desk } = useImportDesk()
  const [only, setOnly] = useState<RowChoice>('all')
  const [focusRow, setFocusRow] = useState<number>()
  const [alike, setAlike] = useState<AlikeText>()
  const correct = (correction: CorrectionInput): void => {
    desk.correct(each.file.token, correction)
  }
  const show = (row: number): void => {
    setOnly('all')
    setFocusRow(row)
  }
  const hasIssues = reading.issueCount > 0
  return (
    <>
      <SheetHead reading={reading} correct={correct} />
      {reading.skipped !== null && <Alert type="info" title={skippedWords[reading.skipped]} />}
      <div className={hasIssues ? 'sheet-panel' : 'sheet-panel whole'}>
        <div className="sheet-main">
          {reading.ledger !== null && <Counts reading={reading} only={only} choose={setOnly} />}
          {alike !== undefined && (
            <AlikeOffer
              key={`${alike.column}-${alike.from}-${alike.to}`}
              plan={preview.plan}
              round={each.round}
              reading={reading}
              alike={alike}
              correct={correct}
              close={() => setAlike(undefined)}
            />
          )}
          <SheetGrid
            key={only}
            plan={preview.plan}
            round={each.round}
            reading={reading}
            only={only}
            focusRow={focusRow}
            correct={correct}
            offerAlike={setAlike}
          />
          <Legend />
        </div>
        {hasIssues && (
          <IssuePanel
            plan={preview.plan}
            round={each.round}
            reading={reading}
            show={show}
            correct={correct}
          />
        )}
      </div>
    </>
  )
}

const Counts = ({
  reading,
  only,
  choose,
}: {
  readonly reading: SheetReading
  readonly only: RowChoice
  readonly choose: (only: RowChoice) => void
}): ReactNode => {
  const others = [
    { choice: 'ignored', label: words.onlyIgnored, count: reading.ignoredRows.length },
    { choice: 'issues', label: words.onlyIssues, count: undefined },
  ] as const
  const toggle = (choice: RowChoice): void => choose(only === choice ? 'all' : choice)
  return (
    <div className="sheet-counts">
      {rowFates.map((fate) => (
        <button
          type="button"
          key={fate}
          className={`count count-${fate}`}
          aria-pressed={only === fate}
          title={fateHints[fate]}
          onClick={() => toggle(fate)}
        >
          {fateWords[fate]} <strong>{reading.counts[fate]}</strong>
        </button>
      ))}
      {others.map(({ choice, label, count }) => (
        <button
          type="button"
          key={choice}
          className={`count count-${choice}`}
          aria-pressed={only === choice}
          onClick={() => toggle(choice)}
        >
          {label} {count !== undefined && <strong>{count}</strong>}
        </button>
      ))}
      {reading.issueCount === 0 && <span className="muted">{issueList.none}</span>}
      {reading.hiddenRows > 0 && (
        <span className="muted">{words.hiddenRows(reading.hiddenRows)}</span>
      )}
    </div>
  )
}

const PARTS = [
  ['title', 'row-title'],
  ['heading', 'row-heading'],
  ['body', 'row-body'],
  ['changed', 'fate-changed'],
  ['maybe', 'fate-maybe'],
  ['problem', 'fate-problem'],
  ['ignored', 'row-ignored'],
] as const

const Legend = (): ReactNode => (
  <p className="sheet-legend">
    {PARTS.map(([part, look]) => (
      <span key={part} className={`swatch ${look}`}>
        {words.legend[part]}
      </span>
    ))}
    <span className="sheet-keys" title={words.moreKeys}>
      {words.keys}
    </span>
  </p>
)
