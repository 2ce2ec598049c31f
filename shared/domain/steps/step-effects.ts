import { fieldOf, type LedgerId, ledgerOf } from '../../ledgers/index.ts'
import type { RowValue, Values } from '../record.ts'
import { isGoverned, lifeCycleOf } from '../status/life-cycles.ts'
import { type Passage, statusAdded } from '../status/status-rows.ts'
import type { Step, StepKind } from './steps.ts'

type Told = 'on' | 'unit' | 'person' | 'due' | 'outcome' | 'satisfaction' | 'note'

/** What a step of a kind tells of the record it is taken on. */
interface Effect {
  /** The status the record comes to. */
  readonly status?: string
  /** What is told → the field that keeps it. */
  readonly fills?: { readonly [T in Told]?: string }
  /** What the step itself says where the record says nothing yet. */
  readonly gives?: Values
  /** A row the step adds: the field, and what is told → its part. */
  readonly adds?: { readonly field: string; readonly parts: { readonly [T in Told]?: string } }
}

const handedOn = {
  unit: 'handlingUnit',
  person: 'assignee',
  on: 'assignedOn',
  due: 'dueOn',
} as const
const led = { unit: 'leadUnit', on: 'assignedOn', due: 'dueOn' } as const
const asked = { unit: 'responsibleUnit', due: 'dueOn' } as const
const later = { fills: { due: 'dueOn' } } as const

const effects: { readonly [L in LedgerId]?: { readonly [K in StepKind]?: Effect } } = {
  receptions: {
    TRANSFER: { status: 'TRANSFERRED', fills: handedOn, gives: { handling: 'TRANSFER' } },
    ASSIGN: { status: 'ASSIGNED', fills: handedOn, gives: { handling: 'ASSIGN' } },
    EXTEND: { status: 'EXTENDED', ...later },
    REPLY: { status: 'REPLIED', fills: { outcome: 'result' } },
    CLOSE: { status: 'CLOSED', fills: { on: 'closedOn', outcome: 'result' } },
    CALL_BACK: {
      status: 'CALLED_BACK',
      fills: {
        on: 'calledBackOn',
        person: 'calledBackBy',
        satisfaction: 'satisfaction',
        note: 'callbackNote',
      },
    },
  },
  mediations: {
    EXTEND: later,
    CLOSE: { fills: { on: 'closedOn', outcome: 'resultNote' } },
    CALL_BACK: {
      adds: {
        field: 'callbacks',
        parts: { on: 'calledOn', person: 'caller', satisfaction: 'satisfaction', note: 'note' },
      },
    },
  },
  activities: {
    TRANSFER: { fills: asked },
    ASSIGN: { fills: asked },
    EXTEND: later,
    REPLY: { fills: { outcome: 'implementation' } },
    CALL_BACK: { fills: { satisfaction: 'satisfaction' } },
  },
  informations: {
    TRANSFER: { status: 'FORWARDING', fills: { unit: 'handlingUnit' } },
    ASSIGN: { status: 'FORWARDING', fills: { unit: 'handlingUnit' } },
    REPLY: { status: 'HANDLED', fills: { on: 'handledOn', outcome: 'handlingResult' } },
  },
  proposals: {
    TRANSFER: { status: 'ASSIGNED', fills: led, gives: { review: 'FILED' } },
    ASSIGN: { status: 'ASSIGNED', fills: led, gives: { review: 'FILED' } },
    SUPERVISE: { status: 'SUPERVISED' },
    EXTEND: later,
    REPLY: { status: 'REPLIED', fills: { on: 'repliedOn', outcome: 'handlingNote' } },
    CALL_BACK: {
      status: 'FEEDBACK_GIVEN',
      fills: {
        on: 'feedbackOn',
        person: 'feedbackBy',
        satisfaction: 'satisfaction',
        note: 'feedbackNote',
      },
    },
  },
  topics: {
    SUPERVISE: { status: 'SUPERVISING' },
    EXTEND: later,
    REPLY: { status: 'FEEDBACK', fills: { outcome: 'implementation' } },
    CLOSE: { status: 'CLOSED', fills: { on: 'closedOn', outcome: 'effect' } },
  },
}

