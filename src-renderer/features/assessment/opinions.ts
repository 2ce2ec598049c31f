import type { AssessedSheet, Opinion } from '#shared/domain/assessment.ts'
import type { OpinionStage } from '#shared/domain/assessment-status.ts'

/** What stands at a stage, of the whole sheet where `item` is empty. */
export const opinionOf = (
  { review }: AssessedSheet,
  stage: OpinionStage,
  item = '',
): Opinion | undefined => review.opinions.find((one) => one.stage === stage && one.item === item)

/** An opinion in which nothing is said yet. */
export const emptyOpinion = (stage: OpinionStage, item = ''): Opinion => ({
  stage,
  item,
  points: null,
  grade: '',
  text: '',
  person: '',
  on: '',
})
