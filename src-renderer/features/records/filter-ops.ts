import type { Filter } from '#shared/contract/records.ts'
import { type ChoiceBook, shippedBook } from '#shared/ledgers/choices/book.ts'
import type { Field, FieldKind } from '#shared/ledgers/field.ts'
import { partFields } from '#shared/ledgers/part-fields.ts'
import { filterWords, list } from '../../i18n/records.ts'
import { valueText } from './display.ts'

export type FilterOp = Filter['op']

const presence: readonly FilterOp[] = ['filled', 'empty']
const words: readonly FilterOp[] = ['contains', 'is', ...presence]
const amounts: readonly FilterOp[] = ['from', 'to', 'is', ...presence]

const opsByKind: Readonly<Record<FieldKind, readonly FilterOp[]>> = {
  text: words,
  longText: words,
  phone: words,
  idNumber: words,
  name: words,
  person: words,
  people: words,
  studio: words,
  membership: words,
  date: amounts,
  time: amounts,
  integer: amounts,
  money: amounts,
  choice: ['oneOf', ...presence],
  choices: ['contains', ...presence],
  yesNo: ['is', 'isNot'],
  rows: ['contains', ...presence],
}

/** What a field can be asked for, by its kind; the first is what is meant most often. */
export const opsOf = ({ kind }: Field): readonly FilterOp[] => opsByKind[kind]

/** The fields a list can be narrowed by, and behind them the parts within their rows. */
export const filterableFields = (fields: readonly Field[]): readonly Field[] =>
  [...fields, ...partFields(fields)].filter((field) => opsOf(field).length > 0)

/** The field or part a condition is about, by its id. */
export const filterField = (fields: readonly Field[], id: string): Field | undefined =>
  filterableFields(fields).find((field) => field.id === id)

/** Ops that need nothing beside them. */
export const isBare = (op: FilterOp): boolean => op === 'empty' || op === 'filled'

/** Tells a condition that says something from one that is still being made. */
export const isComplete = ({ op, value }: Filter): boolean =>
  isBare(op) || (Array.isArray(value) ? value.length > 0 : value !== '')

/** A condition in words, for its chip above the list. */
export const filterText = (
  field: Field,
  { op, value }: Filter,
  book: ChoiceBook = shippedBook,
): string => {
  if (isBare(op)) return `${field.label}${filterWords[op]}`
  if (typeof value === 'boolean')
    return filterWords.pair(field.label, value === (op === 'is') ? list.yes : list.no)
  const text = Array.isArray(value)
    ? value.map((each) => valueText(field, each, book)).join('、')
    : valueText(field, value, book)
  return op === 'oneOf'
    ? filterWords.pair(field.label, text)
    : `${field.label}${filterWords[op]} ${text}`
}
