import type { StatusMachine } from './status-machine.ts'

/** §3.2 of the field's reference: an activity from notice to settled scores. */
export const activityStatuses = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'PUBLISHED',
  'RUNNING',
  'ENDED',
  'SETTLED',
] as const
export type ActivityStatus = (typeof activityStatuses)[number]

export const activityEvents = [
  'submit',
  'return',
  'publish',
  'start',
  'end',
  'record',
  'settle',
  'reopen',
] as const
export type ActivityEvent = (typeof activityEvents)[number]

/**
 * `record` is the studio's daily case: written down after it was held, with nothing to apply for or
 * to publish. Taking an activity away is deleting the record, which cancels its scores.
 */
export const activityMachine: StatusMachine<ActivityStatus, ActivityEvent> = {
  DRAFT: { submit: 'SUBMITTED', publish: 'PUBLISHED', record: 'ENDED' },
  SUBMITTED: { return: 'RETURNED', publish: 'PUBLISHED' },
  RETURNED: { submit: 'SUBMITTED' },
  PUBLISHED: { start: 'RUNNING', end: 'ENDED' },
  RUNNING: { end: 'ENDED' },
  ENDED: { settle: 'SETTLED' },
  SETTLED: { reopen: 'ENDED' },
}
