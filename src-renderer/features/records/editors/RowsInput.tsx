import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { RowValue } from '#shared/domain/record.ts'
import type { Part } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { form } from '../../../i18n/records.ts'
import type { EditorProps } from './editor.ts'
import { PartEditor } from './PartEditor.tsx'

interface Props extends EditorProps<RowValue[]> {
  readonly ledger: LedgerId
  readonly field: string
  readonly parts: readonly Part[]
}

/** Rows inside a record — persons with their part in it, parties, adoptions — as a small table. */
export const RowsInput = ({
  value,
  onChange,
  ledger,
  field,
  parts,
  disabled,
}: Props): ReactNode => {
  const rows = value ?? []
  const change = (at: number, part: string, cell: RowValue[string]): void =>
    onChange?.(rows.map((row, index) => (index === at ? { ...row, [part]: cell } : row)))
  return (
    <div className="rows-input">
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {parts.map(({ id, label }) => (
                <th key={id}>{label}</th>
              ))}
              <th aria-label={form.removeRow} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is nothing but its place in the order
              <tr key={index}>
                {parts.map((part) => (
                  <td key={part.id}>
                    <PartEditor
                      part={part}
                      ledger={ledger}
                      field={field}
                      value={row[part.id] ?? null}
                      onChange={(cell) => change(index, part.id, cell)}
                    />
                  </td>
                ))}
                <td>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={form.removeRow}
                    disabled={disabled === true}
                    onClick={() => onChange?.(rows.filter((_, each) => each !== index))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        disabled={disabled === true}
        onClick={() => onChange?.([...rows, {}])}
      >
        {form.addRow}
      </Button>
    </div>
  )
}
