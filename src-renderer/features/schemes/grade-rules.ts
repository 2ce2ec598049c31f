import type { GradeRule } from '#shared/domain/grading.ts'
import type { Scheme } from '#shared/domain/scheme.ts'

const PASS = 60
const SHARE = 0.1
const YEARS = 2

/** What a new step can refer to. */
interface Parts {
  readonly best: string | undefined
  readonly last: string | undefined
  readonly mark: string | undefined
  readonly item: string | undefined
}

const byGrade = (kind: string, { best, last, item }: Parts): GradeRule | undefined => {
  if (best === undefined || last === undefined) return undefined
  switch (kind) {
    case 'THRESHOLD':
      return { kind, steps: [{ grade: best, points: PASS }] }
    case 'QUOTAS_MET':
      return { kind, met: best, unmet: last }
    case 'QUOTA':
      return { kind, mode: 'LIMIT', grade: best, share: SHARE, rounding: 'DOWN', ties: 'DECIDE' }
    case 'VETO':
      return item === undefined
        ? undefined
        : { kind, label: '', items: [item], when: 'ANY_UNMET', notAbove: last }
    default:
      return undefined
  }
}

const byMark = (kind: string, { mark, item }: Parts): GradeRule | undefined => {
  if (mark === undefined) return undefined
  switch (kind) {
    case 'RANK_TAIL':
      return { kind, mark, share: SHARE, rounding: 'DOWN', ties: 'DECIDE' }
    case 'FOUND':
      return item === undefined
        ? undefined
        : { kind, label: '', items: [item], when: 'ANY_COUNTED', least: 1, mark }
    case 'BELOW':
      return { kind, points: PASS, mark }
    case 'LOOK_BACK':
      return { kind, of: mark, years: YEARS, mark }
    default:
      return undefined
  }
}

/** A step of a kind to begin with, or undefined where the scheme has no grade or mark for it yet. */
export const newGradeRule = (kind: string, { grading, items }: Scheme): GradeRule | undefined => {
  const parts: Parts = {
    best: grading.grades[0]?.code,
    last: grading.grades.at(-1)?.code,
    mark: grading.marks[0]?.code,
    item: items[0]?.id,
  }
  return byGrade(kind, parts) ?? byMark(kind, parts)
}
