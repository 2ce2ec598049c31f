import {
  type ReceptionStatus,
  receptionEventsAt,
  receptionStatuses,
} from '#shared/domain/reception-status.ts'
import type { FieldValue } from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { receptionEventWords } from '../../i18n/status-events.ts'

/** One thing that may be done with a record now. */
export interface Step {
  readonly event: string
  readonly label: string
}

const isReceptionStatus = (value: unknown): value is ReceptionStatus =>
  receptionStatuses.some((status) => status === value)

const receptionSteps = (status: unknown): Step[] =>
  isReceptionStatus(status)
    ? receptionEventsAt(status).map((event) => ({ event, label: receptionEventWords[event] }))
    : []

interface Machine {
  readonly field: string
  readonly steps: (status: unknown) => readonly Step[]
}

const machineByLedger: Readonly<Record<string, Machine>> = {
  receptions: { field: 'status', steps: receptionSteps },
}

/** The status machine of a ledger, where it has one. */
export const machineOf = (ledger: string): Machine | undefined => machineByLedger[ledger]

const DONE = new Set([
  'ONSITE_CLOSED',
  'REPLIED',
  'CLOSED',
  'CALLED_BACK',
  'ARCHIVED',
  'GUIDED',
  'REJECTED',
])
const WAITING = new Set(['RETURNED', 'SUSPENDED', 'REOPENED', 'EXTENDED'])

/** Tells a reception that waits for nothing any more. */
export const isDoneStatus = (status: string): boolean => DONE.has(status)

/** A status is told by colour as well as by its word; other fields have none. */
export const statusColor = (field: Field, value: FieldValue | undefined): string | undefined => {
  if (field.choices !== 'receptionStatus' || typeof value !== 'string') return undefined
  if (DONE.has(value)) return 'green'
  return WAITING.has(value) ? 'orange' : 'blue'
}
