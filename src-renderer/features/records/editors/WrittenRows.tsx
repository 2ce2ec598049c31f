import type { ReactNode } from 'react'
import type { RowValue } from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { useChoiceBook } from '../../../api/choice-book.tsx'
import { useToday } from '../../../api/use-today.ts'
import { form } from '../../../i18n/records.ts'
import { separatorOf } from '../sheet/format-items.ts'
import { readCell } from '../sheet/read-cell.ts'
import type { EditorProps } from './editor.ts'
import { withRows } from './people-rows.ts'
import { RowsInput } from './RowsInput.tsx'
import { RowsLine } from './RowsLine.tsx'

interface Props extends EditorProps<RowValue[]> {
  readonly ledger: LedgerId
  readonly described: Field
}

/** Rows inside a record, with a line below them in which they are written as in a cell of the sheet. */
export const WrittenRows = ({ described, value, onChange, ...rest }: Props): ReactNode => {
  const { id, label, parts = [] } = described
  const book = useChoiceBook()
  const today = useToday()
  const rows = value ?? []
  const [head] = parts
  return (
    <RowsInput
      {...rest}
      value={rows}
      onChange={(next) => onChange?.(next)}
      field={id}
      parts={parts}
      foot={
        head !== undefined && (
          <RowsLine
            label={form.rowsOf(label)}
            placeholder={form.rows(head.label, separatorOf(parts) === '\n')}
            disabled={rest.disabled === true}
            read={(text) => readCell(described, text, { book, today })}
            add={(added) => onChange?.([...withRows(rows, added)])}
            head={head.id}
          />
        )
      }
    />
  )
}
