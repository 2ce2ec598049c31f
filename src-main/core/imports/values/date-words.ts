import { cleanText, toHalfWidth } from '../cell-text.ts'
import { numeralsToDigits } from './chinese-numerals.ts'
import { clockTime } from './date-reading.ts'
import { DAY_PARTS, isAfterNoon, LOOSE_DAY_PARTS } from './day-parts.ts'

const WEEKDAY = /\(?(?:星期|周|礼拜)[一二三四五六日天]\)?/g
/** 1月22日(原20日): what a bracket says of the day is no part of it. */
const REMARK = /(?<=\d[日号]?)\((?:原|由|补|顺延|调|改)[^()]*\)$/
/** 2023.2(增补): words behind a day are kept beside it. */
const ASIDE = new RegExp(
  `(?<=[\\d日号月])\\s*[(（](?!${DAY_PARTS})([^()（）\\d]*\\p{Script=Han}[^()（）\\d]*)[)）]$`,
  'u',
)
const ENCLOSED = /^\s*\(([^()]+)\)\s*$/
const BLANKS_BETWEEN = /^(\d{4}) (\d{1,2}) (\d{1,2})$/
/** Typed for the digits they look like: 2O19.l2.5. */
const LETTER_O = /(?<=[\d.\-/年月])[Oo](?=[\d.\-/年月日]|$)/g
const LETTER_L = /(?<=[\d.\-/年月])[lI](?=[\d.\-/年月日]|$)/g
const CLOCK = new RegExp(
  `(?:T|\\s)*(${LOOSE_DAY_PARTS}|AM|PM)?\\s*(\\d{1,2})(?::|时|点)(\\d{1,2}|半)?分?(?::\\d{1,2}(?:\\.\\d+)?)?(?:秒)?(?:起|开始)?$`,
)

/** Tells a date behind which something else stands in brackets. */
export const hasAside = (text: string): boolean =>
  ASIDE.test(text.replace(WEEKDAY, '')) && !REMARK.test(text)

/** Why a text names no day one could store, or undefined. */
export const refusalOf = (text: string): 'LUNAR' | 'ROC_ERA' | 'VAGUE' | undefined => {
  if (/农历|阴历|正月|腊月|初[一二三四五六七八九十]/.test(text)) return 'LUNAR'
  if (/民国/.test(text)) return 'ROC_ERA'
  return /[前后旬底初]|左右|昨|今天|前天|上周|近期|不定期|每/.test(text) ? 'VAGUE' : undefined
}

/** A date text in one spelling: half width, digits, 日 for 号, no weekday, dots between numbers. */
export const normaliseDateText = (raw: string): string => {
  const half = toHalfWidth(cleanText(raw))
    .replace(/\s+/g, ' ')
    .replace(/^'/, '')
    .replace(/^公元/, '')
    .replace(WEEKDAY, '')
    .replace(ENCLOSED, '$1')
    .replace(BLANKS_BETWEEN, '$1.$2.$3')
    .replace(LETTER_O, '0')
    .replace(LETTER_L, '1')
    .replace(REMARK, '')
    .replace(ASIDE, '')
    .replaceAll('号', '日')
  return numeralsToDigits(half)
    .replace(/(?<=\d)\s*[。·、,，](?=\s*\d)/g, '.')
    .replace(/(?<=[\d日月])\s*(?:至|到|~|～|—|－|–|--)\s*(?=\d)/g, '~')
    .trim()
}

export interface TimedText {
  readonly date: string
  readonly time: string | undefined
  readonly timeUntil?: string | undefined
}

const CLOCK_SPAN = new RegExp(
  `(\\d{1,2}(?:[:时点]\\d{0,2}分?半?))[-~]((?:${LOOSE_DAY_PARTS})?\\d{1,2}(?:[:时点]\\d{0,2}分?半?))$`,
)

const PART_AT_END = new RegExp(`(?:${LOOSE_DAY_PARTS})$`)

const hourOf = (hour: number, part: string | undefined): number =>
  isAfterNoon(part) && hour < 12 ? hour + 12 : hour

/** Splits a time of day off the end of a date text. */
export const splitTime = (text: string): TimedText => {
  const span = CLOCK_SPAN.exec(text)
  if (span === null) return splitOneTime(text)
  const begins = splitOneTime(text.slice(0, span.index) + span[1])
  return { ...begins, timeUntil: splitOneTime(span[2] ?? '').time }
}

const splitOneTime = (text: string): TimedText => {
  const found = CLOCK.exec(text)
  if (found === null) return { date: bare(text), time: undefined }
  const hour = hourOf(Number(found[2]), found[1])
  const minute = found[3] === '半' ? 30 : Number(found[3] ?? 0)
  if (hour > 23 || minute > 59) return { date: bare(text), time: undefined }
  const time = clockTime(hour, minute)
  return { date: bare(text.slice(0, found.index)), time: time === '00:00' ? undefined : time }
}

const bare = (text: string): string =>
  text
    .replace(PART_AT_END, '')
    .replace(/\s+/g, '')
    .replace(/[.;,]$/, '')
