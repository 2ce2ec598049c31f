import { daysInMonth, type Period } from '#shared/domain/days.ts'
import type { Quota } from '#shared/domain/scheme.ts'
import type { QuotaSpan } from '#shared/domain/score.ts'

/** What stretches are counted in. */
export const spanMeasure = {
  month: '个月',
  quarter: '个季度',
  half: '个半年',
  year: '年',
  own: '个时段',
} as const satisfies Record<Quota['per'], string>

/** In how many of the stretches that ask for something it was done; empty where there is but one. */
export const progressText = (per: Quota['per'], spans: readonly QuotaSpan[]): string => {
  const asked = spans.filter(({ required }) => required > 0)
  if (spans.length < 2 || asked.length === 0) return ''
  return `${asked.filter(({ met }) => met).length}/${asked.length}${spanMeasure[per]}`
}

const ordinals = ['一', '二', '三', '四'] as const

const monthText = (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`

const isWholeMonths = ({ from, to }: Period): boolean => {
  const [year = 0, month = 1, day = 1] = to.split('-').map(Number)
  return from.endsWith('-01') && day === daysInMonth(year, month)
}

/** The words of a stretch: 3月, 第一季度, 上半年, 2024年, or from–to where it is none of the calendar. */
export const spanLabel = (per: Quota['per'], span: Period): string => {
  const month = Number(span.from.slice(5, 7))
  const year = span.from.slice(0, 4)
  const isInYear = year === span.to.slice(0, 4)
  if (!isWholeMonths(span)) return `${span.from}—${span.to}`
  if (per === 'month')
    return isInYear && span.from.slice(5, 7) === span.to.slice(5, 7)
      ? `${month}月`
      : monthText(span.from)
  const months = Number(span.to.slice(5, 7)) - month + 1
  if (isInYear && per === 'quarter' && months === 3 && month % 3 === 1)
    return `第${ordinals[(month - 1) / 3]}季度`
  if (isInYear && per === 'half' && months === 6 && month % 6 === 1)
    return month === 1 ? '上半年' : '下半年'
  if (isInYear && months === 12) return `${year}年`
  return `${monthText(span.from)}—${monthText(span.to)}`
}
