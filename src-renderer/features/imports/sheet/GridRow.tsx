import { type ReactNode, useRef, useState } from 'react'
import type { PreviewRow } from '#shared/contract/imports.ts'
import type { ImportIssue } from '#shared/domain/import-issue.ts'
import { cellEdit, sheet as words } from '../../../i18n/import-sheet.ts'
import { ignoredWords } from '../../../i18n/imports.ts'
import { letterOf } from './letters.ts'
import type { Cursor } from './use-cursor.ts'

interface Props {
  readonly row: PreviewRow | undefined
  readonly count: number
  readonly place: { readonly gridTemplateColumns: string; readonly transform: string }
  readonly activeColumn: number | undefined
  readonly editColumn: number | undefined
  readonly select: (column: number) => void
  readonly edit: (column: number) => void
  readonly openMenu: () => void
  readonly commit: Cursor['commit']
  readonly cancel: () => void
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
  const { row, count, place, activeColumn, editColumn } = props
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
        Array.from({ length: count }, (_, at) =>
          row !== undefined && editColumn === at ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their column
            <CellInput key={at} row={row} at={at} commit={props.commit} cancel={props.cancel} />
          ) : (
            <GridCell
              // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their column
              key={at}
              row={row}
              at={at}
              isActive={activeColumn === at}
              select={() => props.select(at)}
              edit={() => props.edit(at)}
            />
          ),
        )
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

const CellInput = ({
  row,
  at,
  commit,
  cancel,
}: {
  readonly row: PreviewRow
  readonly at: number
  readonly commit: Props['commit']
  readonly cancel: () => void
}): ReactNode => {
  const [text, setText] = useState(row.cells[at] ?? '')
  // Leaving the cell ends it too; what was ended by a key is not ended twice.
  const isOver = useRef(false)
  const end = (leave: () => void): void => {
    if (isOver.current) return
    isOver.current = true
    leave()
  }
  return (
    <input
      className="cell-input"
      aria-label={cellEdit.label(letterOf(at), row.row)}
      // biome-ignore lint/a11y/noAutofocus: the cell was opened to be typed in
      autoFocus
      value={text}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => end(() => commit(row, at, text))}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter' || event.key === 'Tab') {
          const { key } = event
          event.preventDefault()
          end(() => commit(row, at, text, key))
        }
        if (event.key === 'Escape') end(cancel)
      }}
    />
  )
}
