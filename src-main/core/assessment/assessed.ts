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

/** A sheet as scored with the opinions on it; the chair's word is the decided one. */
export const assessedSheet = (scheme: Scheme, sheet: Sheet, work: HandWork): AssessedSheet => {
  const chair = chairOf(work.opinions)
  const grade = scheme.grading.grades.find(({ code }) => code === chair?.grade)
  const review: SheetReview = {
    ...work,
    opinions: [...work.opinions],
    decidedTotal: chair?.points ?? null,
    decidedGrade: grade?.label ?? sheet.grade,
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
