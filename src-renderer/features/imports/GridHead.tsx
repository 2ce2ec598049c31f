import type { ReactNode } from 'react'
import type { SheetColumn, SheetReading } from '#shared/contract/imports.ts'
import { fieldOf, isLedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { imports } from '../../i18n/imports.ts'

interface Props {
  readonly reading: SheetReading
  readonly count: number
  readonly template: string
}

const fieldLabel = (ledger: string | null, { field, heading }: SheetColumn): string => {
  if (field === null) return heading === '' ? imports.columnNone : imports.columnKept
  if (ledger === null || !isLedgerId(ledger)) return field
  return fieldOf(ledgerOf(ledger), field)?.label ?? field
}

/** Over each column: its letter, and the field it goes to. */
export const GridHead = ({ reading, count, template }: Props): ReactNode => {
  const { columns, ledger } = reading
  return (
    <div className="grid-head" style={{ gridTemplateColumns: template }}>
      <span className="grid-number">{imports.row}</span>
      {Array.from({ length: count }, (_, at) => {
        const column = columns[at]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
          <span key={at} className="grid-column" title={column?.heading}>
            <i>{column?.column ?? ''}</i>
            {column !== undefined && (
              <b className={column.field === null ? 'kept' : 'mapped'}>
                {fieldLabel(ledger, column)}
              </b>
            )}
          </span>
        )
      })}
    </div>
  )
}
