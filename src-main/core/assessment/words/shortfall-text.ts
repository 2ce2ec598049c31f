import { spokenDay } from '#shared/domain/days.ts'
import type { QuotaSpan, SheetLine } from '#shared/domain/score.ts'

const num = (value: number): string => String(Math.round(value * 1e4) / 1e4)

/** The sentences that say why a sheet has no more, or what can still be done. */
export const shortfallWords = {
  exempt: (note: string): string => note || '本年度不记分',
  top: (grade: string): string => `已是最高等次“${grade}”`,
  nextGrade: (points: number, grade: string): string => `再得${num(points)}分即可达到“${grade}”`,
  nextGradeOfHundred: (points: number, grade: string): string =>
    `按折算后的分数，再得${num(points)}分即可达到“${grade}”`,
  gradeByOthers: (grade: string): string => `“${grade}”按名额确定，还要看其他人的得分`,
  vetoUnmet: (label: string, names: readonly string[], grade: string): string =>
    `未达到“${label}”（${names.join('、')}），等次不高于“${grade}”`,
  vetoFound: (label: string, names: readonly string[], grade: string): string =>
    `有“${label}”情形（${names.join('、')}），等次不高于“${grade}”`,
  open: ({ name, unit }: SheetLine, span: QuotaSpan, missing: number): string =>
    `${span.label}“${name}”还差${num(missing)}${unit}，${spokenDay(span.to)}前完成仍算数`,
  coming: ({ name, unit }: SheetLine, span: QuotaSpan, missing: number): string =>
    `${span.label}“${name}”需${num(missing)}${unit}，自${spokenDay(span.from)}起计`,
  missed: ({ name, unit }: SheetLine, span: QuotaSpan, missing: number): string =>
    `${span.label}“${name}”差${num(missing)}${unit}，期限已过`,
  room: ({ name, full }: SheetLine, room: number): string =>
    `“${name}”满分${num(full ?? 0)}分，还可得${num(room)}分`,
  lost: ({ name, full, points }: SheetLine): string =>
    full === null
      ? `“${name}”已扣${num(-points)}分`
      : `“${name}”满分${num(full)}分，已扣${num(full - points)}分`,
  unbound: ({ name, unit }: SheetLine): string => `“${name}”不设上限，每增加1${unit}都可加分`,
  capped: ({ name, points }: SheetLine): string =>
    `“${name}”已到封顶，得${num(points)}分，再多也不加分`,
  byHand: ({ name }: SheetLine): string => `“${name}”由考核组评定，尚未登记`,
} as const
