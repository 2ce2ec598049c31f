import { Tag } from 'antd'
import type { ColumnType } from 'antd/es/table'
import type { ReactNode } from 'react'
import { valueIn } from '#shared/domain/own-field.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { choicesOf } from '#shared/ledgers/choices/index.ts'
import type { Field, FieldKind } from '#shared/ledgers/field.ts'
import type { OfficeWords } from '../../api/namesakes.ts'
import { listText } from './display.ts'
import { isSortable, type Sorting } from './list-view.ts'
import { statusColor } from './status-machines.ts'

/** Width in px a value of a kind needs at 14 px; long texts share what is left. */
const widthByKind: Readonly<Partial<Record<FieldKind, number>>> = {
  date: 92,
  time: 60,
  integer: 64,
  money: 100,
  yesNo: 60,
  choices: 120,
  phone: 100,
  idNumber: 156,
  name: 72,
  person: 72,
  people: 76,
  studio: 140,
  membership: 140,
  text: 104,
  longText: 150,
}

const CHAR_PX = 14
const PADDING_PX = 17
const MOST_LABEL = 6
const NUMBER_PX = 150

const widestChoice = ({ choices }: Field): number =>
  Math.min(MOST_LABEL, Math.max(0, ...choicesOf(choices).map(({ label }) => label.length)))

const NAMES_PX = 120
const TITLE_PX = 180

/** Long texts and titles take what the other columns leave. */
const isFlexible = (field: Field, titleField: string): boolean =>
  field.kind === 'longText' || (field.kind === 'text' && field.id === titleField)

const valueWidth = (field: Field): number => {
  if (field.parts !== undefined) return NAMES_PX
  if (field.kind === 'choice') return widestChoice(field) * CHAR_PX + PADDING_PX
  return field.assigned === true ? NUMBER_PX : (widthByKind[field.kind] ?? 120)
}

/** No narrower than its heading, so that headings stay on one line. */
const columnWidth = (field: Field, titleField: string): number =>
  Math.max(
    isFlexible(field, titleField) && field.kind === 'text' ? TITLE_PX : valueWidth(field),
    field.label.length * CHAR_PX + PADDING_PX,
  )

const NUMERIC = new Set<FieldKind>(['integer', 'money'])

const cell = (field: Field, record: LedgerRecord, book: OfficeWords): ReactNode => {
  const text = listText(field, valueIn(record, field.id), book)
  const color = statusColor(field, valueIn(record, field.id))
  if (text === '') return <span className="cell-empty">—</span>
  return color === undefined ? <span title={text}>{text}</span> : <Tag color={color}>{text}</Tag>
}

/** The columns of a list, derived from the fields that are shown. */
export const listColumns = (
  fields: readonly Field[],
  sort: readonly Sorting[],
  titleField: string,
  book: OfficeWords,
): ColumnType<LedgerRecord>[] =>
  fields.map((field) => {
    const place = sort.findIndex((sorting) => sorting.field === field.id)
    const order = sort[place]?.descending === true ? 'descend' : 'ascend'
    return {
      key: field.id,
      title: field.label,
      ...(isFlexible(field, titleField) ? {} : { width: columnWidth(field, titleField) }),
      ellipsis: true,
      align: NUMERIC.has(field.kind) ? 'right' : 'left',
      ...(isSortable(field)
        ? { sorter: { multiple: place < 0 ? 9 : 3 - place }, sortOrder: place < 0 ? null : order }
        : {}),
      render: (_, record) => cell(field, record, book),
    }
  })

/** The least width at which every column is readable; below it the table scrolls, never the page. */
export const tableWidth = (fields: readonly Field[], titleField: string): number =>
  fields.reduce((sum, field) => sum + columnWidth(field, titleField), 0)
