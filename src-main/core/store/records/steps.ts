import type { RecordStep } from '#shared/contract/matters.ts'
import type { Step } from '#shared/domain/steps/steps.ts'
import { isLedgerId, type LedgerId } from '#shared/ledgers/index.ts'
import { AppError } from '../../errors.ts'
import type { Stamp } from '../changes.ts'
import { indexPart } from '../search/beside-index.ts'
import type { Reader, Writer } from '../sql.ts'
import type { RecordKey } from './matters.ts'

type StepRow = Omit<Step, 'term'> & {
  readonly id: string
  readonly revision: number
  readonly term: string | null
}

const COLUMNS = `id, revision, kind, on_day as "on", number, unit, person, due_on as dueOn, term,
  outcome, basis, told, satisfaction, note`

const stepOf = ({ id, revision, term, ...step }: StepRow): RecordStep => ({
  id,
  revision,
  step: { ...step, term: term === null ? null : JSON.parse(term) },
})

/** The steps of a record, in the order of their days. */
export const listSteps = (reader: Reader, { id }: RecordKey): RecordStep[] =>
  reader
    .all<StepRow>(`select ${COLUMNS} from steps where record_id = ? order by on_day, id`, id)
    .map(stepOf)

/** A step and the record it is on. */
export interface PlacedStep {
  readonly key: RecordKey
  readonly written: RecordStep
}

/** One step by its id, or undefined. */
export const findStep = (reader: Reader, id: string): PlacedStep | undefined => {
  const row = reader.get<StepRow & { ledger: LedgerId; recordId: string }>(
    `select ledger, record_id as recordId, ${COLUMNS} from steps where id = ?`,
    id,
  )
  if (row === undefined) return undefined
  const { ledger, recordId, ...step } = row
  return { key: { ledger, id: recordId }, written: stepOf(step) }
}

/** Every record that has steps, with them: what the board looks through. */
export const listChains = (reader: Reader): (RecordKey & { readonly steps: Step[] })[] => {
  const chains = new Map<string, { ledger: LedgerId; id: string; steps: Step[] }>()
  const rows = reader.all<StepRow & { ledger: string; recordId: string }>(
    `select ledger, record_id as recordId, ${COLUMNS} from steps order by record_id, on_day, id`,
  )
  for (const { ledger, recordId, ...row } of rows) {
    if (!isLedgerId(ledger)) continue
    const chain = chains.get(recordId) ?? { ledger, id: recordId, steps: [] }
    chain.steps.push(stepOf(row).step)
    chains.set(recordId, chain)
  }
  return [...chains.values()]
}

const values = (step: Step) =>
  [
    step.kind,
    step.on,
    step.number,
    step.unit,
    step.person,
    step.dueOn,
    step.term === null ? null : JSON.stringify(step.term),
    step.outcome,
    step.basis,
    step.told,
    step.satisfaction,
    step.note,
  ] as const

/** Writes a step on a record. */
export const insertStep = (
  writer: Writer,
  key: RecordKey,
  { id, step }: Pick<RecordStep, 'id' | 'step'>,
  stamp: Stamp,
): RecordStep => {
  writer.run(
    `insert into steps (id, revision, ledger, record_id, kind, on_day, number, unit, person, due_on, term,
       outcome, basis, told, satisfaction, note, created_at, created_by)
     values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    key.ledger,
    key.id,
    ...values(step),
    stamp.at,
    stamp.by,
  )
  indexPart(writer, key.id, 'steps')
  return { id, revision: 1, step }
}

/** Changes a step and gives it as it was; throws `not-found` or `stale-write`. */
export const updateStep = (
  writer: Writer,
  id: string,
  revision: number,
  step: Step,
): PlacedStep => {
  const former = currentStep(writer, id, revision)
  writer.run(
    `update steps set kind = ?, on_day = ?, number = ?, unit = ?, person = ?, due_on = ?, term = ?,
       outcome = ?, basis = ?, told = ?, satisfaction = ?, note = ?, revision = revision + 1 where id = ?`,
    ...values(step),
    id,
  )
  indexPart(writer, former.key.id, 'steps')
  return former
}

/** Removes a step and gives it as it was; throws `not-found` or `stale-write`. */
export const deleteStep = (writer: Writer, id: string, revision: number): PlacedStep => {
  const former = currentStep(writer, id, revision)
  writer.run('delete from steps where id = ?', id)
  indexPart(writer, former.key.id, 'steps')
  return former
}

const currentStep = (writer: Writer, id: string, revision: number): PlacedStep => {
  const found = findStep(writer, id)
  if (found === undefined) throw new AppError('not-found', { what: 'step', id })
  if (found.written.revision !== revision) {
    throw new AppError('stale-write', { what: 'step', id, revision: found.written.revision })
  }
  return found
}
