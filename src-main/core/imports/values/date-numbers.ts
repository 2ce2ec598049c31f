import { isoDay } from '#shared/domain/days.ts'
import {
  clockTime,
  type DateContext,
  type DateReading,
  isoMonth,
  type ParsedDate,
  yearOfTwoDigits,
} from './date-reading.ts'
import { ambiguous, inferred, invalid, ok } from './parsed.ts'

const LAST_SERIAL = 2958465
const LEAP_BUG = 60
const DAYS_TO_1970 = 25569

/** Civil date of a count of days since 1970-01-01; no clock and no zone takes part. */
const dayOfEpoch = (days: number): string => {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const inEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) /
      365,
  )
  const dayOfYear =
    inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return isoDay(year, month, day) ?? ''
}

/** The day of a serial of the 1900 system, whose 60 (29 February 1900) never was. */
const dayOfSerial = (serial: number): string | undefined => {
  const whole = Math.floor(serial)
  if (whole < 1 || whole > LAST_SERIAL || whole === LEAP_BUG) return undefined
  return dayOfEpoch(whole - DAYS_TO_1970 + (whole < LEAP_BUG ? 1 : 0))
}

const timeOfSerial = (serial: number): string | undefined => {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440)
  if (minutes === 0 || minutes === 1440) return undefined
  return clockTime(Math.floor(minutes / 60), minutes % 60)
}

/** Reads a number that carries a date format. */
export const readSerial = (serial: number): ParsedDate => {
  const day = dayOfSerial(serial)
  if (day === undefined) return invalid('SERIAL')
  const time = timeOfSerial(serial)
  return ok(time === undefined ? { day } : { day, time })
}

/** Reads eight or six digits without separators: a day, or a month where only that fits. */
export const readDigits = (digits: string, context: DateContext): ParsedDate => {
  const at = (from: number, to: number): number => Number(digits.slice(from, to))
  if (digits.length === 8) {
    const day = isoDay(at(0, 4), at(4, 6), at(6, 8))
    return day === undefined ? invalid('CALENDAR') : inferred({ day }, 'YYYYMMDD')
  }
  const short = isoDay(yearOfTwoDigits(at(0, 2), context), at(2, 4), at(4, 6))
  const year = at(0, 4)
  const month = year >= 1900 && year <= 2100 ? isoMonth(year, at(4, 6)) : undefined
  if (short !== undefined && month !== undefined)
    return ambiguous<DateReading>(null, 'YYMMDD_OR_YYYYMM')
  if (month !== undefined) return inferred({ day: month }, 'YYYYMM')
  return short === undefined ? invalid('UNPARSED') : inferred({ day: short }, 'YYMMDD')
}

const isYear = (n: number): boolean => n >= 1900 && n <= 2100

/** `4.1` as a number may have been typed 4.10; only the column can tell. */
const readMonthDay = (text: string, context: DateContext): ParsedDate => {
  const [month = '', day = ''] = text.split('.')
  if (context.birth === true && Number(month) > 12) {
    const birth = isoMonth(yearOfTwoDigits(Number(month), context), Number(day))
    return birth === undefined ? invalid('CALENDAR') : inferred({ day: birth }, 'YY')
  }
  const lostZero = day.length === 1 && Number(day) <= 3
  const exact = isoDay(context.year ?? 2000, Number(month), Number(day))
  if (exact === undefined) return invalid('CALENDAR')
  if (context.year === undefined) return ambiguous<DateReading>(null, 'NO_YEAR')
  if (!lostZero) return inferred({ day: exact }, 'MD_FLOAT')
  if (context.padded !== true) return ambiguous({ day: exact }, 'FLOAT_TRAILING_ZERO')
  const tens = isoDay(context.year, Number(month), Number(day) * 10)
  return tens === undefined ? invalid('CALENDAR') : inferred({ day: tens }, 'MD_FLOAT')
}

const readYearMonth = (text: string, context: DateContext): ParsedDate => {
  const [year = '', month = ''] = text.split('.')
  const value = isoMonth(Number(year), Number(month))
  if (value === undefined) return invalid('CALENDAR')
  if (month !== '1') return inferred({ day: value }, 'YM_FLOAT')
  if (context.padded === true) return inferred({ day: `${year}-10` }, 'YM_FLOAT')
  return ambiguous({ day: value }, 'FLOAT_1_OR_10')
}

/** 6 in a ledger of one month is its sixth day. */
export const dayOfMonth = (day: number, { year, month, birth }: DateContext): string | undefined =>
  year === undefined || month === undefined || birth === true ? undefined : isoDay(year, month, day)

const readInteger = (value: number, context: DateContext): ParsedDate => {
  const text = String(value)
  const own = dayOfMonth(value, context)
  if (own !== undefined) return inferred({ day: own }, 'MONTH_FROM_CONTEXT')
  if (isYear(value)) return inferred({ day: text }, 'YEAR_ONLY')
  if (/^\d{8}$|^\d{6}$/.test(text)) return readDigits(text, context)
  const day = value >= 20000 && value <= 60000 ? dayOfSerial(value) : undefined
  return day === undefined ? invalid('NUMBER') : inferred({ day }, 'SERIAL_NOFMT')
}

/** Reads a number without a date format: a serial, digits run together, month and day, year and month. */
export const readPlainNumber = (value: number, context: DateContext): ParsedDate => {
  if (Number.isInteger(value)) return readInteger(value, context)
  const text = String(value)
  if (/^\d{4}\.\d{1,2}$/.test(text) && isYear(Math.floor(value)))
    return readYearMonth(text, context)
  if (/^\d{1,2}\.\d{1,2}$/.test(text)) return readMonthDay(text, context)
  const serial = value > 20000 && value < 60000 ? readSerial(value).value : null
  return serial === null ? invalid('NUMBER') : inferred(serial, 'SERIAL_NOFMT')
}
