import { idCheckDigit } from '#shared/domain/id-number.ts'
import type { FieldValue, RefValue, Values } from '#shared/domain/record.ts'
import { shippedBook } from '#shared/ledgers/choices/book.ts'
import type { Field, Part } from '#shared/ledgers/field.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'

const leastValue = ({ kind, choices, min, parts = [] }: Field): FieldValue => {
  const [code = ''] = shippedBook.choicesOf(choices).map((choice) => choice.code)
  switch (kind) {
    case 'date':
      return '2024-03-05'
    case 'integer':
    case 'money':
      return min ?? 1
    case 'yesNo':
      return true
    case 'choice':
      return code
    case 'choices':
      return [code]
    case 'person':
      return { name: '岳小满' }
    case 'people':
      return [{ name: '岳小满' }]
    case 'rows':
      return [{ [parts[0]?.id ?? '']: '岳小满' }]
    case 'time':
      return '09:30'
    case 'phone':
      return '13900000001'
    case 'idNumber':
      return ID_NUMBER
    default:
      return '岳小满'
  }
}

const FIRST_17 = '11010119900307123'
const ID_NUMBER = `${FIRST_17}${idCheckDigit(FIRST_17)}`

/** A row with something good in every part; who is named in it is not who heads the row. */
const fullRow = (parts: readonly Part[]): Record<string, string | number | boolean> =>
  Object.fromEntries(
    parts.map((part) => {
      const value = leastValue({ ...part, section: '' })
      return [part.id, value === '岳小满' ? '程大川' : (value as string)] // parts are scalars
    }),
  )

const fullValue = (field: Field, studio: RefValue): FieldValue => {
  if (field.kind === 'studio') return studio
  if (field.kind === 'membership')
    return [{ studio, role: 'MEMBER', from: '2024-01-01', to: '2024-12-31' }]
  if (field.kind === 'people') return [{ name: '岳小满', ...fullRow(field.parts ?? []) }]
  return field.kind === 'rows' ? [fullRow(field.parts ?? [])] : leastValue(field)
}

/** A record of any ledger with something good in every field that can be typed into. */
export const fullRecord = (ledger: LedgerId, studio: RefValue): Values =>
  Object.fromEntries(
    ledgerOf(ledger)
      .fields.filter(({ assigned }) => assigned !== true)
      .map((field) => [field.id, field.initial ?? fullValue(field, studio)]),
  )

/** A record of any ledger with what it insists on, and no more. */
export const leastRecord = (ledger: LedgerId): Values =>
  Object.fromEntries(
    ledgerOf(ledger)
      .fields.filter(({ required, assigned }) => required === true && assigned !== true)
      .map((field) => [field.id, field.initial ?? leastValue(field)]),
  )
