import { isDeepStrictEqual } from 'node:util'
import type { RecordStep, RemovedStep } from '#shared/contract/matters.ts'
import type { LedgerRecord, RefValue } from '#shared/domain/record.ts'
import { nextNumber, numberedWith } from '#shared/domain/steps/next-number.ts'
import { saidByStep } from '#shared/domain/steps/step-effects.ts'
import { type Step, stepFaults } from '#shared/domain/steps/steps.ts'
import { chainState, stepDue } from '#shared/domain/steps/steps-chain.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { AppError } from '../../errors.ts'
import { findRecord } from '../../store/records/find-records.ts'
import { listPaperNumbers } from '../../store/records/paper-numbers.ts'
import { deleteStep, insertStep, listSteps, updateStep } from '../../store/records/steps.ts'
import { updateRecord } from '../../store/records/write-records.ts'
import type { Writer } from '../../store/store.ts'
import type { CommandContext, Feature, Handlers } from '../handler.ts'
import { penOf } from '../pen.ts'
import { officeChainView } from './chain-view.ts'
import { checkDraft } from './check-draft.ts'
import { mustFind } from './must-find.ts'
import { findRemovedStep, tellHistory } from './part-history.ts'

/** What is done about a record after it was written down. */
export const stepHandlers: Handlers<Feature<'steps'>> = {
  'steps.list': (key, { reader }) => listSteps(reader, key),

  'steps.get': (key, { reader, ports, place }) => {
    const steps = listSteps(reader, key).map(({ step }) => step)
    const view = officeChainView(reader, place, ports.today())
    const { kind, due, daysSilent, isSilent, urged } = chainState(steps, view)
    return { kind, due, daysSilent, isSilent, urged }
  },

  'steps.nextNumber': ({ kind, on, ...key }, { reader }) => {
    const studio = mustFind(reader, key).values['studio'] as RefValue | null | undefined // its one kind
    const numbers = listPaperNumbers(reader, numberedWith(kind))
    const next = nextNumber(numbers, { studio: studio?.id ?? null, year: on.slice(0, 4) })
    return { number: next ?? null }
  },

  'steps.create': ({ step, along, ...key }, context) => {
    const { write, ports } = context
    assertSound(step)
    const created = write((writer) => {
      const current = mustFind(writer, key)
      const written = insertStep(
        writer,
        key,
        { id: ports.newId(), step },
        { at: ports.now(), by: ports.user() },
      )
      tellHistory(context, writer, { ...key, part: 'steps' }, [null, keptStep(written)])
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
    const updated = { id, revision: revision + 1, step }
    context.write((writer) => {
      const { key, written } = updateStep(writer, id, revision, step)
      if (isDeepStrictEqual(written.step, step)) return
      const change = [keptStep(written), keptStep(updated)] as const
      tellHistory(context, writer, { ...key, part: 'steps' }, change)
    })
    changed(context, [])
    return updated
  },

  'steps.remove': ({ id, revision }, context) => {
    context.write((writer) => {
      const { key, written } = deleteStep(writer, id, revision)
      tellHistory(context, writer, { ...key, part: 'steps' }, [keptStep(written), null])
    })
    changed(context, [])
    return {}
  },

  'steps.restore': ({ step: wanted, ...key }, context) => {
    const { ports } = context
    const restored = context.write((writer) => {
      mustFind(writer, key)
      const standing = listSteps(writer, key).find(({ id }) => id === wanted)
      if (standing !== undefined) return standing
      const kept = findRemovedStep(writer, key, wanted)
      if (kept === undefined) throw new AppError('not-found', { what: 'step', id: wanted })
      const written = insertStep(writer, key, kept, { at: ports.now(), by: ports.user() })
      tellHistory(context, writer, { ...key, part: 'steps' }, [null, kept])
      return written
    })
    changed(context, [key.ledger])
    return restored
  },
}

const keptStep = ({ id, step }: RecordStep): RemovedStep => ({ id, step })

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
