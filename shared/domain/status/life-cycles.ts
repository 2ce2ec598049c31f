import type { Values } from '../record.ts'
import { activityEvents, activityMachine } from './activity-status.ts'
import { informationEvents, informationMachine } from './information-status.ts'
import { proposalEvents, proposalMachine } from './proposal-status.ts'
import { receptionEvents, receptionMachine } from './reception-status.ts'
import { type StatusList, statusAdded } from './status-rows.ts'
import { topicEvents, topicMachine } from './topic-status.ts'

/** The status machine of a ledger, seen without its own words: what may be done next, and what it gives. */
export interface LifeCycle {
  /** The field that holds the status. */
  readonly field: string
  readonly events: readonly string[]
  readonly machine: Readonly<Record<string, Readonly<Record<string, string | undefined>>>>
  /** Days that a status fixes by itself where nobody wrote one: status → fields. */
  readonly dates: Readonly<Record<string, readonly string[]>>
  /** What else a status says by itself where nobody wrote it: status → values. */
  readonly gives: Readonly<Record<string, Values>>
  /** Where the record keeps the statuses it came to. */
  readonly list?: StatusList
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
    gives: {},
  },
  activities: {
    field: 'status',
    events: activityEvents,
    machine: activityMachine,
    dates: {},
    gives: {},
  },
  informations: {
    field: 'status',
    events: informationEvents,
    machine: informationMachine,
    dates: { REVIEWED: ['editedOn'], SIGNED: ['signedOn'], HANDLED: ['handledOn'] },
    gives: {},
  },
  proposals: {
    field: 'status',
    events: proposalEvents,
    machine: proposalMachine,
    dates: {
      FILED: ['filedOn'],
      ASSIGNED: ['assignedOn'],
      REPLIED: ['repliedOn'],
      FEEDBACK_GIVEN: ['feedbackOn'],
    },
    // Figures count what the review decided, and filing is its decision.
    gives: { FILED: { review: 'FILED' } },
  },
  topics: {
    field: 'stage',
    events: topicEvents,
    machine: topicMachine,
    dates: { CLOSED: ['closedOn'] },
    gives: {},
    list: { field: 'stages', status: 'stage', on: 'on', by: 'by', note: 'note' },
  },
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

/** The fields a status fills by itself. */
export const fixedFields = (cycle: LifeCycle, status: string): readonly string[] => [
  ...(cycle.dates[status] ?? []),
  ...Object.keys(cycle.gives[status] ?? {}),
]

/** What reaching a status writes: itself, and what it says by itself (its days are today) where nobody wrote it. */
export const reachedValues = (
  cycle: LifeCycle,
  whole: Values,
  status: string,
  today: string,
): Values => {
  const gives = cycle.gives[status] ?? {}
  const unsaid = fixedFields(cycle, status).filter((field) => !whole[field])
  return {
    [cycle.field]: status,
    ...Object.fromEntries(unsaid.map((field) => [field, gives[field] ?? today])),
    ...statusAdded(cycle.list, whole, status, { on: today }),
  }
}

/** Whether the life cycle has a say: a status the office added itself comes and goes freely. */
export const isGoverned = (cycle: LifeCycle, status: unknown): status is string =>
  typeof status === 'string' && status in cycle.machine
