import type { FieldValue } from '#shared/domain/record.ts'
import { lifeCycleOf, stepsAt } from '#shared/domain/status/life-cycles.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { eventWord } from '../../i18n/status-events.ts'

/** One thing that may be done with a record now. */
export interface Step {
  readonly event: string
  readonly label: string
}

interface Machine {
  readonly field: string
  readonly steps: (status: unknown) => readonly Step[]
}

/** The status machine of a ledger, where it has one. */
export const machineOf = (ledger: string): Machine | undefined => {
  const cycle = lifeCycleOf(ledger)
  if (cycle === undefined) return undefined
  return {
    field: cycle.field,
    steps: (status) =>
      typeof status === 'string'
        ? stepsAt(cycle, status).map((event) => ({ event, label: eventWord(ledger, event) }))
        : [],
  }
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Of every set of statuses: which wait for nothing any more, and which for somebody to move. */
const toneBySet: Readonly<
  Record<string, { done: ReadonlySet<string>; held: ReadonlySet<string> }>
> = {
  receptionStatus: {
    done: words('ONSITE_CLOSED REPLIED CLOSED CALLED_BACK ARCHIVED GUIDED REJECTED'),
    held: words('RETURNED SUSPENDED REOPENED EXTENDED'),
  },
  activityStatus: { done: words('ENDED SETTLED'), held: words('RETURNED') },
  informationStatus: {
    done: words('ADOPTED REVIEWED SIGNED ISSUED HANDLED NOT_ADOPTED RETAINED'),
    held: words('RETURNED REASSIGN'),
  },
  proposalStatus: {
    done: words('REPLIED FEEDBACK_GIVEN ARCHIVED'),
    held: words('REASSIGN REHANDLING SUPERVISED'),
  },
  topicStage: { done: words('FEEDBACK CLOSED'), held: words('RE_CONSULT') },
}

/** A status is told by colour as well as by its word; other fields have none. */
export const statusColor = (field: Field, value: FieldValue | undefined): string | undefined => {
  const tone = toneBySet[field.choices ?? '']
  if (tone === undefined || typeof value !== 'string') return undefined
  if (tone.done.has(value)) return 'green'
  return tone.held.has(value) ? 'orange' : 'blue'
}
