import type { DateStyle } from '#shared/domain/date-style.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import type { Field } from '#shared/ledgers/field.ts'

export interface RegisterOptions {
  readonly unit: string
  /** The year the records are of, where they are all of one. */
  readonly year: string | undefined
  readonly today: string
  readonly masked: boolean
  /** How the office writes days. */
  readonly days: DateStyle
  /** Fields to show, in this order; without them those of the printed register. */
  readonly fields?: readonly string[]
  /** Fields the office added; a register without a choice of fields ends with them. */
  readonly ownFields?: readonly Field[]
  /** The office's words for codes. */
  readonly book?: ChoiceBook
}
