import type { FieldValue, PersonValue } from '#shared/domain/record.ts'
import { validateValues } from '#shared/domain/validate-record.ts'
import type { BookChoice, ChoiceBook } from '#shared/ledgers/choices/book.ts'
import type { Field, FieldKind } from '#shared/ledgers/field.ts'
import { fieldSentences } from '../../../i18n/errors.ts'
import { sheet as words } from '../../../i18n/sheet.ts'
import type { ParsedText } from '../../../ui/grid/columns.ts'
import { parseTypedDay } from '../typed-day.ts'
import { parseTypedTime } from '../typed-time.ts'

/** What reading a cell needs to know of the office. */
export interface Reading {
  readonly book: ChoiceBook
  /** Today, in the office's year at work: a day typed without its year falls into that year. */
  readonly today: string
}

type Read = (text: string, field: Field, reading: Reading) => ParsedText

const good = (value: FieldValue): ParsedText => ({ ok: true, value })
const bad = (sentence: string): ParsedText => ({ ok: false, sentence })

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

const readDate: Read = (text, { partial = false }, { today }) => {
  const day = parseTypedDay(text, { today, partial })
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

const findChoice = (choices: readonly BookChoice[], text: string): BookChoice | undefined => {
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

const SEPARATORS = /[、,,;;\n]+/u

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

/** A blank parts names only between whole ones: 张 三 is one person, 张三丰 李四 are two. */
const namesIn = (text: string): readonly string[] =>
  text.split(SEPARATORS).flatMap((part) => {
    const words = part.split(/\s+/u).filter((word) => word !== '')
    return words.every(({ length }) => length > 1) ? words : [words.join('')]
  })

const readPeople: Read = (text) => good(namesIn(text).map((name): PersonValue => ({ name })))

const readPerson: Read = (text) => good({ name: text.trim() })

const readStudio: Read = (text) => good({ id: null, name: text.trim() })

const readText: Read = (text) => good(text.trim())

const readPlain: Read = (text) => good(plain(text))

const readIdNumber: Read = (text) => good(plain(text).toUpperCase())

const readers: Readonly<Record<FieldKind, Read>> = {
  text: readText,
  longText: readText,
  name: readText,
  date: readDate,
  time: readTime,
  integer: readInteger,
  money: readMoney,
  yesNo: readYesNo,
  choice: readChoice,
  choices: readChoices,
  phone: readPlain,
  idNumber: readIdNumber,
  person: readPerson,
  people: readPeople,
  studio: readStudio,
  membership: readText,
  rows: readText,
}

/** Reads what was typed or pasted into a cell, by the kind of its field and the rules of the core. */
export const readCell = (field: Field, text: string, reading: Reading): ParsedText => {
  if (text.trim() === '') return good(null)
  const read = readers[field.kind](text, field, reading)
  return read.ok ? checked(field, read.value as FieldValue, reading.book) : read // readers give values of fields
}

const checked = (field: Field, value: FieldValue, book: ChoiceBook): ParsedText => {
  const codesOf = (set: string) => new Set(book.choicesOf(set).map(({ code }) => code))
  const alone = { fields: [field] }
  const { problems } = validateValues(alone, { [field.id]: value }, { whole: false, codesOf })
  const code = problems[0]?.code
  return code === undefined ? good(value) : bad(fieldSentences[code])
}
