import { type Step, type StepField, type StepKind, stepFields } from '#shared/domain/steps/steps.ts'

/** A new step of a kind, on a day, with nothing else told yet. */
export const emptyStep = (kind: StepKind, on: string): Step => ({
  kind,
  on,
  number: null,
  unit: null,
  person: null,
  dueOn: null,
  term: null,
  outcome: null,
  basis: null,
  told: null,
  satisfaction: null,
  note: null,
})

/** The fields a kind of step asks for, with whether they must be filled. */
export const askedFields = (kind: StepKind): readonly (readonly [StepField, boolean])[] =>
  (Object.entries(stepFields[kind]) as [StepField, string][]) // keys of the table of fields
    .map(([field, asked]) => [field, asked === 'required'])

/** Tells a step somebody began to write from an empty one. */
export const isBegun = (step: Step, from: Step): boolean =>
  JSON.stringify(step) !== JSON.stringify(from)
