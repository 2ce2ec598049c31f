import { activityEvents, activityMachine } from './activity-status.ts'
import { informationEvents, informationMachine } from './information-status.ts'
import { proposalEvents, proposalMachine } from './proposal-status.ts'
import { receptionEvents, receptionMachine } from './reception-status.ts'
import { topicEvents, topicMachine } from './topic-status.ts'

/** The status machine of a ledger, seen without its own words: what may be done next, and what it gives. */
export interface LifeCycle {
  /** The field that holds the status. */
  readonly field: string
  readonly events: readonly string[]
  readonly machine: Readonly<Record<string, Readonly<Record<string, string | undefined>>>>
  /** Days that a status fixes by itself where nobody wrote one: status → fields. */
  readonly dates: Readonly<Record<string, readonly string[]>>
}

const lifeCycles: Readonly<Record<string, LifeCycle>> = {
  receptions: {
    field: 'status',
    events: receptionEvents,
    machine: receptionMachine,
    dates: {
      CLOSED: ['closedOn'],
      ONSITE_CLOSED: ['closedOn'],
      CALLED_BACK: ['calledBackOn'],
      ASSIGNED: ['assignedOn'],
      TRANSFERRED: ['assignedOn'],
    },
  },
  activities: { field: 'status', events: activityEvents, machine: activityMachine, dates: {} },
  informations: {
    field: 'status',
    events: informationEvents,
    machine: informationMachine,
    dates: {},
  },
  proposals: { field: 'status', events: proposalEvents, machine: proposalMachine, dates: {} },
  topics: { field: 'stage', events: topicEvents, machine: topicMachine, dates: {} },
}

/** The life cycle of a ledger, where it has one. */
export const lifeCycleOf = (ledger: string): LifeCycle | undefined => lifeCycles[ledger]

/** What may be done with a record in a status, in the order of the ledger's events. */
export const stepsAt = (cycle: LifeCycle, status: string): readonly string[] =>
  cycle.events.filter((event) => cycle.machine[status]?.[event] !== undefined)
