import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { SheetReading } from '#shared/contract/imports.ts'
import { type ImportIssueCode, importIssueCodes } from '#shared/domain/import-issue.ts'
import { issueWords, issues as words } from '../../../i18n/import-sheet.ts'

export interface IssueFilter {
  readonly level?: 'problem' | 'warning' | 'note'
  readonly code?: ImportIssueCode
  readonly column?: string
}

/** Every problem of a table. */
export const anyIssue: IssueFilter = {}

interface Props {
  readonly reading: SheetReading
  readonly filter: IssueFilter
  readonly change: (filter: IssueFilter) => void
}

const ANY = ''
const LEVELS = ['problem', 'warning', 'note'] as const

/** Narrows the list by how bad, why, and in which column. */
export const IssueFilters = ({ reading, filter, change }: Props): ReactNode => {
  const codes = new Set(reading.issues.map(({ code }) => code))
  const columns = new Set(reading.issues.map(({ column }) => column))
  const { level, code, column } = filter
  return (
    <div className="issue-filters">
      <Select<string>
        size="small"
        aria-label={words.byLevel}
        value={level ?? ANY}
        options={[
          { value: ANY, label: words.anyLevel },
          ...LEVELS.map((each) => ({ value: each, label: words.level[each] })),
        ]}
        onChange={(value) => {
          const { level: _, ...rest } = filter
          const chosen = LEVELS.find((each) => each === value)
          change(chosen === undefined ? rest : { ...rest, level: chosen })
        }}
      />
      <Select<string>
        size="small"
        aria-label={words.byCode}
        value={code ?? ANY}
        options={[
          { value: ANY, label: words.anyCode },
          ...importIssueCodes
            .filter((each) => codes.has(each) || each === code)
            .map((each) => ({ value: each, label: issueWords[each] })),
        ]}
        onChange={(value) => {
          const { code: _, ...rest } = filter
          const chosen = importIssueCodes.find((each) => each === value)
          change(chosen === undefined ? rest : { ...rest, code: chosen })
        }}
      />
      <Select<string>
        size="small"
        aria-label={words.byColumn}
        value={column ?? ANY}
        options={[
          { value: ANY, label: words.anyColumn },
          ...reading.columns
            .filter((each) => columns.has(each.column) || each.column === column)
            .map((each) => ({
              value: each.column,
              label: `${each.column} ${each.heading}`,
            })),
        ]}
        onChange={(value) => {
          const { column: _, ...rest } = filter
          change(value === ANY ? rest : { ...rest, column: value })
        }}
      />
    </div>
  )
}
