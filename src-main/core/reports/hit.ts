import type { Hit } from '#shared/contract/desk.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { cellOf } from './cell-text.ts'

const LONGEST = 80

/** A record in one line: its day, its title, and the first long text beside it. */
export const hitOf = (ledger: LedgerId, { id, values }: LedgerRecord, book: ChoiceBook): Hit => {
  const { dateField, titleField, fields } = ledgerOf(ledger)
  const textOf = (wanted: string): string => {
    const field = fields.find((one) => one.id === wanted)
    return field === undefined
      ? ''
      : String(cellOf(field, values[wanted], { masked: true, book }) ?? '')
  }
  // A record called by its day alone is told from others of the day by whom it goes by.
  const person = titleField === dateField ? fields.find(({ kind }) => kind === 'person') : undefined
  const long = fields.find(({ id, kind }) => kind === 'longText' && id !== titleField && values[id])
  const text = textOf(long?.id ?? '')
  return {
    ledger,
    id,
    on: textOf(dateField ?? ''),
    title: textOf(person?.id ?? '') || textOf(titleField),
    text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
  }
}
