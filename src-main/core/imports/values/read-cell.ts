import type { FieldValue } from '#shared/domain/record.ts'
import { parseRecordNumber, recordNumberText } from '#shared/domain/record-number.ts'
import type { FieldKind } from '#shared/ledgers/field.ts'
import type { RawCell } from '../../workbooks/book.ts'
import { cellText, cleanText, isEmptyMarker, LIST_SIGNS } from '../cell-text.ts'
import { amongBoxes } from './boxes.ts'
import type { CellContext, CellReader, CellReading, Readable } from './cell-reading.ts'
import {
  type ChoiceWords,
  readChoice,
  readChoices,
  readYesNo,
  saysMore,
  wordOfSign,
} from './choices.ts'
import { clockTime } from './date-reading.ts'
import { splitTime } from './date-words.ts'
import { isDamagedByExcel, readIdNumber } from './id-numbers.ts'
import { labelledTexts } from './labelled-texts.ts'
import { hasMark, isOrganisation, type Names, readNames } from './names.ts'
import { readNumber } from './numbers.ts'
import type { Parsed } from './parsed.ts'
import { hasFacts, readFacts } from './person-facts.ts'
import { readPhone, splitPhone } from './phones.ts'
import { readDateCell } from './read-date-cell.ts'
import { shortStudio } from './short-studio.ts'
import { choiceTold } from './told-choice.ts'

const taken = (value: FieldValue | null): CellReading => (value === null ? {} : { value })

const readPlainText: CellReader = (_cell, text, { assigned }, { hasPhones }) => {
  if (isEmptyMarker(text)) return {}
  if (hasPhones === true) return textAndPhone(text)
  if (assigned !== true) return { value: text }
  const number = parseRecordNumber(text)
  return number === undefined ? { keepText: true } : { value: recordNumberText(number) }
}

const textAndPhone = (text: string): CellReading => {
  const { name: value, phone } = splitPhone(text)
  return phone === undefined ? { value } : { value: value.replace(/[、,，;；/]$/, ''), phone }
}

const readFigure = (
  parsed: Parsed<number>,
  toValue: (figure: number) => number | null,
): CellReading => {
  if (parsed.st === 'empty') return {}
  if (parsed.st === 'ambiguous') return { finding: { code: 'number-ambiguous' }, keepText: true }
  const value = parsed.value === null ? null : toValue(parsed.value)
  return value === null ? { finding: { code: 'number-invalid' }, keepText: true } : { value }
}

const wholeNumber = (figure: number): number | null => (Number.isInteger(figure) ? figure : null)

const readInteger: CellReader = (cell) => readFigure(readNumber(cell), wholeNumber)

const OWN_UNIT = /[元圆万亿]/

const readMoney: CellReader = (cell, text, _of, { scale }) => {
  const parsed = readNumber(cell)
  // A cell that names its own unit (3.5万元, 1200元) is not scaled by the heading once more.
  const factor = typeof cell.v === 'string' && OWN_UNIT.test(text) ? 1 : scale
  return readFigure(parsed, (figure) => {
    const fen = Math.round(figure * factor * 100)
    return Number.isSafeInteger(fen) ? fen : null
  })
}

const readTime: CellReader = (cell, text) => {
  if (typeof cell.v === 'number' && cell.v >= 0 && cell.v < 1) {
    const minutes = Math.round(cell.v * 1440) % 1440
    return { value: clockTime(Math.floor(minutes / 60), minutes % 60) }
  }
  if (isEmptyMarker(text)) return {}
  const { time, timeUntil } = splitTime(text.replaceAll('：', ':'))
  return time === undefined
    ? { finding: { code: 'date-invalid' }, keepText: true }
    : { value: time, ...(timeUntil === undefined ? {} : { keepText: true }) }
}

const readYes: CellReader = (_cell, text) => {
  const parsed = readYesNo(amongBoxes(text))
  return parsed.st === 'invalid'
    ? { finding: { code: 'choice-unknown' }, keepText: true }
    : taken(parsed.value)
}

const unknownChoice: CellReading = { finding: { code: 'choice-unknown' }, keepText: true }

const readOneChoice: CellReader = (_cell, written, { narrowedBy }, { words }) => {
  const text = wordOfSign(amongBoxes(written), words)
  const parsed = readChoice(text, words)
  if (parsed.st === 'invalid') {
    const told = choiceTold(text, words, narrowedBy?.vague)
    return told === undefined ? unknownChoice : { value: told, keepText: true }
  }
  return saysMore(text, words) ? { ...taken(parsed.value), keepText: true } : taken(parsed.value)
}

const readSeveralChoices: CellReader = (_cell, text, _of, { words }) => {
  const parsed = readChoices(text, words)
  if (parsed.st === 'invalid') return unknownChoice
  return parsed.value === null ? {} : { value: [...parsed.value] }
}

const readPhoneCell: CellReader = (cell) => {
  const parsed = readPhone(cell)
  if (parsed.st === 'invalid')
    return { finding: { code: 'phone-invalid', why: parsed.why }, keepText: true }
  return taken(parsed.value)
}

const readId: CellReader = (cell) => {
  const parsed = readIdNumber(cell)
  if (isDamagedByExcel(parsed)) return { finding: { code: 'id-number-damaged' } }
  if (parsed.st === 'invalid') return { finding: { code: 'id-number-invalid', why: parsed.why } }
  return taken(parsed.value)
}

