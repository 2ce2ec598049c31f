import type { FieldValue } from '#shared/domain/record.ts'
import { validateValues } from '#shared/domain/validate-record.ts'
import type { BookChoice } from '#shared/ledgers/choices/book.ts'
import type { Field, Part } from '#shared/ledgers/field.ts'
import type { OfficeWords } from '../../../api/namesakes.ts'
import { fieldSentences } from '../../../i18n/errors.ts'
import { sheet as words } from '../../../i18n/sheet.ts'
import type { ParsedText } from '../../../ui/grid/columns.ts'
import { parseTypedDay } from '../../../ui/typed-day.ts'
import { parseTypedTime } from '../typed-time.ts'

/** What reading a cell needs to know of the office. */
export interface Reading {
  readonly book: OfficeWords
  readonly today: string
  /** The office's year at work: a day typed without its year falls into it. */
  readonly year?: number | undefined
}

/** What reading needs to know of a field, or of a part of one. */
export type Described = Pick<
  Field,
  'label' | 'choices' | 'unit' | 'partial' | 'min' | 'parts' | 'id'
>

/** Text of one cell, or of one part in it, into the value of its field. */
export type Read = (text: string, field: Described, reading: Reading) => ParsedText

export const good = (value: FieldValue): ParsedText => ({ ok: true, value })
export const bad = (sentence: string): ParsedText => ({ ok: false, sentence })

/** Full-width digits and signs, as an input method leaves them, become plain ones. */
const plain = (text: string): string => text.normalize('NFKC').trim()

const readInteger: Read = (text, { unit }) => {
  const digits = plain(text)
    .replaceAll(',', '')
    .replace(new RegExp(`${unit ?? ''}$`), '')
    .trim()
  return /^-?\d{1,12}$/.test(digits) ? good(Number(digits)) : bad(words.number)
}

/** Yuan as it is typed, in whole fen; never through a fraction. */
const readMoney: Read = (text) => {
  const parts = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain(text).replaceAll(/[,¥元\s]/g, ''))
  if (parts === null) return bad(words.money)
  const [, sign, yuan, rest = ''] = parts
  const fen = Number(yuan) * 100 + Number(rest.padEnd(2, '0'))
  return good(sign === '' ? fen : -fen)
}

const readDate: Read = (text, { partial = false }, { today, year }) => {
  const day = parseTypedDay(text, { today, year, partial })
  return day === undefined ? bad(fieldSentences.calendar) : good(day)
}

const readTime: Read = (text) => {
  const time = parseTypedTime(plain(text))
  return time === undefined ? bad(words.time) : good(time)
}

const YES = new Set(['是', '有', '√', '✓', '1', 'y', 'yes', 'true'])
const NO = new Set(['否', '无', '×', '0', 'n', 'no', 'false'])

const readYesNo: Read = (text) => {
  const word = text.trim().toLowerCase()
  if (YES.has(word)) return good(true)
  return NO.has(word) ? good(false) : bad(words.yesNo)
}

/** The choice a word means: by label, code or synonym. */
export const findChoice = (
  choices: readonly BookChoice[],
  text: string,
): BookChoice | undefined => {
  const word = text.trim()
  return (
    choices.find(({ label }) => label === word) ??
    choices.find(({ code }) => code === word.toUpperCase()) ??
    choices.find(({ synonyms }) => synonyms?.includes(word))
  )
}

const readChoice: Read = (text, { choices }, { book }) => {
  const found = findChoice(book.choicesOf(choices), text)
  return found === undefined ? bad(words.choice(text.trim())) : good(found.code)
}

const readText: Read = (text) => good(text.trim())

const readPlain: Read = (text) => good(plain(text))

const readIdNumber: Read = (text) => good(plain(text).toUpperCase())

/** Readers of what is one value: fields of their own, and the parts of rows and persons. */
export const scalarReaders: Readonly<Record<Part['kind'], Read>> = {
  text: readText,
  longText: readText,
  name: readText,
  date: readDate,
  time: readTime,
  integer: readInteger,
  money: readMoney,
  yesNo: readYesNo,
  choice: readChoice,
  phone: readPlain,
  idNumber: readIdNumber,
  person: readText,
}

/** What was read, or the sentence of the core's own rules that it breaks. */
export const checked = (field: Field, value: FieldValue, { book }: Reading): ParsedText => {
  const codesOf = (set: string) => new Set(book.choicesOf(set).map(({ code }) => code))
  const alone = { fields: [field] }
  const { problems } = validateValues(alone, { [field.id]: value }, { whole: false, codesOf })
  const code = problems[0]?.code
  return code === undefined ? good(value) : bad(fieldSentences[code])
}

/** Reads one part of a row or person, by the same rules as a field of its own. */
export const readPart = (part: Part, text: string, reading: Reading): ParsedText => {
  const read = scalarReaders[part.kind](text, part, reading)
  // readers give values of fields
  return read.ok ? checked({ ...part, section: '' }, read.value as FieldValue, reading) : read
}
