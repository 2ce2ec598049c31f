import { Button, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import type { SheetReading } from '#shared/contract/imports.ts'
import type { ImportIssue } from '#shared/domain/import-issue.ts'
import { useHost } from '../../api/host-context.tsx'
import { fateHints, fateWords, imports, rowFates } from '../../i18n/imports.ts'
import { useErrorNotice } from '../../ui/error-notice.tsx'
import type { RowChoice } from './row-choice.ts'
import { SheetGrid } from './SheetGrid.tsx'

interface Props {
  readonly plan: string
  readonly reading: SheetReading
}

/** One sheet: the counts of what would happen, the sheet itself in colour, and what needs a look. */
export const SheetPanel = ({ plan, reading }: Props): ReactNode => {
  const [only, setOnly] = useState<RowChoice>('all')
  const [focusRow, setFocusRow] = useState<number>()
  const show = (row: number): void => {
    setOnly('all')
    setFocusRow(row)
  }
  return (
    <div className="sheet-panel">
      <div className="sheet-main">
        {reading.ledger !== null && <Counts reading={reading} only={only} choose={setOnly} />}
        <SheetGrid key={only} plan={plan} reading={reading} only={only} focusRow={focusRow} />
        <Legend />
      </div>
      <Issues plan={plan} reading={reading} show={show} />
    </div>
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
      <button
        type="button"
        className="count count-ignored"
        aria-pressed={only === 'ignored'}
        onClick={() => toggle('ignored')}
      >
        {imports.onlyIgnored} <strong>{reading.ignoredRows.length}</strong>
      </button>
    </div>
  )
}

const ROLES = ['title', 'heading', 'body', 'ignored'] as const

const Legend = (): ReactNode => (
  <p className="sheet-legend">
    {ROLES.map((role) => (
      <span key={role} className={`swatch row-${role}`}>
        {imports.legend[role]}
      </span>
    ))}
  </p>
)

const LEVEL_COLORS = { problem: 'red', warning: 'orange', note: 'default' } as const
const MOST_ISSUES = 300

const Issues = ({
  plan,
  reading,
  show,
}: Props & { readonly show: (row: number) => void }): ReactNode => {
  const { issues } = reading
  return (
    <aside className="sheet-issues" aria-label={imports.issues}>
      <h3>
        {imports.issues} <span className="muted">{issues.length}</span>
      </h3>
      {reading.counts.problem > 0 && <Leftovers plan={plan} />}
      {issues.length === 0 && <p className="muted">{imports.noIssues}</p>}
      <ol>
        {issues.slice(0, MOST_ISSUES).map((issue) => (
          <IssueItem key={`${issue.row}-${issue.column}-${issue.code}`} issue={issue} show={show} />
        ))}
      </ol>
    </aside>
  )
}

const IssueItem = ({
  issue,
  show,
}: {
  readonly issue: ImportIssue
  readonly show: (row: number) => void
}): ReactNode => (
  <li>
    <button type="button" onClick={() => show(issue.row)}>
      <Tag color={LEVEL_COLORS[issue.level]}>{imports.issueLevel[issue.level]}</Tag>
      <span className="muted">{imports.issueRow(issue.row, issue.column)}</span>
      <span className="issue-text">{issue.message}</span>
      {issue.raw !== '' && <code>{issue.raw}</code>}
    </button>
  </li>
)

const Leftovers = ({ plan }: { readonly plan: string }): ReactNode => {
  const { call, bridge } = useHost()
  const tell = useErrorNotice()
  const save = async (): Promise<void> => {
    try {
      await bridge.saveFile(await call('imports.leftovers', { plan }))
    } catch (error) {
      tell(error)
    }
  }
  return (
    <Button size="small" onClick={save}>
      {imports.leftovers}
    </Button>
  )
}
