import type { Weekday } from '#shared/domain/calendar/calendar.ts'
import { cleanText, toHalfWidth } from '../cell-text.ts'
import { DAY_PARTS } from '../values/day-parts.ts'

/** A heading of a roster grid: the day, the week, the time of day or the studio its cells are about. */
export type SeatLabel =
  | { readonly kind: 'day'; readonly text: string }
  | { readonly kind: 'weekday'; readonly text: string; readonly weekday: Weekday }
  | { readonly kind: 'week'; readonly text: string }
  | { readonly kind: 'shift'; readonly text: string }
  | { readonly kind: 'studio'; readonly text: string }

const DAY = /^(?:(?:\d{4}[年./-])?\d{1,2}[月./-])?(\d{1,2})(?:日|号)?$/
const PART = `(${DAY_PARTS}|白天)`
/** 上午, 上午值班委员, 值班委员(上午8:30-11:30). */
const SHIFT = new RegExp(
  `^(?:${PART}(?:(?:值班|轮值|接访|接待|值守|坐班)?(?:委员|人员|人)?)|` +
    `(?:值班|轮值|接访|接待|值守|坐班)(?:委员|人员|人)?[(]${PART}[\\d:时点半~—-]*[)])$`,
)
const STUDIO = /^.{2,20}(?:工作室|工作站|委员之家|接待室)$/
const GENERIC =
  /^(?:所属|委员|承办|接待|调解|值班|承接|开展|答题)?(?:委员)?(?:工作室|工作站|接待室)$/

const WEEKDAY_BESIDE = /\(?(?:星期|周|礼拜)[一二三四五六日天]\)?/
const WEEK = /^第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})周(?:\(.+\))?$/
const WEEKDAYS: readonly (readonly [sign: string, weekday: Weekday])[] = [
  ['一', 1],
  ['二', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['日', 7],
  ['天', 7],
]

/** The weekday that 星期三, 周三 or 礼拜三 names; undefined for other text. */
export const weekdayIn = (text: string): Weekday | undefined => {
  const sign = /^(?:星期|周|礼拜)([一二三四五六日天])$/.exec(compact(text))?.[1]
  return WEEKDAYS.find(([known]) => known === sign)?.[1]
}

const compact = (text: string): string => toHalfWidth(cleanText(text)).replace(/\s+/g, '')

/** Reads a heading of a roster grid, or undefined where it is none. */
export const seatLabelOf = (text: string): SeatLabel | undefined => {
  const half = compact(text)
  const weekday = weekdayIn(half)
  if (weekday !== undefined) return { kind: 'weekday', text: half, weekday }
  const dated = half.replace(WEEKDAY_BESIDE, '').replace(/^\((.+)\)$/, '$1')
  // 星期一(3月4日) is the day, whatever day of the week that is.
  if (dated !== half && FULL_DAY.test(dated)) return { kind: 'day', text: dated }
  if (WEEK.test(half)) return { kind: 'week', text: half }
  const day = Number(DAY.exec(half)?.[1] ?? 0)
  if (day >= 1 && day <= 31) return { kind: 'day', text: half }
  const [shift, before, behind] = SHIFT.exec(half) ?? []
  if (shift !== undefined) return { kind: 'shift', text: before ?? behind ?? '' }
  return STUDIO.test(half) && !GENERIC.test(half) ? { kind: 'studio', text: half } : undefined
}

const WEEKDAY = /^(?:星期|周次|周别|周数|周|第几周|起止日期|起止时间|时间段|星期几|周几)$/
const ROW_NAME =
  /^(?:值班)?(?:日期|时间|姓名|委员姓名|委员|星期|周次|周别|周数|周|起止日期|起止时间)$/
const WEEK_NAME = /^(?:值班)?(?:周次|周别|周数|周|第几周|时间|日期|起止日期|起止时间|时间段)$/
/** Fewer would be the legend of something else. */
const FEWEST_WEEKDAYS = 3
const FEWEST_WEEKS = 2

/** Tells the heading beside the days that only says which day of the week they are. */
export const isWeekdayLabel = (text: string): boolean => WEEKDAY.test(compact(text))

/** Tells the heading over the weeks of a roster that has the days of the week across. */
export const isWeekLabel = (text: string): boolean => WEEK_NAME.test(compact(text))

const WEEKDAY_NAME = /^(?:星期|周)?[一二三四五六日天]$/

/** Tells the row under the days that only says which day of the week each is. */
export const isWeekdayRow = (texts: readonly string[]): boolean => {
  const names = texts.filter((text) => !ROW_NAME.test(text) && !/^序号?$/.test(text))
  return names.length >= FEWEST_DAYS && names.every((text) => WEEKDAY_NAME.test(text))
}

const WEEK_LENGTH = 7

/** Tells the heading of a calendar: days of the week and nothing else, none of them twice. */
export const isCalendarHeading = (texts: readonly string[]): boolean => {
  const signs = texts.map((text) => weekdaySign(text).replace('天', '日'))
  return (
    signs.length >= FEWEST_DAYS &&
    signs.length <= WEEK_LENGTH &&
    signs.every((sign) => WEEKDAYS.some(([known]) => known === sign)) &&
    new Set(signs).size === signs.length
  )
}

/** The seat that 一 heads in a calendar. */
export const calendarSeatOf = (text: string): SeatLabel | undefined =>
  seatLabelOf(`星期${weekdaySign(text)}`)

/** 一 of 星期一, 周一 and 一. */
const weekdaySign = (text: string): string => compact(text).replace(/^(?:星期|周|礼拜)/, '')

const FEWEST_DAYS = 5
/** Fewer days will do where studios stand beside them, each written out with its month. */
const FEWEST_FULL_DAYS = 2
const FULL_DAY = /^(?:\d{4}[年./-])?\d{1,2}[月./-]\d{1,2}(?:日|号)?$/

/** Tells days across that are written out, beside a column of studios. */
export const isStudioRoster = (texts: readonly string[]): boolean =>
  texts.some((text) => GENERIC.test(compact(text))) &&
  texts.filter((text) => FULL_DAY.test(compact(text))).length >= FEWEST_FULL_DAYS

/** Tells a row of headings as a roster grid has it: 姓名 1 2 3 …, or 日期 上午 下午. */
export const isRosterHeading = (texts: readonly string[]): boolean => {
  if (isStudioRoster(texts)) return true
  if (!texts.some((text) => ROW_NAME.test(compact(text)))) return false
  const seats = texts.flatMap((text) => seatLabelOf(text) ?? [])
  const count = (wanted: SeatLabel['kind']): number =>
    seats.filter(({ kind }) => kind === wanted).length
  if (count('weekday') >= FEWEST_WEEKDAYS) return true
  if (count('week') >= FEWEST_WEEKS)
    return texts.some((text) => /^(?:星期|周几)$/.test(compact(text)))
  const days = count('day')
  if (days >= FEWEST_DAYS) return true
  return days === 0 && seats.length >= 2 && seats.length * 2 >= texts.length - 2
}
