import type { FormSource } from '#core/reports/forms/fill.ts'
import { shippedNotices } from '#core/reports/forms/notice-text.ts'
import type { FieldValue, LedgerRecord, RowValue, Values } from '#shared/domain/record.ts'
import { shippedBook } from '#shared/ledgers/choices/book.ts'
import type { Field, Part } from '#shared/ledgers/field.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'

const scalarOf = (
  field: Pick<Field | Part, 'id' | 'label' | 'kind' | 'choices'>,
): RowValue[string] => {
  switch (field.kind) {
    case 'date':
      return '2024-03-05'
    case 'time':
      return '09:30'
    case 'integer':
      return 7
    case 'money':
      return 1_234_500
    case 'yesNo':
      return false
    case 'choice':
      return shippedBook.choicesOf(field.choices)[0]?.code ?? null
    case 'phone':
      return '13800001234'
    case 'idNumber':
      return '110101199003070011'
    default:
      return `〈${field.label}〉`
  }
}

const filledIn = (field: Field): FieldValue => {
  const parts = (): RowValue =>
    Object.fromEntries((field.parts ?? []).map((part) => [part.id, scalarOf(part)]))
  switch (field.kind) {
    case 'studio':
      return { id: 's', name: '老城工作室' }
    case 'person':
      return { name: `〈${field.label}〉`, memberId: null }
    case 'people':
      return [{ name: `〈${field.label}〉`, memberId: null, ...parts() }]
    case 'rows':
      return [parts()]
    case 'choices':
      return [shippedBook.choicesOf(field.choices)[0]?.code ?? '']
    default:
      return scalarOf(field)
  }
}

/** A record of a ledger in which every field is filled, texts with their own labels. */
export const recordOf = (ledger: LedgerId, more: Values = {}): LedgerRecord => ({
  id: 'one',
  revision: 1,
  createdAt: '2024-03-05T00:00:00Z',
  updatedAt: '2024-03-05T00:00:00Z',
  values: {
    ...Object.fromEntries(ledgerOf(ledger).fields.map((field) => [field.id, filledIn(field)])),
    ...more,
  },
  extra: {},
  source: null,
})

/** What a form of that record is made from; without a record, of a blank one. */
export const sourceOf = (ledger: LedgerId, record: LedgerRecord | undefined): FormSource => ({
  ledger,
  record,
  steps: [],
  matter: record === undefined ? [] : [{ ledger, record }],
  files: [],
  photos: [],
  members: new Map(),
  unit: '云岭县政协',
  today: '2024-06-01',
  masked: true,
  book: shippedBook,
  days: 'spoken',
  notices: shippedNotices,
})
