import type { FieldValue, PersonValue } from '#shared/domain/record.ts'
import type { Field, FieldKind } from '#shared/ledgers/field.ts'
import { sheet as words } from '../../../i18n/sheet.ts'
import type { ParsedText } from '../../../ui/grid/columns.ts'
import { readNames } from './item-text.ts'
import { readMemberships, readPersons, readRows } from './read-items.ts'
import {
  bad,
  checked,
  findChoice,
  good,
  type Read,
  type Reading,
  scalarReaders,
} from './read-scalar.ts'

const SEPARATORS = /[、,\uff0c;\uff1b\n]+/u

const readChoices: Read = (text, { choices }, { book }) => {
  const offered = book.choicesOf(choices)
  const codes: string[] = []
  for (const word of text.split(SEPARATORS).filter((part) => part.trim() !== '')) {
    const found = findChoice(offered, word)
    if (found === undefined) return bad(words.choice(word.trim()))
    if (!codes.includes(found.code)) codes.push(found.code)
  }
  return good(codes)
}

const personOf = (name: string, { book }: Reading): PersonValue =>
  book.namesakes?.personOf(name) ?? { name }

const readPeople: Read = (text, field, reading) =>
  (field.parts ?? []).length > 0
    ? readPersons(text, field, reading)
    : good(readNames(text).map(({ whole }) => personOf(whole, reading)))

const readPerson: Read = (text, _field, reading) => good(personOf(text.trim(), reading))

const readStudio: Read = (text) => good({ id: null, name: text.trim() })

const readers: Readonly<Record<FieldKind, Read>> = {
  ...scalarReaders,
  choices: readChoices,
  person: readPerson,
  people: readPeople,
  studio: readStudio,
  membership: readMemberships,
  rows: readRows,
}

/** Reads what was typed or pasted into a cell, by the kind of its field and the rules of the core. */
export const readCell = (field: Field, text: string, reading: Reading): ParsedText => {
  if (text.trim() === '') return good(null)
  const read = readers[field.kind](text, field, reading)
  return read.ok ? checked(field, read.value as FieldValue, reading) : read // readers give values of fields
}
