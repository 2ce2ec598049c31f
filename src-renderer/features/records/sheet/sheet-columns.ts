import { ownFieldLabel } from '#shared/domain/own-field.ts'
import type { FieldValue } from '#shared/domain/record.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import type { Field, FieldKind, Ledger } from '#shared/ledgers/field.ts'
import type { ColumnKind, GridChoice, GridColumn } from '../../../ui/grid/columns.ts'
import { listText, valueText } from '../display.ts'
import { type Reading, readCell } from './read-cell.ts'

/** What a column offers while something is typed. */
export type Suggest = (field: Field, text: string) => Promise<readonly string[]>

export interface ColumnParts extends Reading {
  readonly suggest: Suggest
  /** Initials of the pinyin of a word, once they can be told. */
  readonly lettersOf: (word: string) => string
}

const kinds: Readonly<Partial<Record<FieldKind, ColumnKind>>> = {
  date: 'date',
  integer: 'number',
  money: 'number',
  yesNo: 'flag',
  choice: 'choice',
  choices: 'people',
  people: 'people',
}

const widths: Readonly<Record<FieldKind, number>> = {
  text: 150,
  longText: 260,
  date: 104,
  time: 76,
  integer: 84,
  money: 116,
  yesNo: 72,
  choice: 112,
  choices: 150,
  phone: 128,
  idNumber: 176,
  name: 92,
  person: 92,
  people: 150,
  rows: 180,
  studio: 170,
  membership: 170,
}

const LAST = 4
const TITLE_PX = 200
const CHAR_PX = 14
const HEADING_PX = 26

const SUGGESTED = new Set<FieldKind>(['text', 'name', 'person', 'people', 'studio', 'choices'])

const isReadOnly = ({ kind, assigned }: Field): boolean =>
  assigned === true || kind === 'rows' || kind === 'membership'

const widthOf = (field: Field, ledger: Ledger): number => {
  const isTitle = field.id === ledger.titleField && field.kind === 'text'
  const least = titleOf(field).length * CHAR_PX + HEADING_PX
  return Math.max(isTitle ? TITLE_PX : widths[field.kind], least)
}

const titleOf = ({ label, required }: Field): string => (required === true ? `${label} *` : label)

/** Money is edited without the commas it is shown with. */
const editedText = (field: Field, value: FieldValue, book: ChoiceBook): string =>
  field.kind === 'money'
    ? valueText(field, value, book).replaceAll(',', '')
    : valueText(field, value, book)

const offeredChoices = (field: Field, { book, lettersOf }: ColumnParts): readonly GridChoice[] =>
  book
    .choicesOf(field.choices)
    .filter(({ retired }) => !retired)
    .map(({ code, label }) => ({ code, label, letters: lettersOf(label) }))

const columnOf = (field: Field, ledger: Ledger, parts: ColumnParts): GridColumn => {
  const held = (value: unknown): FieldValue => (value ?? null) as FieldValue // a column holds its field's values
  const isFirst = field.id === ledger.dateField || field.id === ledger.titleField
  return {
    id: field.id,
    title: titleOf(field),
    width: widthOf(field, ledger),
    kind: kinds[field.kind] ?? 'text',
    ...(isFirst ? { isFrozen: true } : {}),
    ...(isReadOnly(field) ? { isReadOnly: true } : {}),
    ...(field.kind === 'choice' ? { choices: offeredChoices(field, parts) } : {}),
    ...(SUGGESTED.has(field.kind) ? { suggest: (text: string) => parts.suggest(field, text) } : {}),
    parse: (text) => readCell(field, text, parts),
    format: (value) => editedText(field, held(value), parts.book),
    show: (value) => listText(field, held(value), parts.book),
  }
}

/**
 * The columns of a ledger's sheet: day and title first, then what a list shows, then the other fields.
 * What nobody types stands last, where a pasted block does not run into it.
 */
export const sheetColumns = (ledger: Ledger, parts: ColumnParts): readonly GridColumn[] => {
  const rank = (field: Field): number => {
    if (field.id === ledger.dateField) return 0
    if (field.id === ledger.titleField) return 1
    if (isReadOnly(field)) return LAST
    return field.listed === true ? 2 : 3
  }
  return ledger.fields
    .filter(({ id }) => ownFieldLabel(id) === undefined)
    .toSorted((one, other) => rank(one) - rank(other))
    .map((field) => columnOf(field, ledger, parts))
}
