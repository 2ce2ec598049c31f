import { maskIdNumber, maskPhone } from '#shared/domain/id-number.ts'
import type { FieldValue, RowValue } from '#shared/domain/record.ts'
import { shippedBook } from '#shared/ledgers/choices/book.ts'
import type { Field, Part } from '#shared/ledgers/field.ts'
import type { OfficeWords } from '../../api/namesakes.ts'
import { list } from '../../i18n/records.ts'

type Shown = Field | Part

const yuan = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2 })

/** Money is stored as fen; people read and type yuan. */
const fenToYuan = (fen: number): string => yuan.format(fen / 100)

const scalarText = (field: Shown, value: string | number | boolean, book: OfficeWords): string => {
  if (typeof value === 'boolean') return value ? list.yes : list.no
  if (field.kind === 'choice') return book.labelOf(field.choices, String(value))
  if (field.kind === 'money' && typeof value === 'number') return fenToYuan(value)
  return String(value)
}

const SHOWN_PARTS = 2

/** A person by name, and by number too where another has the name. */
const nameText = (name: string, id: unknown, { namesakes }: OfficeWords): string =>
  namesakes?.labelOf({ name, memberId: typeof id === 'string' ? id : null }) ?? name

/** A row inside a record goes by its name, or where it has none by the first of its parts. */
const rowText = (field: Shown, row: RowValue, book: OfficeWords): string => {
  if (typeof row['name'] === 'string') return nameText(row['name'], row['memberId'], book)
  const parts = 'parts' in field ? (field.parts ?? []) : []
  return parts
    .map((part) => valueText(part, row[part.id], book))
    .filter(Boolean)
    .slice(0, SHOWN_PARTS)
    .join(' ')
}

const itemText = (field: Shown, item: unknown, book: OfficeWords): string => {
  if (typeof item === 'string') return book.labelOf(field.choices, item)
  const { studio } = item as { studio?: { name: string } } // memberships know their studio
  return studio?.name ?? rowText(field, item as RowValue, book) // what else has items has rows
}

/** A value as one line of text: what a list, a history line or a comparison shows. */
export const valueText = (
  field: Shown,
  value: FieldValue | undefined,
  book: OfficeWords = shippedBook,
): string => {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value))
    return value
      .map((item) => itemText(field, item, book))
      .filter(Boolean)
      .join('、')
  if (typeof value === 'object')
    return nameText(
      String(value['name'] ?? ''),
      'memberId' in value ? value['memberId'] : null,
      book,
    )
  return scalarText(field, value, book)
}

/** The same, with what is private in it hidden: lists lie open on a desk. */
export const listText = (
  field: Field,
  value: FieldValue | undefined,
  book: OfficeWords = shippedBook,
): string => {
  const text = valueText(field, value, book)
  if (text === '') return ''
  if (field.kind === 'idNumber') return maskIdNumber(text)
  return field.kind === 'phone' && field.sensitive === true ? maskPhone(text) : text
}
