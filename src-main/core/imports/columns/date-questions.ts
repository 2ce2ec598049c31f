import type { Question } from '#shared/contract/imports.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { questionTexts } from '../messages.ts'
import { questionId, type ReadingContext } from '../sheet-draft.ts'
import type { TitleFacts } from '../title-facts.ts'
import type { MappedColumn } from './columns.ts'
import type { DateColumn } from './date-columns.ts'

/** Asked of a column whose days can be read in two orders; `doubt` is a cell that only a person can decide. */
export const orderQuestion = (
  sheet: string,
  { letter }: MappedColumn,
  { label }: Field,
  { raw, parsed }: NonNullable<DateColumn['doubt']>,
): Question => ({
  id: questionId.dateOrder(sheet, letter),
  kind: 'date-order',
  sheet,
  column: letter,
  text: questionTexts.dateOrder(label, raw),
  choices: (parsed.readings ?? []).map(({ order, day }) => ({
    value: order,
    label: questionTexts.orders[order](day),
  })),
  free: null,
})

/** Asked of births in years of two digits that fit both centuries. */
export const centuryQuestion = (
  sheet: string,
  { letter }: MappedColumn,
  { label }: Field,
  raw: string,
): Question => ({
  id: questionId.century(sheet, letter),
  kind: 'century',
  sheet,
  column: letter,
  text: questionTexts.century(label, raw),
  choices: (['1900', '2000'] as const).map((value) => ({
    value,
    label: questionTexts.centuries[value],
  })),
  free: null,
})

/** What is known of a table when its year is asked for. */
interface Asking {
  readonly sheet: string
  readonly at: number
  readonly facts: Pick<TitleFacts, 'years'>
  readonly context: Pick<ReadingContext, 'today'>
}

/** Asked once a table: no title, sheet, file or date of it names a year. */
export const yearQuestion = (reading: Asking, raw: string): Question => {
  const thisYear = Number(reading.context.today.slice(0, 4))
  return {
    id: questionId.year(reading.sheet, reading.at),
    kind: 'year',
    sheet: reading.sheet,
    column: '',
    text: questionTexts.year(reading.sheet, raw),
    choices: (reading.facts.years ?? [thisYear, thisYear - 1, thisYear - 2]).map((year) => ({
      value: String(year),
      label: questionTexts.yearChoice(year),
    })),
    free: 'year',
  }
}
