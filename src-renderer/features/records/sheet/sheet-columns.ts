import { ownFieldLabel } from '#shared/domain/own-field.ts'
import type { FieldValue } from '#shared/domain/record.ts'
import { isGoverned, lifeCycleOf, statusesAfter } from '#shared/domain/status/life-cycles.ts'
import { membershipsIn, personsIn, rowsIn } from '#shared/domain/value-shapes.ts'
import type { Field, FieldKind, Ledger } from '#shared/ledgers/field.ts'
import type { OfficeWords } from '../../../api/namesakes.ts'
import { sheet as words } from '../../../i18n/sheet.ts'
import type { ColumnKind, GridChoice, GridColumn, Offer } from '../../../ui/grid/columns.ts'
import { listText, valueText } from '../display.ts'
import {
  editedScalar,
  formatMemberships,
  formatPersons,
  formatRows,
  membershipParts,
  separatorOf,
} from './format-items.ts'
import { readCell } from './read-cell.ts'
import type { Reading } from './read-scalar.ts'

/** What a column offers while something is typed. */
export type Suggest = (
  field: Field,
  text: string,
  /** What the row of the cell holds in another column. */
  rowValue: (column: string) => unknown,
) => Promise<readonly Offer[]>

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
  rows: 'rows',
  membership: 'people',
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

const SUGGESTED = new Set<FieldKind>([
  'text',
  'name',
  'person',
  'people',
  'studio',
  'choices',
  'membership',
])

const isReadOnly = ({ assigned }: Field): boolean => assigned === true

const widthOf = (field: Field, ledger: Ledger): number => {
  const isTitle = field.id === ledger.titleField && field.kind === 'text'
  const least = titleOf(field).length * CHAR_PX + HEADING_PX
  return Math.max(isTitle ? TITLE_PX : widths[field.kind], least)
}

const titleOf = ({ label, required }: Field): string => (required === true ? `${label} *` : label)

/** The text a cell is edited and copied as: all that its value says, rows and persons with their parts. */
const editedText = (field: Field, value: FieldValue, book: OfficeWords): string => {
  const { kind, parts = [] } = field
  if (!Array.isArray(value) || kind === 'choices') return editedScalar(field, value, book)
  if (kind === 'rows') return formatRows(rowsIn(value), parts, book) // the kind says so
  if (kind === 'membership') return formatMemberships(membershipsIn(value), book)
  return parts.length > 0
    ? formatPersons(personsIn(value), parts, book)
    : valueText(field, value, book)
}

const offeredChoices = (field: Field, { book, lettersOf }: ColumnParts): readonly GridChoice[] =>
  book
    .choicesOf(field.choices)
    .filter(({ retired }) => !retired)
    .map(({ code, label }) => ({ code, label, letters: lettersOf(label) }))

/** A status goes on by the steps of its life cycle, in the sheet as in the form. */
const statusChoices = (
  field: Field,
  ledger: Ledger,
  parts: ColumnParts,
): Pick<GridColumn, 'choicesFrom'> => {
  const cycle = lifeCycleOf(ledger.id)
  if (cycle?.field !== field.id) return {}
  const all = offeredChoices(field, parts)
  const choicesFrom = (status: unknown): readonly GridChoice[] => {
    if (!isGoverned(cycle, status)) return all
    const next = statusesAfter(cycle, status)
    return all.filter(({ code }) => next.includes(code) || !isGoverned(cycle, code))
  }
  return { choicesFrom }
}

const hintOf = ({ kind, parts = [] }: Field): Pick<GridColumn, 'hint'> => {
  const written = kind === 'membership' ? membershipParts : parts
  const labels = (kind === 'people' ? written : written.slice(1)).map(({ label }) => label)
  if (labels.length === 0) return {}
  const isLines = kind === 'rows' && separatorOf(written) === '\n'
  return { hint: words.hintOf(labels, isLines) }
}

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
    ...(field.kind === 'date' ? { today: parts.today } : {}),
    ...statusChoices(field, ledger, parts),
    ...hintOf(field),
    ...(SUGGESTED.has(field.kind)
      ? { suggest: (text, rowValue) => parts.suggest(field, text, rowValue) }
      : {}),
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
