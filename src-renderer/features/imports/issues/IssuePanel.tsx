import { Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import type { SheetReading } from '#shared/contract/imports.ts'
import { issues as words } from '../../../i18n/import-sheet.ts'
import { anyIssue, type IssueFilter, IssueFilters } from './IssueFilters.tsx'
import { GroupItem, IssueItem } from './IssueItem.tsx'
import { type FoundIssues, useIssues } from './use-issues.ts'

interface Props {
  readonly plan: string
  readonly round: number
  readonly reading: SheetReading
  readonly show: (row: number) => void
  readonly correct: (correction: CorrectionInput) => void
}

type Way = 'grouped' | 'single'

/** What needs a look on one table: the same ones together or one by one, each mended on the spot. */
export const IssuePanel = (props: Props): ReactNode => {
  const { reading } = props
  const [filter, setFilter] = useState<IssueFilter>(anyIssue)
  const [way, setWay] = useState<Way>('grouped')
  const found = useIssues({ plan: props.plan, round: props.round, reading, filter })
  return (
    <aside className="sheet-issues" aria-label={words.title}>
      <header>
        <h3>
          {words.title} <span className="muted">{reading.issueCount}</span>
        </h3>
        <Segmented<Way>
          size="small"
          value={way}
          onChange={setWay}
          options={[
            { value: 'grouped', label: words.grouped },
            { value: 'single', label: words.single },
          ]}
        />
      </header>
      <IssueFilters reading={reading} filter={filter} change={setFilter} />
      {found.total === 0 && <p className="muted">{words.noneLeft}</p>}
      {way === 'grouped' ? (
        <Groups {...props} groups={found.groups} />
      ) : (
        <Singles {...props} found={found} />
      )}
    </aside>
  )
}

const Groups = ({
  reading,
  groups,
  show,
  correct,
}: Props & { readonly groups: FoundIssues['groups'] }): ReactNode => (
  <ol>
    {groups.map((group) => (
      <GroupItem
        key={`${group.column}-${group.code}-${group.field}-${group.raw}`}
        group={group}
        reading={reading}
        show={() => show(group.row)}
        correct={correct}
      />
    ))}
  </ol>
)

const Singles = ({
  reading,
  found: { issues, total, more },
  show,
  correct,
}: Props & { readonly found: FoundIssues }): ReactNode => (
  <ol>
    {issues.map((issue) => (
      <IssueItem
        key={`${issue.row}-${issue.column}-${issue.code}-${issue.field}`}
        issue={issue}
        reading={reading}
        show={() => show(issue.row)}
        correct={correct}
      />
    ))}
    {issues.length < total && (
      <li>
        <button type="button" className="link" onClick={more}>
          {words.more(total - issues.length)}
        </button>
      </li>
    )}
  </ol>
)
