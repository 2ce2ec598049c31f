import type { LedgerRecord } from '#shared/domain/record.ts'
import { saidByStep } from '#shared/domain/step-effects.ts'
import { type Step, stepFaults } from '#shared/domain/steps.ts'
import { chainState, stepDue } from '#shared/domain/steps-chain.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { AppError } from '../../errors.ts'
import { findRecord } from '../../store/records/find-records.ts'
import { deleteStep, insertStep, listSteps, updateStep } from '../../store/records/steps.ts'
import { updateRecord } from '../../store/records/write-records.ts'
import type { Writer } from '../../store/store.ts'
import type { CommandContext, Feature, Handlers } from '../handler.ts'
import { penOf } from '../pen.ts'
import { officeChainView } from './chain-view.ts'
import { checkDraft } from './check-draft.ts'

/** What is done about a record after it was written down. */
export const stepHandlers: Handlers<Feature<'steps'>> = {
  'steps.list': (key, { reader }) => listSteps(reader, key),

  'steps.get': (key, { reader, ports, place }) => {
    const steps = listSteps(reader, key).map(({ step }) => step)
    const view = officeChainView(reader, place, ports.today())
    const { kind, due, daysSilent, isSilent, urged } = chainState(steps, view)
    return { kind, due, daysSilent, isSilent, urged }
  },

  'steps.create': ({ step, along, ...key }, context) => {
    const { write, ports } = context
    assertSound(step)
    const created = write((writer) => {
      const current = findRecord(writer, key.ledger, key.id)
      if (current === undefined) {
        throw new AppError('not-found', { what: key.ledger, id: key.id })
      }
      const stamp = { at: ports.now(), by: ports.user() }
      const written = insertStep(writer, key, { id: ports.newId(), step }, stamp)
      return {
        ...written,
        record: along ? carryAlong(context, writer, { ...key, current, step }) : null,
      }
    })
    changed(context, [key.ledger])
    return created
  },

  'steps.update': ({ id, revision, step }, context) => {
    assertSound(step)
    const updated = context.write((writer) => updateStep(writer, id, revision, step))
    changed(context, [])
    return updated
  },

  'steps.remove': ({ id, revision }, context) => {
    context.write((writer) => deleteStep(writer, id, revision))
    changed(context, [])
    return {}
  },
}

interface Taken {
  readonly ledger: LedgerId
  readonly current: LedgerRecord
  readonly step: Step
}

/** Writes on the record what a step tells of it, and gives it as it stands then. */
const carryAlong = (
  context: CommandContext,
  writer: Writer,
  { ledger, current, step }: Taken,
): LedgerRecord => {
  const { calendar } = officeChainView(writer, context.place, context.ports.today())
  const before = current.values['dueOn']
  const from = step.kind === 'EXTEND' && typeof before === 'string' ? before : step.on
  const told = saidByStep(ledger, current.values, step, stepDue(calendar, step, from).due)
  const draft = checkDraft(writer, ledger, { values: told }, current.values)
  updateRecord(penOf(context, writer), ledger, current, draft)
  return findRecord(writer, ledger, current.id) ?? current
}

const codes = { MISSING: 'required', NOT_ASKED: 'unknown-field', BEFORE_STEP: 'order' } as const

const assertSound = (step: Step): void => {
  const faults = stepFaults(step)
  if (faults.length === 0) return
  throw new AppError('invalid-record', {
    problems: faults.map(({ field, code }) => ({ field, code: codes[code] })),
  })
}

const changed = ({ ports }: CommandContext, ledgers: LedgerId[]): void =>
  ports.emit({ kind: 'store-changed', ledgers })
