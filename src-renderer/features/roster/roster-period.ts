import { addMonths } from '#shared/domain/calendar/calendar.ts'
import { monthsOf, type Period } from '#shared/domain/days.ts'
import { roster } from '../../i18n/roster.ts'

/** A stretch of a year as it is chosen: `m3` March, `q2` the second quarter, `h1`, `y`. */
export type SpanCode = string

const code = (kind: string, at: number): SpanCode => `${kind}${at}`

/** What can be chosen as the period of a roster, the short ones first. */
export const spanOptions = [
  ...Array.from({ length: 12 }, (_, at) => ({
    value: code('m', at + 1),
    label: roster.month(at + 1),
  })),
  ...roster.quarters.map((label, at) => ({ value: code('q', at + 1), label })),
  ...roster.halves.map((label, at) => ({ value: code('h', at + 1), label })),
  { value: 'y1', label: roster.whole },
]

const monthsIn: Readonly<Record<string, number>> = { m: 1, q: 3, h: 6, y: 12 }

/** The first and the last day of a chosen stretch. */
export const periodOf = (year: number, span: SpanCode): Period => {
  const length = monthsIn[span.slice(0, 1)] ?? 12
  const first = (Number(span.slice(1)) - 1) * length + 1
  return monthsOf(year, first, first + length - 1)
}

/** The quarter a day lies in, as it is chosen. */
export const quarterAt = (day: string): SpanCode =>
  code('q', Math.ceil(Number(day.slice(5, 7)) / 3))

/** The months a period touches, as `YYYY-MM`. */
export const monthsTouched = ({ from, to }: Period): string[] => {
  const months: string[] = []
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = addMonths(day, 1))
    months.push(day.slice(0, 7))
  return months
}
