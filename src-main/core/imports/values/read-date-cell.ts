import type { RawCell } from '../../workbooks/book.ts'
import type { CellContext, CellReader, CellReading, Readable } from './cell-reading.ts'
import { hasAside } from './date-words.ts'
import { type DateContext, type ParsedDate, readDate } from './dates.ts'
import { dayOfDeadline } from './deadlines.ts'

const FIRST_EVENT_YEAR = 1949
const FIRST_BIRTH_YEAR = 1900

/** Entries lie between 1949 and next year, birthdays between 1900 and today. */
const isInRange = (day: string, { birth, today }: DateContext): boolean => {
  const year = Number(day.slice(0, 4))
  const thisYear = Number(today.slice(0, 4))
  if (birth === true) return year >= FIRST_BIRTH_YEAR && day <= today
  return year >= FIRST_EVENT_YEAR && year <= thisYear + 1
}

const refused = (code: 'date-invalid' | 'date-ambiguous', why: string): CellReading => ({
  finding: { code, why },
  keepText: true,
})

const SHOWS_MONTH = /^(?:\d{4}[年.\-/]\d{1,2}月?|\d{6}|[A-Z][a-z]{2}-\d{2})$/

/** A cell that shows 1975年8月 says no day, though the number behind it does. */
const shownDay = (cell: RawCell, of: Readable, day: string): string =>
  of.partial === true && cell.k === 'date' && SHOWS_MONTH.test(cell.w ?? '') ? day.slice(0, 7) : day

/** What only a person can settle about a date, once for its column or table. */
const openQuestion = (parsed: ParsedDate, date: DateContext): string | undefined => {
  if (date.needsCentury === true && parsed.why === 'YY') return 'CENTURY'
  if (date.needsYear === true && parsed.why === 'NO_YEAR') return 'YEAR'
  return parsed.readings === undefined ? undefined : parsed.why
}

const DAY_FIRST = /^(.{2,20}?[\d日号])\s*[，,；;、\s]\s*(?=\p{Script=Han})(\D+)$/u
/** What may take the day back, or name another. */
const TURNS = /[改延推移另取补至到前后]/

/** 1月13日，县政协三楼会议室 is a day and where it was; what else is no day is refused. */
const readDayFirst = (
  { st, why }: ParsedDate,
  text: string,
  of: Readable,
  context: CellContext,
): CellReading => {
  if (st === 'ambiguous') return refused('date-ambiguous', why)
  const [, day = '', behind = ''] = why === 'UNPARSED' ? (DAY_FIRST.exec(text) ?? []) : []
  if (day === '' || TURNS.test(behind)) return refused('date-invalid', why)
  const read = readDateCell({ k: 's', v: day }, day, of, context)
  return read.value === undefined
    ? refused('date-invalid', why)
    : { ...read, behind, keepText: true }
}

const meantCell = (cell: RawCell, { deadline }: Readable, { year }: DateContext): RawCell =>
  deadline === true && typeof cell.v === 'string'
    ? { k: 's', v: dayOfDeadline(cell.v, year) }
    : cell

/** Reads a date for a field: a month alone only where the field allows it, no year out of range. */
export const readDateCell: CellReader = (cell, text, of, context) => {
  const { date } = context
  const settled = date.settled?.get(cell)
  if (settled !== undefined) return { value: settled }
  const parsed = readDate(meantCell(cell, of, date), date)
  const question = openQuestion(parsed, date)
  if (question !== undefined)
    return { finding: { code: 'needs-answer', why: question }, keepText: true }
  if (parsed.st === 'empty') return {}
  if (parsed.why === 'DITTO' && parsed.st === 'invalid')
    return { finding: { code: 'ditto-without-above' } }
  if (parsed.st === 'ambiguous' || parsed.st === 'invalid' || parsed.value === null)
    return readDayFirst(parsed, text, of, context)
  const { until, time, timeUntil } = parsed.value
  const day = shownDay(cell, of, parsed.value.day)
  if (!isInRange(day, date)) return { finding: { code: 'date-out-of-range' }, keepText: true }
  if (day.length < 10 && of.partial !== true) return refused('date-invalid', 'PARTIAL')
  return {
    value: day,
    ...(until === undefined ? {} : { until }),
    ...(time === undefined ? {} : { time }),
    ...(timeUntil === undefined ? {} : { timeUntil }),
    ...(hasAside(text) ? { keepText: true } : {}),
  }
}
