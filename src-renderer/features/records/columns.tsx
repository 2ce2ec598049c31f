import { Tag } from 'antd'
import type { ColumnType } from 'antd/es/table'
import type { ReactNode } from 'react'
import { valueIn } from '#shared/domain/own-field.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import type { Field, FieldKind } from '#shared/ledgers/field.ts'
import type { OfficeWords } from '../../api/namesakes.ts'
import { columnWidths } from './column-widths.ts'
import { listText } from './display.ts'
import { isSortable, type Sorting } from './list-view.ts'
import { statusColor } from './status-machines.ts'

const NUMERIC = new Set<FieldKind>(['integer', 'money'])

const cell = (field: Field, record: LedgerRecord, book: OfficeWords): ReactNode => {
  const text = listText(field, valueIn(record, field.id), book)
  const color = statusColor(field, valueIn(record, field.id))
  if (text === '') return <span className="cell-empty">—</span>
  return color === undefined ? <span title={text}>{text}</span> : <Tag color={color}>{text}</Tag>
}

interface Shown {
  readonly fields: readonly Field[]
  readonly titleField: string
  /** How wide the table stands. */
  readonly room: number
}

/** The columns of a list, derived from the fields that are shown. */
export const listColumns = (
  { fields, titleField, room }: Shown,
  sort: readonly Sorting[],
  book: OfficeWords,
): ColumnType<LedgerRecord>[] => {
  const widths = columnWidths(fields, titleField, room)
  return fields.map((field, at) => {
    const width = widths[at]
    const place = sort.findIndex((sorting) => sorting.field === field.id)
    const order = sort[place]?.descending === true ? 'descend' : 'ascend'
    return {
      key: field.id,
      title: field.label,
      ...(width === undefined ? {} : { width }),
      ellipsis: true,
      align: NUMERIC.has(field.kind) ? 'right' : 'left',
      ...(isSortable(field)
        ? { sorter: { multiple: place < 0 ? 9 : 3 - place }, sortOrder: place < 0 ? null : order }
        : {}),
      render: (_, record) => cell(field, record, book),
    }
  })
}
