import { z } from 'zod'

/** The way of an assessment sheet, in its order (domain §7.4). */
export const assessmentStates = [
  'DRAFT',
  'SELF',
  'GROUP',
  'COMMITTEE',
  'CHAIR',
  'NOTICE',
  'FILED',
] as const
export const AssessmentState = z.enum(assessmentStates)
export type AssessmentState = z.infer<typeof AssessmentState>

/** The states in which somebody gives an opinion on the sheet. */
export const opinionStages = ['SELF', 'GROUP', 'COMMITTEE', 'CHAIR'] as const
export const OpinionStage = z.enum(opinionStages)
export type OpinionStage = z.infer<typeof OpinionStage>

const rank = (state: AssessmentState): number => assessmentStates.indexOf(state)

/** Tells whether the chair's meeting has decided: from then on every change needs a reason. */
export const isDecided = (state: AssessmentState): boolean => rank(state) >= rank('CHAIR')

/**
 * Where a sheet may go from here: on to any later state (an office without a committee skips it) and
 * back to any earlier one. Filing and re-opening are acts of their own, for the whole year.
 */
export const movesFrom = (state: AssessmentState): readonly AssessmentState[] =>
  state === 'FILED' ? [] : assessmentStates.filter((to) => to !== state && to !== 'FILED')

/** An opinion takes its sheet along to its stage; one of an earlier stage leaves it where it is. */
export const stateAfterOpinion = (state: AssessmentState, stage: OpinionStage): AssessmentState =>
  rank(stage) > rank(state) ? stage : state
