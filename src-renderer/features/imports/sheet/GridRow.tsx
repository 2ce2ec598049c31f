import type { ReactNode } from 'react'
import type { PreviewRow } from '#shared/contract/imports.ts'
import type { ImportIssue } from '#shared/domain/import-issue.ts'
import { sheet as words } from '../../../i18n/import-sheet.ts'
import { ignoredWords } from '../../../i18n/imports.ts'
import { letterOf } from './letters.ts'

interface Props {
  readonly row: PreviewRow | undefined
  readonly count: number
  readonly place: { readonly gridTemplateColumns: string; readonly transform: string }
  readonly activeColumn: number | undefined
  readonly select: (column: number) => void
  readonly edit: (column: number) => void
  readonly openMenu: () => void
}

const lookOf = (row: PreviewRow | undefined): string => {
  if (row === undefined) return ''
  const fate = row.fate === null ? '' : ` fate-${row.fate}`
  return ` row-${row.role}${fate}${row.hidden ? ' row-hidden' : ''}`
}

const hintOf = (row: PreviewRow): string =>
  [row.reason === null ? '' : ignoredWords[row.reason], row.hidden ? words.hiddenRow : '']
    .filter(Boolean)
    .join(' · ')

/** One row of the sheet; its number opens what can be said of the row. */
export const GridRow = (props: Props): ReactNode => {
  const { row, count, place, activeColumn } = props
  return (
    <div
      className={`grid-row${lookOf(row)}${activeColumn === undefined ? '' : ' focused'}`}
      style={place}
    >
      <button
        type="button"
        className="grid-number"
        tabIndex={-1}
        title={row === undefined ? '' : hintOf(row)}
        onClick={props.openMenu}
      >
        {row?.row ?? ''}
      </button>
      {row?.role === 'title' ? (
        <span className="grid-title">{row.cells.filter(Boolean).join('  ')}</span>
      ) : (
        Array.from({ length: count }, (_, at) => (
          <GridCell
            // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their column
            key={at}
            row={row}
            at={at}
            isActive={activeColumn === at}
            select={() => props.select(at)}
            edit={() => props.edit(at)}
          />
        ))
      )}
    </div>
  )
}

interface CellProps {
  readonly row: PreviewRow | undefined
  readonly at: number
  readonly isActive: boolean
  readonly select: () => void
  readonly edit: () => void
}

const worst = (all: readonly ImportIssue[]): ImportIssue | undefined =>
  all.find(({ level }) => level === 'problem') ??
  all.find(({ level }) => level === 'warning') ??
  all[0]

const GridCell = ({ row, at, isActive, select, edit }: CellProps): ReactNode => {
  const letter = letterOf(at)
  const text = row?.cells[at] ?? ''
  const before = row?.before[letter]
  const issue = worst(row?.issues.filter(({ column }) => column === letter) ?? [])
  const isCorrected = row?.corrected.includes(letter) === true
  const looks = [
    isActive ? 'active' : '',
    before === undefined ? '' : 'was-changed',
    issue === undefined ? '' : `cell-${issue.level}`,
    isCorrected ? 'cell-corrected' : '',
  ]
  const hints = [
    text,
    before === undefined ? '' : words.wasBefore(before),
    issue?.message ?? '',
    isCorrected ? words.correctedCell : '',
  ]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of a cell belong to the grid
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys and Enter do the same
    <span
      className={looks.filter(Boolean).join(' ')}
      title={hints.filter(Boolean).join('\n')}
      onClick={select}
      onDoubleClick={edit}
    >
      {text}
    </span>
  )
}
