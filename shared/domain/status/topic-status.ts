import type { StatusMachine } from './status-machine.ts'

/** §3.4 of the field's reference: select, consult, supervise, feed back, and the way to consult anew. */
export const topicStages = [
  'SELECTED',
  'CONSULTING',
  'SUPERVISING',
  'FEEDBACK',
  'RE_CONSULT',
  'CLOSED',
] as const
export type TopicStage = (typeof topicStages)[number]

export const topicEvents = ['consult', 'supervise', 'feedBack', 'reConsult', 'close'] as const
export type TopicEvent = (typeof topicEvents)[number]

/** Whatever does not hold in practice goes back to the table, even when it was closed. */
export const topicMachine: StatusMachine<TopicStage, TopicEvent> = {
  SELECTED: { consult: 'CONSULTING' },
  CONSULTING: { supervise: 'SUPERVISING' },
  SUPERVISING: { feedBack: 'FEEDBACK', reConsult: 'RE_CONSULT' },
  FEEDBACK: { reConsult: 'RE_CONSULT', close: 'CLOSED' },
  RE_CONSULT: { supervise: 'SUPERVISING' },
  CLOSED: { reConsult: 'RE_CONSULT' },
}
