import { daysInMonth } from '#shared/domain/days.ts'

const BEFORE = /(?:之前|以前|前)(?:完成|办结|办理完毕|答复|反馈|报送)?$/
const END_OF_MONTH = /^(?:(\d{4})年)?(\d{1,2})月(?:底|末)$/
const END_OF_YEAR = /^(\d{4})年(?:底|末)$/
const LAST_MONTH = 12

/** The last day that a term names, as a date is written: 6月30日前, 2024年6月底, 年底前; other texts as they are. */
export const dayOfDeadline = (text: string, contextYear: number | undefined): string => {
  const bare = text.replace(/\s+/g, '').replace(BEFORE, '')
  const ofYear = END_OF_YEAR.exec(bare)?.[1]
  if (ofYear !== undefined) return `${ofYear}年12月31日`
  if (/^年(?:底|末)$/.test(bare)) return '12月31日'
  const [, named, figure = ''] = END_OF_MONTH.exec(bare) ?? []
  const month = Number(figure)
  if (month < 1 || month > LAST_MONTH) return bare
  const year = named === undefined ? contextYear : Number(named)
  // Without its year February has no last day.
  if (year === undefined && month === 2) return text
  const day = daysInMonth(year ?? 2000, month)
  return `${named === undefined ? '' : `${named}年`}${month}月${day}日`
}
