import { addDays } from '#shared/domain/calendar/calendar.ts'
import { isIsoDay, isoDay } from '#shared/domain/days.ts'
import { daysFromToday } from '../i18n/records.ts'

const SEPARATORS = /[年月/.\-\u2014\uff0e\uff0f\s]+/g

const fullYear = (digits: string): number => {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 50 ? 2000 + year : 1900 + year
}

/** Digits without a mark between them, cut where a clerk means it: `416` and `0416` are 16 April. */
const compact = (digits: string, partial: boolean): readonly string[] | undefined => {
  if (digits.length === 8) return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)]
  if (digits.length === 6) return [digits.slice(0, 4), digits.slice(4)]
  const isYear = partial && /^(19|20)\d\d$/.test(digits)
  if (digits.length === 3 || (digits.length === 4 && !isYear))
    return [digits.slice(0, -2), digits.slice(-2)]
  return undefined
}

const partialText = ([year = '', month]: readonly string[]): string | undefined => {
  if (!/^\d{4}$/.test(year)) return undefined
  if (month === undefined) return year
  const first = isoDay(Number(year), Number(month), 1)
  return first?.slice(0, 7)
}

interface Now {
  readonly today: string
  /** The year that a day without one falls into, where that is not the year of today. */
  readonly year?: number | undefined
}

const dayText = (parts: readonly string[], { today, year: at }: Now): string | undefined => {
  const [ofToday = '', thisMonth = ''] = today.split('-')
  const thisYear = at === undefined ? ofToday : String(at)
  const whole =
    parts.length === 3
      ? parts
      : parts.length === 2
        ? [thisYear, ...parts]
        : [thisYear, thisMonth, ...parts]
  const [year = '', month = '', day = ''] = whole
  if (month.length > 2 || day.length > 2 || day === '') return undefined
  return isoDay(fullYear(year), Number(month), Number(day))
}

/**
 * Reads a day as a clerk types it: `2024.1.8`, `20240108`, `2024年1月8日`, `1.8` or `108` (this year),
 * `8` (this month), or in a word of today; where `partial`, `2024.1` and `2024` stay a month and a year.
 * Undefined: not a day.
 */
export const parseTypedDay = (
  typed: string,
  { partial = false, ...now }: Now & { readonly partial?: boolean },
): string | undefined => {
  const text = typed
    .trim()
    // full-width digits, as an input method leaves them
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[日号]$/, '')
  const distance = daysFromToday.get(text)
  if (distance !== undefined) return isIsoDay(now.today) ? addDays(now.today, distance) : undefined
  const split = text.split(SEPARATORS).filter((part) => part !== '')
  if (split.length === 0 || split.length > 3 || split.some((part) => !/^\d+$/.test(part)))
    return undefined
  const parts = split.length === 1 ? (compact(split[0] ?? '', partial) ?? split) : split
  const isShort = parts.length < 3 && (parts[0]?.length ?? 0) === 4
  if (isShort) return partial ? partialText(parts) : undefined
  return dayText(parts, now)
}
