import { isoDay } from '#shared/domain/days.ts'
import { dayOfMonth, readDigits, readSerial } from './date-numbers.ts'
import {
  type DateContext,
  type DateOrder,
  type DateReading,
  dayInOrder,
  isoMonth,
  type ParsedDate,
  yearOfTwoDigits,
} from './date-reading.ts'
import { ambiguous, inferred, invalid, ok } from './parsed.ts'

type Rule = readonly [RegExp, (parts: readonly string[], context: DateContext) => ParsedDate]

const found = (day: string | undefined, why = ''): ParsedDate => {
  if (day === undefined) return invalid('CALENDAR')
  return why === '' ? ok({ day }) : inferred({ day }, why)
}

const precise = (day: string | undefined, why: string): ParsedDate =>
  day === undefined ? invalid('CALENDAR') : ok({ day }, why)

const withoutYear = (month: number, day: number, context: DateContext): ParsedDate => {
  const { year } = context
  // 75.8 in a column of births is August 1975.
  if (context.birth === true && month > 12)
    return found(isoMonth(yearOfTwoDigits(month, context), day), 'YY')
  if (isoDay(year ?? 2000, month, day) === undefined) return invalid('CALENDAR')
  if (year === undefined) return ambiguous<DateReading>(null, 'NO_YEAR')
  return found(isoDay(year, month, day), 'YEAR_FROM_CONTEXT')
}

/** 三月份 in a column that asks for a month. */
const monthOnly = (month: number, { year }: DateContext): ParsedDate =>
  year === undefined
    ? ambiguous<DateReading>(null, 'NO_YEAR')
    : precise(isoMonth(year, month), 'MONTH_PRECISION')

const dayOnly = (day: number, { year, month }: DateContext): ParsedDate => {
  if (month === undefined) return ambiguous<DateReading>(null, 'NO_MONTH')
  return year === undefined
    ? ambiguous<DateReading>(null, 'NO_YEAR')
    : found(isoDay(year, month, day), 'MONTH_FROM_CONTEXT')
}

const triple = (parts: readonly string[]): readonly [number, number, number] => [
  Number(parts[1]),
  Number(parts[2]),
  Number(parts[3]),
]

const why: Readonly<Record<DateOrder, string>> = { YMD: 'YY', DMY: 'DMY', MDY: 'MDY' }

/** Takes the only order the calendar allows, else the one the column or a person has settled. */
const inSomeOrder = (
  numbers: readonly [number, number, number],
  orders: readonly DateOrder[],
  context: DateContext,
): ParsedDate => {
  const readings = orders.flatMap((order) => {
    const day = dayInOrder(numbers, order, context)
    return day === undefined ? [] : [{ order, day }]
  })
  const settled = readings.find(({ order }) => order === context.order)
  const days = new Set(readings.map(({ day }) => day))
  const only = settled ?? (days.size === 1 ? readings[0] : undefined)
  if (only !== undefined) return inferred({ day: only.day }, why[only.order])
  if (readings.length === 0) return invalid('CALENDAR')
  return { ...ambiguous<DateReading>(null, 'ORDER'), readings }
}

/** Two-digit years stand first in Chinese ledgers, unless only another order gives the year at hand. */
const shortYear = (
  numbers: readonly [number, number, number],
  separator: string,
  context: DateContext,
): ParsedDate => {
  const reading = inSomeOrder(numbers, ['YMD', 'DMY', 'MDY'], context)
  if (reading.readings === undefined) return reading
  const ofYear = reading.readings.filter(({ day }) => day.startsWith(`${context.year}-`))
  const only = ofYear.length === 1 ? ofYear[0] : undefined
  const first = reading.readings.find(({ order }) => order === 'YMD')
  const chosen = only ?? (separator === '/' || ofYear.length > 1 ? undefined : first)
  return chosen === undefined ? reading : inferred({ day: chosen.day }, why[chosen.order])
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const english = (name: string | undefined, day: number, year: number): ParsedDate =>
  found(isoDay(year, MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1, day), 'ENGLISH')

const num = (text: string | undefined): number => Number(text)

const rules: readonly Rule[] = [
  [
    /^(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?$/,
    (p) => found(isoDay(num(p[1]), num(p[2]), num(p[3]))),
  ],
  [
    /^(\d{2})年(\d{1,2})月(\d{1,2})日?$/,
    (p, c) => found(isoDay(yearOfTwoDigits(num(p[1]), c), num(p[2]), num(p[3])), 'YY'),
  ],
  [/^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/, (p, c) => inSomeOrder(triple(p), ['DMY', 'MDY'], c)],
  [
    /^(\d{1,2})([./-])(\d{1,2})[./-](\d{2})$/,
    (p, c) => shortYear([num(p[1]), num(p[3]), num(p[4])], p[2] ?? '', c),
  ],
  [/^(\d{2})[./-](\d{1,2})[./-](\d{1})$/, (p, c) => found(dayInOrder(triple(p), 'YMD', c), 'YY')],
  [
    /^(\d{4})[年.\-/](\d{1,2})月?份?$/,
    (p) => precise(isoMonth(num(p[1]), num(p[2])), 'MONTH_PRECISION'),
  ],
  [/^(\d{4})年度?$/, (p) => ok({ day: String(p[1]) }, 'YEAR_PRECISION')],
  [/^((?:19|20)\d\d)$/, (p) => inferred({ day: String(p[1]) }, 'YEAR_ONLY')],
  [
    /^(\d{2})年(\d{1,2})月?份?$/,
    (p, c) => found(isoMonth(yearOfTwoDigits(num(p[1]), c), num(p[2])), 'YY'),
  ],
  [/^(\d{1,2})月(\d{1,2})日?$/, (p, c) => withoutYear(num(p[1]), num(p[2]), c)],
  [/^(\d{1,2})[./-](\d{1,2})日?$/, (p, c) => withoutYear(num(p[1]), num(p[2]), c)],
  [/^(0[1-9])([0-3]\d)$/, (p, c) => withoutYear(num(p[1]), num(p[2]), c)],
  [/^(\d{1,2})日$/, (p, c) => dayOnly(num(p[1]), c)],
  [/^(\d{1,2})月份?$/, (p, c) => monthOnly(num(p[1]), c)],
  [
    /^(\d{1,2})$/,
    (p, c) => {
      const day = dayOfMonth(num(p[1]), c)
      return day === undefined ? invalid('UNPARSED') : inferred({ day }, 'MONTH_FROM_CONTEXT')
    },
  ],
  [/^(\d{8}|\d{6})$/, (p, c) => readDigits(String(p[1]), c)],
  [
    /^([2-5]\d{4}(?:\.\d+)?)$/,
    (p) => {
      const { value } = readSerial(num(p[1]))
      return value === null ? invalid('SERIAL') : inferred(value, 'SERIAL_TEXT')
    },
  ],
  [
    /^(?:[A-Za-z]{3,9}\.?,?)?([A-Za-z]{3,9})\.?(\d{1,2}),?(\d{4})$/,
    (p) => english(p[1], num(p[2]), num(p[3])),
  ],
  [/^(\d{1,2})-?([A-Za-z]{3,9})-?,?(\d{4})$/, (p) => english(p[2], num(p[1]), num(p[3]))],
]

/** Reads one date written in normalised text without blanks, time or weekday. */
export const readDateText = (text: string, context: DateContext): ParsedDate => {
  for (const [pattern, read] of rules) {
    const parts = pattern.exec(text)
    if (parts !== null) return read(parts, context)
  }
  return invalid('UNPARSED')
}