const doubtOf = (
  names: readonly string[],
  parsed: Parsed<unknown>,
): Pick<CellReading, 'finding'> =>
  parsed.st === 'ambiguous' && !names.some(isOrganisation)
    ? { finding: { code: 'name-doubtful', kept: true } }
    : {}

/** What a cell says beside its names: how many they are, the village behind one of them. */
const countOf = ({ value }: Parsed<Names>): Pick<CellReading, 'total' | 'keepText'> => ({
  ...(value?.total !== undefined && value.total > 0 ? { total: value.total } : {}),
  ...(value?.place === undefined ? {} : { keepText: true }),
})

const readName: CellReader = (_cell, text, { withPost }, { members }) => {
  const { name, phone } = splitPhone(text)
  const parsed = readNames(name, members)
  const names = parsed.value?.names ?? []
  if (names.length === 0) return {}
  const facts = readFacts(name)
  return {
    value: names.join('、'),
    ...(withPost === true ? {} : doubtOf(names, parsed)),
    ...countOf(parsed),
    ...(phone === undefined ? {} : { phone }),
    ...(hasMark(text) ? { keepText: true } : {}),
    ...(hasFacts(facts) ? (names.length === 1 ? { facts } : { keepText: true }) : {}),
  }
}

const OF_MEMBERS = /委员|常委|成员|组长/

/** 委员：张三、李四；群众：王五 names the members behind their label; who else came is kept beside. */
const membersIn = (text: string): { readonly text: string; readonly isAll: boolean } => {
  const groups = labelledTexts(text)
  const own = groups.filter(({ label }) => OF_MEMBERS.test(label))
  const taken = own.length === 0 ? groups : own
  if (taken.length === 0) return { text, isAll: true }
  return { text: taken.map((each) => each.text).join('、'), isAll: taken.length === groups.length }
}

const readPeople: CellReader = (_cell, text, _of, { members }) => {
  const named = membersIn(text)
  const parsed = readNames(named.text, members)
  const names = parsed.value?.names ?? []
  if (names.length === 0) return isEmptyMarker(text) ? {} : { keepText: true }
  const isMore = splitPhone(text).phone !== undefined || !named.isAll || hasMark(text)
  return {
    value: names.map((name) => ({ name })),
    ...doubtOf(names, parsed),
    ...countOf(parsed),
    ...(isMore ? { keepText: true } : {}),
  }
}

const studioNames = (text: string): string[] =>
  text
    .split(LIST_SIGNS)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const PERSON = /^\p{Script=Han}{2,3}$/u
const BODY = /[室站家厅部会团社点组镇乡村街区园]$/

/** 张涛 under 获奖单位(个人) is a person, and no studio is to be made of him. */
const readStudio: CellReader = (_cell, text, _of, { members, studios }) => {
  if (isEmptyMarker(text)) return {}
  const whole = members.has(text) ? undefined : shortStudio(text, studios)
  if (whole !== undefined) return { value: { id: null, name: whole } }
  const names = readNames(text, members).value?.names ?? []
  const isPerson = (name: string): boolean =>
    members.has(name) || (PERSON.test(name) && !BODY.test(name))
  if (names.length > 0 && names.every(isPerson))
    return { persons: names, finding: { code: 'name-doubtful', kept: true }, keepText: true }
  return { value: { id: null, name: text.replaceAll('\n', '') } }
}

const readMembership: CellReader = (_cell, text, _of, { words }) => {
  if (isEmptyMarker(text)) return {}
  return { value: studioNames(text).map((name) => toMembership(name, words)) }
}

/** 商会委员工作室(召集人) names the role too. */
const toMembership = (text: string, roles: ChoiceWords) => {
  const [, name = '', bracket = ''] = /^(.+?)[(（]([^()（）]+)[)）]$/.exec(text) ?? []
  const role = readChoice(bracket, roles).value
  const open = { from: null, to: null }
  return role === null
    ? { studio: { id: null, name: text }, role: 'MEMBER', ...open }
    : { studio: { id: null, name }, role, ...open }
}

const readerByKind: Readonly<Record<Exclude<FieldKind, 'rows'>, CellReader>> = {
  text: readPlainText,
  longText: readPlainText,
  date: readDateCell,
  time: readTime,
  integer: readInteger,
  money: readMoney,
  yesNo: readYes,
  choice: readOneChoice,
  choices: readSeveralChoices,
  phone: readPhoneCell,
  idNumber: readId,
  name: readName,
  person: readPeople,
  people: readPeople,
  studio: readStudio,
  membership: readMembership,
}

const readers: ReadonlyMap<string, CellReader> = new Map(Object.entries(readerByKind))

/** Reads one cell as its field's kind asks; what cannot be taken comes back as a finding, never a guess. */
export const readCell = (
  cell: RawCell,
  of: Readable,
  context: CellContext,
  text: string = cleanText(cellText(cell)),
): CellReading => {
  if (cell.k === 'e') return { finding: { code: 'cell-error' } }
  if (cell.k === 'x') return { finding: { code: 'no-cached-value' } }
  return readers.get(of.kind)?.(cell, text, of, context) ?? {}
}
