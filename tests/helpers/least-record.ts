import type { FieldValue, Values } from '#shared/domain/record.ts'
import { shippedBook } from '#shared/ledgers/choices/book.ts'
import type { Field } from '#shared/ledgers/field.ts'
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
    default:
      return '岳小满'
  }
}

/** A record of any ledger with what it insists on, and no more. */
export const leastRecord = (ledger: LedgerId): Values =>
  Object.fromEntries(
    ledgerOf(ledger)
      .fields.filter(({ required, assigned }) => required === true && assigned !== true)
      .map((field) => [field.id, field.initial ?? leastValue(field)]),
  )
