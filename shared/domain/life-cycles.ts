import { activityEvents, activityMachine } from './activity-status.ts'
import { informationEvents, informationMachine } from './information-status.ts'
import { proposalEvents, proposalMachine } from './proposal-status.ts'
import { receptionEvents, receptionMachine } from './reception-status.ts'
import type { Values } from './record.ts'
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

/** Where one step leads from a status, in the order of the ledger's events; each status once. */
export const statusesAfter = (cycle: LifeCycle, status: string): readonly string[] => [
  ...new Set(stepsAt(cycle, status).flatMap((event) => cycle.machine[status]?.[event] ?? [])),
]

/** What reaching a status writes: itself, and today for the days it fixes where nobody wrote one. */
export const reachedValues = (
  cycle: LifeCycle,
  whole: Values,
  status: string,
  today: string,
): Values => {
  const undated = (cycle.dates[status] ?? []).filter((field) => !whole[field])
  return { [cycle.field]: status, ...Object.fromEntries(undated.map((field) => [field, today])) }
}

/** Whether the life cycle has a say: a status the office added itself comes and goes freely. */
export const isGoverned = (cycle: LifeCycle, status: unknown): status is string =>
  typeof status === 'string' && status in cycle.machine
