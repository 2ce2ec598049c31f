import type { RawCell } from '../../workbooks/book.ts'
import { cleanText, isEmptyMarker } from '../cell-text.ts'
import { readPlainNumber, readSerial } from './date-numbers.ts'
import type { DateContext, ParsedDate } from './date-reading.ts'
import { readSeveral, readSpan } from './date-spans.ts'
import { readDateText } from './date-text.ts'
import { normaliseDateText, refusalOf, splitTime } from './date-words.ts'
import { isDitto, isSameDay } from './ditto.ts'
import { empty, inferred, invalid, ok } from './parsed.ts'

export type { DateContext, DateOrder, DateReading, ParsedDate } from './date-reading.ts'

const ISO_UTC = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?Z$/
const SHANGHAI_HOURS = 8
/** No date is written in more; a paper pasted into the cell is not searched for one. */
const LONGEST = 120

/** An instant of a program is the day it was in China, eight hours ahead. */
const readIsoInstant = (parts: readonly string[]): ParsedDate => {
  const at = Date.UTC(
    Number(parts[1]),
    Number(parts[2]) - 1,
    Number(parts[3]),
    Number(parts[4]) + SHANGHAI_HOURS,
  )
  return ok({ day: new Date(at).toISOString().slice(0, 10) }, 'ISO_Z_TO_CST')
}

const SHORT_DAY = /^(?:\d{4}[年./-])?\d{1,2}[月./]\d{1,2}[日号]?$/

/** 4.1、4.2 is an event of two days: the first is its day, the last its end. */
const readSpanOfDays = (days: readonly string[], context: DateContext): ParsedDate => {
  const [first, ...more] = days.map((day) => readLine(day, context))
  const last = more.at(-1)
  if (first?.value == null || last?.value == null) return first ?? invalid('UNPARSED')
  const inOrder = first.value.day < last.value.day
  return inOrder
    ? inferred({ day: first.value.day, until: last.value.day }, 'RANGE')
    : invalid('MULTI')
}

const MONTH_STEM = /^(.*?\d{1,2}[月./])\d{1,2}[日号]?$/

/** 4月10日、20日: a day without its month is of the month before it. */
const partsOfList = (raw: string): readonly string[] => {
  let stem = ''
  return raw.split(/[、，,]/).map((each) => {
    const part = each.trim()
    stem = MONTH_STEM.exec(part)?.[1] ?? stem
    return stem !== '' && /^\d{1,2}[日号]?$/.test(part) ? stem + part : part
  })
}

/** The days a cell lists (4月10日、20日), each by itself; empty where it says one day or a span. */
export const listedDays = (raw: string, context: DateContext): readonly string[] => {
  const parts = partsOfList(cleanText(raw))
  if (parts.length < 2 || !parts.every((part) => SHORT_DAY.test(part))) return []
  const days = parts.map((part) => readDateText(normaliseDateText(part), context).value?.day)
  const whole = days.flatMap((day) => (day === undefined || day.length < 10 ? [] : [day]))
  return whole.length === parts.length ? whole : []
}

const readLine = (raw: string, context: DateContext): ParsedDate => {
  const days = partsOfList(raw)
  if (days.length > 1 && days.every((day) => SHORT_DAY.test(day)))
    return readSpanOfDays(days, context)
  const refusal = refusalOf(raw)
  if (refusal !== undefined) return invalid(refusal)
  const { date, time, timeUntil } = splitTime(normaliseDateText(raw))
  const parsed = readSpan(date, context) ?? readDateText(date, context)
  return time === undefined || parsed.value === null
    ? parsed
    : {
        ...parsed,
        value: { ...parsed.value, time, ...(timeUntil === undefined ? {} : { timeUntil }) },
      }
}

/** The year in a line of its own above the day: one date, not two. */
const YEAR_LINE = /^\d{4}年\s*\n\s*\d{1,2}月\d{1,2}[日号]?$/

const readText = (raw: string, context: DateContext): ParsedDate => {
  const text = cleanText(raw).replace(/^'/, '')
  if (isEmptyMarker(text)) return empty
  if (isDitto(text) || isSameDay(text))
    return context.above === undefined
      ? invalid('DITTO')
      : inferred({ day: context.above }, 'DITTO')
  const instant = ISO_UTC.exec(text)
  if (instant !== null) return readIsoInstant(instant)
  if (text.length > LONGEST) return invalid('UNPARSED')
  if (YEAR_LINE.test(text)) return readLine(text.replaceAll('\n', ''), context)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const several = lines.length > 1 ? readSeveral(lines, context, readLine) : undefined
  return several ?? readLine(text.replaceAll('\n', ' '), context)
}

const SHOWN_YEAR_MONTH = /^\d{4}\.\d{2}$/
const SHOWN_MONTH_DAY = /^\d{1,2}\.\d{2}$/

/** Reads a date in any form offices write, as a cell of a date column; see the reference's table. */
export const readDate = (cell: RawCell, context: DateContext): ParsedDate => {
  if (cell.k === 'date' && typeof cell.v === 'number') return readSerial(cell.v)
  if (typeof cell.v === 'number') {
    const shown = cell.w ?? ''
    // The format kept the zero that the number lost: 4.10 is the tenth, whatever its value says.
    if (SHOWN_YEAR_MONTH.test(shown) || SHOWN_MONTH_DAY.test(shown)) return readText(shown, context)
    return readPlainNumber(cell.v, context)
  }
  return typeof cell.v === 'string' ? readText(cell.v, context) : invalid('UNPARSED')
}
