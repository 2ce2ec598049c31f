import {
  type DateContext,
  type DateReading,
  type ParsedDate,
  yearOfTwoDigits,
} from './date-reading.ts'
import { readDateText } from './date-text.ts'
import { ambiguous, inferred } from './parsed.ts'

const SHARED_DAY = /^(.*\d月)(\d{1,2})日?[.~-](\d{1,2})日?$/
const DOTTED = /^((\d{4})[./])?(\d{1,2})[./](\d{1,2})-(?:(\d{1,2})[./])?(\d{1,2})$/
/** 5-6日 is two days of one month; 10-11日 is no day of October. */
const DAYS_ONLY = /^(\d{1,2})日?[-~](\d{1,2})日$/
const DATED = /^(\d{4})[年./-]/

const join = (first: ParsedDate, last: ParsedDate): ParsedDate => {
  if (first.value === null || last.value === null) return first.value === null ? first : last
  return inferred({ ...first.value, until: last.value.day }, 'RANGE')
}

const withYearOf = (context: DateContext, first: string): DateContext => {
  const year = DATED.exec(first)?.[1]
  const short = /^(\d{2})年/.exec(first)?.[1]
  if (year !== undefined) return { ...context, year: Number(year) }
  return short === undefined
    ? context
    : { ...context, year: yearOfTwoDigits(Number(short), context) }
}

const readTilde = (text: string, context: DateContext): ParsedDate | undefined => {
  const [from = '', to = '', ...more] = text.split('~')
  if (to === '' || more.length > 0) return undefined
  const shared = /^(.*\d月)\d{1,2}日?$/.exec(from)?.[1]
  const dotted = /^((?:\d{4}[./-])?\d{1,2}[./-])\d{1,2}$/.exec(from)?.[1]
  const stem = /^\d{1,2}日?$/.test(to) ? (shared ?? dotted ?? '') : ''
  return join(readDateText(from, context), readDateText(stem + to, withYearOf(context, from)))
}

const readDaysOnly = (text: string, context: DateContext): ParsedDate | undefined => {
  const [, first = '', last = ''] = DAYS_ONLY.exec(text) ?? []
  if (first === '' || Number(first) >= Number(last)) return undefined
  return join(readDateText(`${first}日`, context), readDateText(`${last}日`, context))
}

/** Reads a span of days (`2023.4.16-4.18`, `4月16、17日`), or undefined where the text is none. */
export const readSpan = (text: string, context: DateContext): ParsedDate | undefined => {
  const daysOnly = readDaysOnly(text, context)
  if (daysOnly !== undefined) return daysOnly
  if (text.includes('~')) return readTilde(text, context)
  const shared = SHARED_DAY.exec(text)
  if (shared !== null)
    return join(
      readDateText(`${shared[1]}${shared[2]}日`, context),
      readDateText(`${shared[1]}${shared[3]}日`, context),
    )
  if (/^.*\d日?-\d{1,2}月\d{1,2}日$/.test(text))
    return readTilde(text.replace('日-', '日~'), context)
  const dotted = DOTTED.exec(text)
  if (dotted === null) return undefined
  const [, yearPart = '', , month = '', day = '', toMonth, toDay = ''] = dotted
  // `16.4.23`-like texts have no second dash part; this one has, so the dash joins two days.
  return join(
    readDateText(`${yearPart}${month}.${day}`, context),
    readDateText(`${yearPart}${toMonth ?? month}.${toDay}`, context),
  )
}

/** Several dates in one cell, one a line: first and last are known, which one counts is not. */
export const readSeveral = (
  lines: readonly string[],
  context: DateContext,
  readLine: (line: string, context: DateContext) => ParsedDate,
): ParsedDate | undefined => {
  const days = lines.map((line) => readLine(line, context).value?.day)
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined || days.includes(undefined)) return undefined
  const value: DateReading = { day: first, until: last }
  return ambiguous(value, 'MULTI')
}
