import { spokenDay } from '#shared/domain/days.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { SheetNote } from '#shared/domain/score.ts'

/** How a scheme treats one who was in office for a part of the period. */
const partYearText = ({ items, grading, partYear }: Scheme): string =>
  [
    ...(items.some(({ quota }) => quota !== undefined)
      ? [partYear.quotas === 'WHOLE_SPANS' ? '任职不满的时段不作任务要求' : '任务要求不减']
      : []),
    ...(grading.rules.some(({ kind }) => kind === 'THRESHOLD')
      ? [
          partYear.thresholds === 'PRO_RATA'
            ? '等次分数线按任职月数折算'
            : '等次分数线不按任职时间折算',
        ]
      : []),
  ].join('，')

const joined = (head: string, tail: string): string => (tail === '' ? head : `${head}，${tail}`)

/** The sentence of a note on a sheet. */
export const noteText = (
  scheme: Scheme,
  { code, on }: Omit<SheetNote, 'text'>,
  reason = '',
): string => {
  switch (code) {
    case 'exempt':
      return reason === '' ? '本年度不记分' : `本年度不记分：${reason}`
    case 'joined-inside':
      return joined(`${spokenDay(on)}起任职`, partYearText(scheme))
    case 'left-inside':
      return joined(`任职至${spokenDay(on)}`, partYearText(scheme))
    case 'no-records':
      return '本期台账中没有可计入的记录'
  }
}
