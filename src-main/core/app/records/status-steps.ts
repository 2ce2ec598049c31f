import type { LedgerRecord, Values } from '#shared/domain/record.ts'
import {
  fixedFields,
  isGoverned,
  type LifeCycle,
  lifeCycleOf,
  reachedValues,
  statusesAfter,
} from '#shared/domain/status/life-cycles.ts'
import { isSign, saidStatus } from '#shared/domain/status/said-status.ts'
import { statusTakenOff } from '#shared/domain/status/status-rows.ts'
import { reachedStatus } from '#shared/domain/steps/step-effects.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { AppError } from '../../errors.ts'
import { listChanges } from '../../store/changes.ts'
import type { Draft } from '../../store/records/insert-records.ts'
import type { Reader } from '../../store/store.ts'

/** What an event of the ledger's life cycle changes; `transition-refused` where it may not happen. */
export const advanced = (
  ledger: LedgerId,
  current: LedgerRecord,
  event: string,
  today: string,
): Values => {
  const cycle = lifeCycleOf(ledger)
  const from = String(current.values[cycle?.field ?? ''] ?? '')
  const to = cycle?.machine[from]?.[event]
  if (cycle === undefined || to === undefined)
    throw new AppError('transition-refused', { from, event })
  return reachedValues(cycle, current.values, to, today)
}

/** Whose status is to change, and on which day. */
interface Stepping {
  readonly reader: Reader
  readonly ledger: LedgerId
  readonly current: LedgerRecord
  readonly today: string
}

/**
 * A change with what belongs to it by the life cycle. One that writes the status itself, as a cell of a
 * sheet does, brings along what such a step does: only one step of the life cycle, or a step of this
 * record taken back, is let through; anything else is `invalid-record`. Where the change says how far
 * the record has come, and not the status, the status follows.
 */
export const steppedDraft = ({ reader, ledger, current, today }: Stepping, draft: Draft): Draft => {
  const cycle = lifeCycleOf(ledger)
  if (cycle === undefined) return draft
  if (!(cycle.field in draft.values))
    return {
      ...draft,
      values: { ...followed({ reader, ledger, current, today }, cycle, draft), ...draft.values },
    }
  const [from, to] = [current.values[cycle.field], draft.values[cycle.field]]
  if (from === to || !isGoverned(cycle, from)) return draft
  if (typeof to === 'string' && !isGoverned(cycle, to)) return draft
  const whole = { ...current.values, ...draft.values }
  const brought =
    typeof to === 'string' && statusesAfter(cycle, from).includes(to)
      ? reachedValues(cycle, whole, to, today)
      : takenBack(reader, ledger, current, { cycle, from, to: to ?? null })
  if (brought === undefined)
    throw new AppError('invalid-record', {
      problems: [{ field: cycle.field, code: 'not-allowed-now' }],
    })
  return { ...draft, values: { ...brought, ...draft.values } }
}

/** Whether a change kept this value as what was before; rows that are none are kept as an empty list. */
const isStored = (before: string, value: Values[string] | undefined): boolean =>
  [JSON.stringify(value ?? null), value == null ? '[]' : ''].includes(before)

/**
 * The status that follows from what a change writes into other fields: on to where they say the record
 * has come, or back where it takes away what once had said so.
 */
const followed = (
  { reader, ledger, current, today }: Stepping,
  { field: status, dates, list }: LifeCycle,
  { values }: Draft,
): Values => {
  const signs = Object.keys(values).filter((field) => isSign(ledger, field))
  if (signs.length === 0) return {}
  const to = saidStatus(ledgerOf(ledger), values)[status]
  if (typeof to === 'string') {
    const day = (dates[to] ?? []).map((field) => values[field]).find(Boolean)
    return reachedStatus(ledger, current.values, to, { on: typeof day === 'string' ? day : today })
  }
  const changes = listChanges(reader, ledger, current.id)
  const step = changes.find(({ field }) => field === status)
  const isUndone = changes.some(
    ({ field, at, before }) =>
      at === step?.at && signs.includes(field) && isStored(before, values[field]),
  )
  if (step === undefined || !isUndone) return {}
  const stands = current.values[status]
  return step.after === JSON.stringify(stands)
    ? { [status]: JSON.parse(step.before), ...statusTakenOff(list, current.values, String(stands)) }
    : {}
}

interface Step {
  readonly cycle: LifeCycle
  readonly from: string
  readonly to: Values[string]
}

/** What was before a step this record once took, with the days that step had fixed by itself. */
const takenBack = (
  reader: Reader,
  ledger: LedgerId,
  { id, values }: LedgerRecord,
  { cycle, from, to }: Step,
): Values | undefined => {
  const changes = listChanges(reader, ledger, id)
  const step = changes.find(
    ({ field, before, after }) =>
      field === cycle.field && before === JSON.stringify(to) && after === JSON.stringify(from),
  )
  if (step === undefined) return undefined
  const fixed = fixedFields(cycle, from).flatMap((each) =>
    changes.filter(({ field, at }) => field === each && at === step.at),
  )
  return {
    ...Object.fromEntries(fixed.map(({ field, before }) => [field, JSON.parse(before)])),
    ...statusTakenOff(cycle.list, values, from),
  }
}
