import type { AssessedSheet, Opinion, SheetReview } from '#shared/domain/assessment.ts'
import type { AssessmentState } from '#shared/domain/assessment-status.ts'
import type { Scheme } from '#shared/domain/scheme.ts'
import type { Sheet } from '#shared/domain/score.ts'
import { roundTo, sumOf } from './points.ts'

/** What is known of the hand work on a sheet. */
export interface HandWork {
  readonly id: string
  readonly state: AssessmentState
  readonly revision: number
  readonly exemptReason: string
  readonly opinions: readonly Opinion[]
}

const chairOf = (opinions: readonly Opinion[]): Opinion | undefined =>
  opinions.find(({ stage, item }) => stage === 'CHAIR' && item === '')

/**
 * The grade the chair gave; else the one that was computed. Where the chair set another total, points
 * alone must decide over grades for anything to be said of it: else the grade is left to the chair.
 */
const decidedGradeOf = (
  { grading, partYear }: Scheme,
  sheet: Sheet,
  chair: Opinion | undefined,
): string => {
  const labelOf = (code: string | undefined): string =>
    grading.grades.find((grade) => grade.code === code)?.label ?? ''
  if (chair !== undefined && chair.grade !== '') return labelOf(chair.grade)
  const total = chair?.points ?? sheet.total
  if (total === sheet.total) return sheet.grade
  const [rule, ...others] = grading.rules.filter(({ kind }) => kind !== 'BELOW')
  const isPlain = others.length === 0 && partYear.thresholds !== 'PRO_RATA'
  if (rule?.kind !== 'THRESHOLD' || !isPlain) return ''
  const reached = rule.steps
    .toSorted((a, b) => b.points - a.points)
    .find(({ points }) => total >= points)
  return labelOf(reached?.grade ?? grading.grades.at(-1)?.code)
}

/** A sheet as scored with the opinions on it; the chair's word is the decided one. */
export const assessedSheet = (scheme: Scheme, sheet: Sheet, work: HandWork): AssessedSheet => {
  const chair = chairOf(work.opinions)
  const review: SheetReview = {
    ...work,
    opinions: [...work.opinions],
    decidedTotal: chair?.points ?? null,
    decidedGrade: decidedGradeOf(scheme, sheet, chair),
  }
  return { ...sheet, review, filed: null }
}

/** The total a subject gave itself: as written, else the sum of its lines; null where there is none. */
export const selfTotalOf = (opinions: readonly Opinion[]): number | null => {
  const own = opinions.filter(({ stage, points }) => stage === 'SELF' && points !== null)
  const whole = own.find(({ item }) => item === '')
  if (whole !== undefined) return whole.points
  return own.length === 0 ? null : roundTo(sumOf(own.map(({ points }) => points ?? 0)), 4)
}
