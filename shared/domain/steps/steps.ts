import { z } from 'zod'
import { isIsoDay } from '../days.ts'
import { Term } from './deadlines.ts'

/** What can be done about any record, in the order in which it usually happens. */
export const stepKinds = [
  'TRANSFER',
  'ASSIGN',
  'URGE',
  'SUPERVISE',
  'EXTEND',
  'REPLY',
  'CLOSE',
  'CALL_BACK',
] as const
export type StepKind = (typeof stepKinds)[number]

export const stepFieldIds = [
  'number',
  'unit',
  'person',
  'due',
  'outcome',
  'basis',
  'told',
  'satisfaction',
  'note',
] as const
export type StepField = (typeof stepFieldIds)[number]

const Day = z.string().refine(isIsoDay)
const Text = z.string().trim().min(1).nullable().default(null)

/**
 * One step on a record. Its last day is typed (`dueOn`) or told by length (`term`), which is then
 * worked out from the calendar each time it is asked for; a typed day wins.
 */
export const Step = z.object({
  kind: z.enum(stepKinds),
  on: Day,
  /** The number of the paper it was done by. */
  number: Text,
  unit: Text,
  person: Text,
  dueOn: Day.nullable().default(null),
  term: Term.nullable().default(null),
  outcome: Text,
  /** By which rules it was handled so. */
  basis: Text,
  /** How whoever asked was told, a code. */
  told: Text,
  satisfaction: Text,
  note: Text,
})
export type Step = z.infer<typeof Step>

type Asked = 'required' | 'optional'

/** Which fields a step of a kind asks for; what is not named here is not asked. */
export const stepFields: {
  readonly [K in StepKind]: { readonly [F in StepField]?: Asked }
} = {
  TRANSFER: {
    number: 'optional',
    unit: 'required',
    person: 'optional',
    due: 'optional',
    note: 'optional',
  },
  ASSIGN: {
    number: 'optional',
    unit: 'required',
    person: 'optional',
    due: 'required',
    note: 'optional',
  },
  URGE: { unit: 'optional', person: 'optional', note: 'optional' },
  SUPERVISE: {
    number: 'optional',
    unit: 'required',
    person: 'optional',
    due: 'optional',
    note: 'optional',
  },
  EXTEND: { unit: 'optional', person: 'optional', due: 'required', note: 'required' },
  REPLY: {
    unit: 'optional',
    person: 'optional',
    outcome: 'required',
    basis: 'optional',
    told: 'optional',
    note: 'optional',
  },
  CLOSE: {
    person: 'optional',
    outcome: 'required',
    basis: 'optional',
    told: 'optional',
    note: 'optional',
  },
  CALL_BACK: { person: 'optional', satisfaction: 'required', note: 'optional' },
}

const isFilled = (step: Step, field: StepField): boolean =>
  field === 'due' ? step.dueOn !== null || step.term !== null : step[field] !== null

/** A field of a step that is not as it must be. */
export interface StepFault {
  readonly field: StepField
  readonly code: 'MISSING' | 'NOT_ASKED' | 'BEFORE_STEP'
}

const faultOf = (step: Step, field: StepField): StepFault[] => {
  const asked = stepFields[step.kind][field]
  if (asked === undefined) return isFilled(step, field) ? [{ field, code: 'NOT_ASKED' }] : []
  return asked === 'required' && !isFilled(step, field) ? [{ field, code: 'MISSING' }] : []
}

/** What is wrong with a step by itself, field by field, in the order of the form. */
export const stepFaults = (step: Step): readonly StepFault[] => [
  ...stepFieldIds.flatMap((field) => faultOf(step, field)),
  ...(step.dueOn !== null && step.dueOn < step.on
    ? [{ field: 'due', code: 'BEFORE_STEP' } as const]
    : []),
]