/** The fields of a record that a step of a kind may write, in the order of the form. */
export const fieldsOfStep = (ledger: LedgerId, kind: StepKind): readonly string[] => {
  const effect = effects[ledger]?.[kind]
  if (effect === undefined) return []
  const { status, fills = {}, gives = {}, adds } = effect
  const cycle = lifeCycleOf(ledger)
  const named = new Set([
    ...(status === undefined ? [] : [cycle?.field, cycle?.list?.field]),
    ...Object.values(fills),
    ...Object.keys(gives),
    adds?.field,
  ])
  return ledgerOf(ledger).fields.flatMap(({ id }) => (named.has(id) ? [id] : []))
}

/** Events that take a record off its way; a step does not lead through them. */
const ASTRAY = new Set(
  'reopen rehandle reConsult return reassign suspend reject refuse retain guide'.split(' '),
)

/** Whether a record comes from one status to another by going on. */
const leadsTo = (ledger: LedgerId, from: string, to: string): boolean => {
  const machine = lifeCycleOf(ledger)?.machine ?? {}
  const seen = new Set([from])
  // The set grows while it is walked through, so that what is reached is walked on from.
  for (const at of seen)
    for (const [event, next] of Object.entries(machine[at] ?? {}))
      if (next !== undefined && !ASTRAY.has(event)) seen.add(next)
  return seen.has(to)
}

/**
 * The status a record comes to where it comes there by going on, told in its list of them; nothing where
 * it would go astray.
 */
export const reachedStatus = (
  ledger: LedgerId,
  values: Values,
  to: string | undefined,
  passage: Passage,
): Values => {
  const cycle = lifeCycleOf(ledger)
  if (cycle === undefined || to === undefined) return {}
  const from = values[cycle.field] ?? ''
  const isReached = from === '' || (isGoverned(cycle, from) && leadsTo(ledger, from, to))
  return isReached ? { [cycle.field]: to, ...statusAdded(cycle.list, values, to, passage) } : {}
}

/** A long text goes on below what stands there; anything else takes its place. */
const written = (ledger: LedgerId, field: string, before: Values[string], text: string): string =>
  fieldOf(ledgerOf(ledger), field)?.kind === 'longText' && before && before !== text
    ? `${String(before)}\n${text}`
    : text

type Facts = Readonly<Record<Told, string | null>>

const filled = (
  ledger: LedgerId,
  values: Values,
  facts: Facts,
  { fills = {}, isOnItsWay }: Pick<Effect, 'fills'> & { readonly isOnItsWay: boolean },
): Values =>
  Object.fromEntries(
    (Object.entries(fills) as [Told, string][]) // entries of a checked table
      .flatMap(([told, field]) => {
        const text = facts[told]
        const before = values[field] ?? null
        if (text === null || (!isOnItsWay && before)) return []
        return [[field, written(ledger, field, before, text)]]
      }),
  )

const addedRow = (values: Values, facts: Facts, adds: Effect['adds']): Values => {
  if (adds === undefined) return {}
  const row: RowValue = Object.fromEntries(
    (Object.entries(adds.parts) as [Told, string][]) // entries of a checked table
      .map(([told, part]) => [part, facts[told]]),
  )
  const rows = values[adds.field]
  return { [adds.field]: [...(Array.isArray(rows) ? rows : []), row] as RowValue[] } // rows of the field
}

/**
 * What a step tells of its record, `due` being the day it works out to: the status it comes to, and the
 * fields it fills. A record that cannot come to that status by going on keeps it, and what it says.
 */
export const saidByStep = (
  ledger: LedgerId,
  values: Values,
  step: Step,
  due: string | null,
): Values => {
  const effect = effects[ledger]?.[step.kind]
  if (effect === undefined) return {}
  const status = reachedStatus(ledger, values, effect.status, {
    on: step.on,
    by: step.person,
    note: step.outcome ?? step.note,
  })
  const isOnItsWay = effect.status === undefined || Object.keys(status).length > 0
  const facts = { ...step, due }
  const unsaid = Object.entries(effect.gives ?? {}).filter(([field]) => !values[field])
  return {
    ...status,
    ...Object.fromEntries(unsaid),
    ...filled(ledger, values, facts, { ...effect, isOnItsWay }),
    ...addedRow(values, facts, effect.adds),
  }
}
