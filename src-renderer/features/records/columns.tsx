import { Tag } from 'antd'
import type { ColumnType } from 'antd/es/table'
import type { ReactNode } from 'react'
import type { LedgerRecord } from '#shared/domain/record.ts'
import type { Field, FieldKind } from '#shared/ledgers/field.ts'
import { listText } from './display.ts'
import { isSortable, type Sorting } from './list-view.ts'
import { statusColor } from './status-machines.ts'

/** Width in px a value of a kind needs at 14 px; texts share what is left. */
const widthByKind: Readonly<Partial<Record<FieldKind, number>>> = {
  date: 104,
  time: 72,
  integer: 72,
  money: 110,
  yesNo: 64,
  choice: 92,
  choices: 120,
  phone: 116,
  idNumber: 164,
  name: 84,
  person: 84,
  people: 104,
  studio: 150,
  membership: 150,
  text: 130,
  longText: 220,
}

const LABEL_PX = 15
const PADDING_PX = 34

/** No narrower than its heading, so that headings stay on one line. */
export const columnWidth = ({ kind, label }: Field): number =>
  Math.max(widthByKind[kind] ?? 120, label.length * LABEL_PX + PADDING_PX)

const NUMERIC = new Set<FieldKind>(['integer', 'money'])

const cell = (field: Field, record: LedgerRecord): ReactNode => {
  const text = listText(field, record.values[field.id])
  const color = statusColor(field, record.values[field.id])
  if (text === '') return <span className="cell-empty">—</span>
  return color === undefined ? <span title={text}>{text}</span> : <Tag color={color}>{text}</Tag>
}

/** The columns of a list, derived from the fields that are shown. */
export const listColumns = (
  fields: readonly Field[],
  sort: readonly Sorting[],
): ColumnType<LedgerRecord>[] =>
  fields.map((field) => {
    const place = sort.findIndex((sorting) => sorting.field === field.id)
    const order = sort[place]?.descending === true ? 'descend' : 'ascend'
    return {
      key: field.id,
      title: field.label,
      ...(field.kind === 'longText' ? {} : { width: columnWidth(field) }),
      ellipsis: true,
      align: NUMERIC.has(field.kind) ? 'right' : 'left',
      ...(isSortable(field)
        ? { sorter: { multiple: place < 0 ? 9 : 3 - place }, sortOrder: place < 0 ? null : order }
        : {}),
      render: (_, record) => cell(field, record),
    }
  })

/** The least width at which every column is readable; below it the table scrolls, never the page. */
export const tableWidth = (fields: readonly Field[]): number =>
  fields.reduce((sum, field) => sum + columnWidth(field), 0)
