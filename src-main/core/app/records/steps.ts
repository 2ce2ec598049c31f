import { type Step, stepFaults } from '#shared/domain/steps.ts'
import { chainState } from '#shared/domain/steps-chain.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { AppError } from '../../errors.ts'
import { findRecord } from '../../store/records/find-records.ts'
import { deleteStep, insertStep, listSteps, updateStep } from '../../store/records/steps.ts'
import type { CommandContext, Feature, Handlers } from '../handler.ts'
import { officeChainView } from './chain-view.ts'

/** What is done about a record after it was written down. */
export const stepHandlers: Handlers<Feature<'steps'>> = {
  'steps.list': (key, { reader }) => listSteps(reader, key),

  'steps.get': (key, { reader, ports, place }) => {
    const steps = listSteps(reader, key).map(({ step }) => step)
    const view = officeChainView(reader, place, ports.today())
    const { kind, due, daysSilent, isSilent, urged } = chainState(steps, view)
    return { kind, due, daysSilent, isSilent, urged }
  },

  'steps.create': ({ step, ...key }, context) => {
    const { write, ports } = context
    assertSound(step)
    const created = write((writer) => {
      if (findRecord(writer, key.ledger, key.id) === undefined) {
        throw new AppError('not-found', { what: key.ledger, id: key.id })
      }
      const stamp = { at: ports.now(), by: ports.user() }
      return insertStep(writer, key, { id: ports.newId(), step }, stamp)
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
