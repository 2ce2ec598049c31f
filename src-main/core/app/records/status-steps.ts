import {
  isGoverned,
  type LifeCycle,
  lifeCycleOf,
  reachedValues,
  statusesAfter,
} from '#shared/domain/life-cycles.ts'
import type { LedgerRecord, Values } from '#shared/domain/record.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
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
 * A change that writes the status itself, as a cell of a sheet does, with what such a step brings
 * along. Only one step of the life cycle, or a step of this record taken back, is let through;
 * anything else is `invalid-record`.
 */
export const steppedDraft = ({ reader, ledger, current, today }: Stepping, draft: Draft): Draft => {
  const cycle = lifeCycleOf(ledger)
  if (cycle === undefined || !(cycle.field in draft.values)) return draft
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

interface Step {
  readonly cycle: LifeCycle
  readonly from: string
  readonly to: Values[string]
}

/** What was before a step this record once took, with the days that step had fixed by itself. */
const takenBack = (
  reader: Reader,
  ledger: LedgerId,
  { id }: LedgerRecord,
  { cycle, from, to }: Step,
): Values | undefined => {
  const changes = listChanges(reader, ledger, id)
  const step = changes.find(
    ({ field, before, after }) =>
      field === cycle.field && before === JSON.stringify(to) && after === JSON.stringify(from),
  )
  if (step === undefined) return undefined
  const fixed = (cycle.dates[from] ?? []).flatMap((date) =>
    changes.filter(({ field, at }) => field === date && at === step.at),
  )
  return Object.fromEntries(fixed.map(({ field, before }) => [field, JSON.parse(before)]))
}
