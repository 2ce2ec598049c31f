import { daysInMonth, type Period, spokenDay } from '#shared/domain/days.ts'

/** A whole year, half, quarter or month by its name, other days by the days. */
export const periodWords = ({ from, to }: Period): string => {
  const [year = '', first = '', firstDay = ''] = from.split('-')
  const [lastYear = '', last = '', lastDay = ''] = to.split('-')
  const end = daysInMonth(Number(lastYear), Number(last))
  const isWhole = year === lastYear && firstDay === '01' && Number(lastDay) === end
  const named = isWhole ? wholeNames[`${Number(first)}-${Number(last)}`] : undefined
  if (named !== undefined) return `${year}年${named}`
  if (isWhole && first === last) return `${year}年${Number(first)}月`
  return `${spokenDay(from)}至${spokenDay(to)}`
}

const wholeNames: Readonly<Record<string, string>> = {
  '1-12': '',
  '1-6': '上半年',
  '7-12': '下半年',
  '1-3': '第一季度',
  '4-6': '第二季度',
  '7-9': '第三季度',
  '10-12': '第四季度',
}
