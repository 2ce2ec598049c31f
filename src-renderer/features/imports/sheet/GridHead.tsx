import { Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import type { SheetColumn, SheetReading } from '#shared/contract/imports.ts'
import { ownFieldLabel } from '#shared/domain/own-field.ts'
import { fieldOf, isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { sheet as words } from '../../../i18n/import-sheet.ts'
import { ColumnPicker } from './ColumnPicker.tsx'
import { letterOf } from './letters.ts'

interface Props {
  readonly reading: SheetReading
  readonly count: number
  readonly template: string
  readonly correct: (correction: CorrectionInput) => void
}

const foldLabel = (ledger: string, column: SheetColumn): string | undefined => {
  if (!isLedgerId(ledger) || column.field === null || column.fold === null) return undefined
  const { row, fills } = column.fold
  const field = fieldOf(ledgerOf(ledger), column.field)
  const fold = field?.folds?.find((each) => each.row === row && (each.fills ?? null) === fills)
  return fold?.headings[0]
}

/** What a column is taken for, in the words of its ledger. */
const useLabel = (ledger: string | null, column: SheetColumn): string => {
  const { field, use, heading } = column
  if (field !== null && ledger !== null && isLedgerId(ledger))
    return (
      foldLabel(ledger, column) ??
      ownFieldLabel(field) ??
      fieldOf(ledgerOf(ledger), field)?.label ??
      field
    )
  if (use === 'none') return words.columnNone
  if (use === 'sequence') return words.columnSequence
  if (use === 'aside') return words.columnAside
  return heading === '' ? words.columnEmpty : words.columnKept
}

/** Over each column: its letter, and the field it goes to; a click changes that. */
export const GridHead = ({ reading, count, template, correct }: Props): ReactNode => {
  const columns = new Map(reading.columns.map((column) => [column.column, column]))
  return (
    <div className="grid-head" style={{ gridTemplateColumns: template }}>
      <span className="grid-number">{words.row}</span>
      {Array.from({ length: count }, (_, at) => {
        const letter = letterOf(at)
        const column = columns.get(letter)
        return column === undefined ? (
          <span key={letter} className="grid-column">
            <i>{letter}</i>
          </span>
        ) : (
          <HeadCell key={letter} column={column} reading={reading} correct={correct} />
        )
      })}
    </div>
  )
}

const HeadCell = ({
  column,
  reading,
  correct,
}: {
  readonly column: SheetColumn
  readonly reading: SheetReading
  readonly correct: Props['correct']
}): ReactNode => {
  const [isOpen, setOpen] = useState(false)
  const label = useLabel(reading.ledger, column)
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      content={
        <ColumnPicker
          column={column}
          reading={reading}
          correct={correct}
          close={() => setOpen(false)}
        />
      }
    >
      <button
        type="button"
        className={`grid-column by-${column.by}`}
        title={`${column.heading}\n${label}`}
        aria-haspopup="dialog"
      >
        <i>{column.column}</i>
        <b className={column.field === null ? 'kept' : 'mapped'}>{label}</b>
      </button>
    </Popover>
  )
}
