import { Button, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import type { IssueGroup, PlacedIssue } from '#shared/contract/import-views.ts'
import type { SheetReading } from '#shared/contract/imports.ts'
import type { ImportIssueCode } from '#shared/domain/import-issue.ts'
import { issues as words } from '../../../i18n/import-sheet.ts'
import { type FixProps, IssueFix } from './IssueFix.tsx'

const LEVEL_COLORS = { problem: 'red', warning: 'orange', note: 'default' } as const

/** What no other text in the cell would mend. */
const NOT_OF_A_CELL = new Set<ImportIssueCode>([
  'needs-answer',
  'heading-unmatched',
  'total-mismatch',
  'hidden-row',
  'row-void',
  'hidden-under-merge',
  'maybe-same',
])

interface Common {
  readonly reading: SheetReading
  readonly show: () => void
  readonly correct: (correction: CorrectionInput) => void
}

const headingOf = ({ columns }: SheetReading, letter: string): string =>
  columns.find(({ column }) => column === letter)?.heading ?? ''

/** The same text in the same column, however often it stands there, mended in one go. */
export const GroupItem = ({
  group,
  reading,
  show,
  correct,
}: Common & { readonly group: IssueGroup }): ReactNode => {
  const { sheet, table, column, raw, count, level, code } = group
  // Blank cells are mended one by one: the same word in all of them would be an invention.
  const isBlank = raw === ''
  const canFix = column !== '' && (!isBlank || count === 1) && !NOT_OF_A_CELL.has(code)
  return (
    <Item
      level={level}
      place={
        column === ''
          ? words.named(words.rowOf(group.row, count), count > 1 ? '' : group.name)
          : words.column(
              column,
              group.heading,
              count > 1 ? '' : words.named(words.rowOf(group.row, 1), group.name),
            )
      }
      count={count}
      message={group.message}
      raw={raw}
      show={show}
      fix={
        canFix
          ? {
              reading,
              column,
              label: words.fixAll(count),
              save: (to) =>
                correct(
                  isBlank
                    ? { kind: 'cell', sheet, row: group.row, column, text: to }
                    : { kind: 'alike', sheet, table, column, from: raw, to },
                ),
            }
          : undefined
      }
    />
  )
}

/** One problem of one cell. */
export const IssueItem = ({
  issue,
  reading,
  show,
  correct,
}: Common & { readonly issue: PlacedIssue }): ReactNode => {
  const { sheet, column, row, raw } = issue
  const letter = column === '' ? fieldColumn(reading, issue.field) : column
  const canFix = letter !== undefined && !NOT_OF_A_CELL.has(issue.code)
  return (
    <Item
      level={issue.level}
      place={words.named(
        words.row(row, column === '' ? '' : `${column} ${headingOf(reading, column)}`),
        issue.name,
      )}
      count={1}
      message={issue.message}
      raw={raw}
      show={show}
      fix={
        canFix
          ? {
              reading,
              column: letter,
              label: words.fixOne,
              save: (text) => correct({ kind: 'cell', sheet, row, column: letter, text }),
            }
          : undefined
      }
    />
  )
}

/** The column in which a missing value would stand. */
const fieldColumn = ({ columns }: SheetReading, field: string): string | undefined =>
  columns.find((column) => field !== '' && column.field === field)?.column

interface ItemProps {
  readonly level: keyof typeof LEVEL_COLORS
  readonly place: string
  readonly count: number
  readonly message: string
  readonly raw: string
  readonly show: () => void
  /** Undefined where no other text in the cell would mend it. */
  readonly fix: Omit<FixProps, 'raw' | 'close'> | undefined
}

const Item = ({ level, place, count, message, raw, show, fix }: ItemProps): ReactNode => {
  const [isFixing, setFixing] = useState(false)
  return (
    <li>
      <button type="button" className="issue-show" onClick={show} title={words.show}>
        <Tag color={LEVEL_COLORS[level]}>{words.level[level]}</Tag>
        <span className="muted">{place}</span>
        {count > 1 && <b>{words.times(count)}</b>}
        <span className="issue-text">{message}</span>
        {raw !== '' && <code>{raw}</code>}
      </button>
      {fix !== undefined && !isFixing && (
        <Button size="small" onClick={() => setFixing(true)}>
          {words.fix}
        </Button>
      )}
      {fix !== undefined && isFixing && (
        <IssueFix {...fix} raw={raw} close={() => setFixing(false)} />
      )}
    </li>
  )
}
