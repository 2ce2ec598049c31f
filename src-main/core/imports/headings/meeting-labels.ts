import { cleanText, toHalfWidth } from '../cell-text.ts'
import { DAY_PARTS, LOOSE_DAY_PARTS } from '../values/day-parts.ts'

/** A heading of a cross table: what was held and when, as far as it says. */
export interface MeetingLabel {
  readonly title: string
  readonly date: string
}

const DATE = new RegExp(
  String.raw`\(?((?:\d{4}[年./-])?\d{1,2}(?:月|[./-])\d{1,2}[日号]?|\d{4}年\d{1,2}月|\d{1,2}月)` +
    String.raw`(?:[-—~至](?:\d{1,2}[月./])?\d{1,2}[日号]?)?(?:${DAY_PARTS})?\)?`,
)

/** 周三, 晚 and 上旬 tell when, and are nothing that is held. */
const HOUR = new RegExp(
  String.raw`^(?:(?:星期|周|礼拜)[一二三四五六日天]|${LOOSE_DAY_PARTS}|早|\d{1,2}[时点]半?|[上中下]旬|[初底份])+$`,
)

const SUM =
  /^(?:合计|总计|小计|累计|共计)|^(?:出席|出勤|到会|参会|参加|请假|缺席)?(?:次数|人数|率)$/

/** Tells the heading of a column that counts what stands beside it: 出席率, 参会次数, 合计. */
export const isSumLabel = (text: string): boolean => SUM.test(cleanText(text).replace(/\s+/g, ''))

/** Tells a cell that says a day and nothing beside it. */
export const isDayText = (text: string): boolean => {
  const half = toHalfWidth(cleanText(text)).replace(/\s+/g, '')
  return half !== '' && half.replace(DATE, '') === '' && /\d/.test(half)
}

/** Reads `全体会议(1月18日)`; undefined where a heading carries no date or nothing but the hour beside it. */
export const meetingLabelOf = (text: string): MeetingLabel | undefined => {
  const half = toHalfWidth(cleanText(text)).replace(/\s+/g, '')
  if (half.length > 60) return undefined
  const found = DATE.exec(half)
  if (found?.[1] === undefined) return undefined
  const title = half.replace(found[0], '').replace(/[()]/g, '')
  if (!/[\p{L}]/u.test(title) || HOUR.test(title) || isSumLabel(title)) return undefined
  return { title, date: found[1] }
}
