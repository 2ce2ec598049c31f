import { type DateStyle, initialDateStyle, styledDay } from '#shared/domain/date-style.ts'
import { maskIdNumber, maskPhone } from '#shared/domain/id-number.ts'
import type { PersonValue, RowValue, Values } from '#shared/domain/record.ts'
import {
  codesIn,
  membershipsIn,
  personIn,
  personsIn,
  rowsIn,
  studioIn,
} from '#shared/domain/value-shapes.ts'
import { type ChoiceBook, shippedBook } from '#shared/ledgers/choices/book.ts'
import type { Field, Part } from '#shared/ledgers/field.ts'
import type { SheetCell, SheetColumnModel } from './sheet-model.ts'

/** How a kind of field stands in a column of a sheet. */
export const columnKind = (field: Pick<Field, 'kind'>): SheetColumnModel['kind'] => {
  if (field.kind === 'integer') return 'number'
  if (field.kind === 'money') return 'money'
  return field.kind === 'date' ? 'date' : 'text'
}

/** How the values of a paper are shown. */
export interface CellLook {
  readonly masked: boolean
  /** The office's words for codes; without them the shipped ones. */
  readonly book?: ChoiceBook
  /** How days are written in texts. */
  readonly days?: DateStyle
}

/** One value as paper shows it, with the words and the way of writing days the office chose. */
export const textOf = (field: Field, value: Values[string] | undefined, look: CellLook): string =>
  value === undefined || value === null || typeof value === 'object'
    ? String(cellOf(field, value, look) ?? '')
    : partText(field, value, look)

/**
 * One value as a sheet holds it: labels for codes, names joined, numbers masked unless asked. A day by
 * itself stays one, for a workbook; days within a text are written as the office does.
 */
export const cellOf = (
  field: Field,
  value: Values[string] | undefined,
  look: CellLook,
): SheetCell => {
  const { book = shippedBook } = look
  if (value === null || value === undefined) return null
  switch (field.kind) {
    case 'studio':
      return studioIn(value).name // kinds decide the shape of a value
    case 'membership':
      return membershipsIn(value)
        .filter(({ to }) => to === null)
        .map(({ studio }) => studio.name)
        .join('、')
    case 'person':
      return personIn(value).name
    case 'people':
      return personsIn(value)
        .map((person) => personText(field, person, book))
        .join('、')
    case 'choices':
      return codesIn(value)
        .map((code) => book.labelOf(field.choices, code))
        .join('、')
    case 'rows':
      return rowsIn(value)
        .map((row) => rowText(field.parts ?? [], row, look))
        .join('；')
    default:
      // Every other kind has one scalar.
      return scalarCell(field, value as string | number | boolean, look)
  }
}

const personText = (field: Field, person: PersonValue, book: ChoiceBook): string => {
  const status = field.parts?.find(({ id }) => id === 'status')
  const code = person['status']
  if (status === undefined || typeof code !== 'string' || code === 'PRESENT') return person.name
  return `${person.name}(${book.labelOf(status.choices, code)})`
}

const rowText = (parts: readonly Part[], row: RowValue, look: CellLook): string =>
  parts
    .flatMap((part) => {
      const value = row[part.id]
      if (value === null || value === undefined || value === '' || value === false) return []
      return [partText(part, value, { ...look, masked: true })]
    })
    .join(' ')

/** One scalar within a text, as paper shows it: the one place that writes a day as the office chose. */
export const partText = (
  part: Pick<Field, 'kind' | 'choices'>,
  value: string | number | boolean,
  look: CellLook,
): string =>
  part.kind === 'date'
    ? styledDay(look.days ?? initialDateStyle, String(value))
    : String(scalarCell(part, value, look) ?? '')

const scalarCell = (
  field: Pick<Field, 'kind' | 'choices'>,
  value: string | number | boolean,
  { masked, book = shippedBook }: CellLook,
): SheetCell => {
  switch (field.kind) {
    case 'choice':
      return book.labelOf(field.choices, String(value))
    case 'yesNo':
      return value === true ? '是' : '否'
    case 'money':
      return Number(value) / 100
    case 'integer':
      return Number(value)
    case 'phone':
      return masked ? maskPhone(String(value)) : String(value)
    case 'idNumber':
      return masked ? maskIdNumber(String(value)) : String(value)
    default:
      return String(value)
  }
}
