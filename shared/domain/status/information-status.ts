import type { StatusMachine } from './status-machine.ts'

/** §8.1 of the field's reference: an information from draft to the department's answer. */
export const informationStatuses = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'NOT_ADOPTED',
  'RETAINED',
  'ADOPTED',
  'REVIEWED',
  'SIGNED',
  'ISSUED',
  'FORWARDING',
  'HANDLING',
  'HANDLED',
  'REASSIGN',
] as const
export type InformationStatus = (typeof informationStatuses)[number]

export const informationEvents = [
  'submit',
  'return',
  'adopt',
  'retain',
  'refuse',
  'review',
  'sign',
  'issue',
  'forward',
  'handle',
  'finish',
  'reassign',
  'reopen',
] as const
export type InformationEvent = (typeof informationEvents)[number]

/**
 * Adoption by further levels is no status: each is an event of the chain of adoptions. What was
 * retained or refused may still be adopted later, as higher levels do.
 */
export const informationMachine: StatusMachine<InformationStatus, InformationEvent> = {
  DRAFT: { submit: 'SUBMITTED' },
  SUBMITTED: { return: 'RETURNED', adopt: 'ADOPTED', retain: 'RETAINED', refuse: 'NOT_ADOPTED' },
  RETURNED: { submit: 'SUBMITTED' },
  NOT_ADOPTED: { adopt: 'ADOPTED', retain: 'RETAINED' },
  RETAINED: { adopt: 'ADOPTED' },
  ADOPTED: { review: 'REVIEWED' },
  REVIEWED: { sign: 'SIGNED', return: 'ADOPTED' },
  SIGNED: { issue: 'ISSUED' },
  ISSUED: { forward: 'FORWARDING' },
  FORWARDING: { handle: 'HANDLING', finish: 'HANDLED', reassign: 'REASSIGN' },
  HANDLING: { finish: 'HANDLED', reassign: 'REASSIGN' },
  HANDLED: { reopen: 'HANDLING' },
  REASSIGN: { forward: 'FORWARDING' },
}
