import { cleanText, toHalfWidth } from '../cell-text.ts'
import { numberOfNumeral } from '../values/chinese-numerals.ts'

const MONTH = /^(\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/
const SIGNS = /[、,;/\s]+/
const DAY = /^(?:(\d{1,2})[月.])?(\d{1,2})([日号]?)$/
const LONGEST = 8
const LAST_MONTH = 12
const LAST_DAY = 31

const compact = (text: string): string => toHalfWidth(cleanText(text)).replace(/，/g, ',').trim()

/** The month a column is headed by (3月, 三月份); undefined for other headings. */
export const monthOfHeading = (text: string): number | undefined => {
  if (text.length > LONGEST) return undefined
  const figure = MONTH.exec(compact(text).replace(/\s/g, ''))?.[1]
  const month = figure === undefined ? 0 : (numberOfNumeral(figure) ?? Number(figure))
  return month >= 1 && month <= LAST_MONTH ? month : undefined
}

/** The days that a cell below a month lists (3、18日, 3.5); undefined where it says anything else. */
export const daysOfMonth = (text: string, month: number): readonly number[] | undefined => {
  const days: number[] = []
  for (const part of compact(text).split(SIGNS)) {
    const [, own, day = ''] = DAY.exec(part) ?? []
    const isOther = own !== undefined && Number(own) !== month
    if (isOther || Number(day) < 1 || Number(day) > LAST_DAY) return undefined
    days.push(Number(day))
  }
  return days.length === 0 ? undefined : days
}

/** What stands below a month, as far as it says something. */
export interface MonthCell {
  readonly month: number
  readonly text: string
}

const PLAIN = /^\d{1,2}$/
const SURE_PART = 4

/** Tells cells that list days from counts: a lone 3 may be either, 3日 and 3、18 may not. */
export const areDays = (cells: readonly MonthCell[]): boolean => {
  if (cells.length === 0) return false
  if (cells.some(({ text, month }) => daysOfMonth(text, month) === undefined)) return false
  return cells.filter(({ text }) => !PLAIN.test(compact(text))).length * SURE_PART >= cells.length
}
