import type { StatusMachine } from './status-machine.ts'

/** §8.2 of the field's reference: a proposal from draft to the archive. */
export const proposalStatuses = [
  'DRAFT',
  'CO_SIGNING',
  'SUBMITTED',
  'REVIEWED',
  'FILED',
  'ASSIGNED',
  'HANDLING',
  'SUPERVISED',
  'REASSIGN',
  'REPLIED',
  'AWAITING_FEEDBACK',
  'FEEDBACK_GIVEN',
  'REHANDLING',
  'ARCHIVED',
] as const
export type ProposalStatus = (typeof proposalStatuses)[number]

export const proposalEvents = [
  'coSign',
  'submit',
  'return',
  'review',
  'file',
  'assign',
  'handle',
  'supervise',
  'reassign',
  'reply',
  'askFeedback',
  'giveFeedback',
  'rehandle',
  'archive',
] as const
export type ProposalEvent = (typeof proposalEvents)[number]

const working = { supervise: 'SUPERVISED', reply: 'REPLIED' } as const

/**
 * What the review decided (not filed, merged, turned into an information …) is the field `review`;
 * a proposal that is not filed goes from REVIEWED straight to the archive.
 */
export const proposalMachine: StatusMachine<ProposalStatus, ProposalEvent> = {
  DRAFT: { coSign: 'CO_SIGNING', submit: 'SUBMITTED' },
  CO_SIGNING: { submit: 'SUBMITTED', return: 'DRAFT' },
  SUBMITTED: { review: 'REVIEWED', file: 'FILED', return: 'DRAFT' },
  REVIEWED: { file: 'FILED', return: 'DRAFT', archive: 'ARCHIVED' },
  FILED: { assign: 'ASSIGNED' },
  ASSIGNED: { handle: 'HANDLING', reassign: 'REASSIGN', reply: 'REPLIED' },
  HANDLING: { ...working, reassign: 'REASSIGN' },
  SUPERVISED: { reply: 'REPLIED' },
  REASSIGN: { assign: 'ASSIGNED' },
  REPLIED: { askFeedback: 'AWAITING_FEEDBACK', giveFeedback: 'FEEDBACK_GIVEN' },
  AWAITING_FEEDBACK: { giveFeedback: 'FEEDBACK_GIVEN' },
  FEEDBACK_GIVEN: { rehandle: 'REHANDLING', archive: 'ARCHIVED' },
  REHANDLING: working,
  ARCHIVED: { rehandle: 'REHANDLING' },
}
