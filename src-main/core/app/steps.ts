import type { DueTask } from '#shared/contract/matters.ts'
import { addDays, daysBetween } from '#shared/domain/calendar.ts'
import type { WorkCalendar } from '#shared/domain/calendar-holidays.ts'
import { type Step, stepFaults } from '#shared/domain/steps.ts'
import { type ChainState, chainState } from '#shared/domain/steps-chain.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { AppError } from '../errors.ts'
import { cellOf } from '../reports/cell-text.ts'
import { type DueRecord, listDueRecords, listUncalled } from '../store/due-records.ts'
import { findRecord } from '../store/find-records.ts'
import type { RecordKey } from '../store/matters.ts'
import { deleteStep, insertStep, listChains, listSteps, updateStep } from '../store/steps.ts'
import type { Reader } from '../store/store.ts'
import { officeCalendar } from './calendar.ts'
import type { Feature, Handlers } from './handler.ts'

const SOON = { days: 3, dayKind: 'WORKING' } as const
const SILENT_AFTER = 15
/** How long after its settling a visit stays on the board when nobody called back. */
const CALL_BACK_WINDOW = 90

/** What is done about a record after it was written down, and what is due of it. */
export const stepHandlers: Handlers<Feature<'steps' | 'board'>> = {
  'steps.list': (key, { reader }) => listSteps(reader, key),

  'steps.create': ({ step, ...key }, { write, ports }) => {
    assertSound(step)
    return write((writer) => {
      if (findRecord(writer, key.ledger, key.id) === undefined) {
        throw new AppError('not-found', { what: key.ledger, id: key.id })
      }
      return insertStep(writer, ports.newId(), key, step, { at: ports.now(), by: ports.user() })
    })
  },

  'steps.update': ({ id, revision, step }, { write }) => {
    assertSound(step)
    return write((writer) => updateStep(writer, id, revision, step))
  },

  'steps.remove': ({ id, revision }, { write }) => {
    write((writer) => deleteStep(writer, id, revision))
    return {}
  },

  'board.get': ({ limit }, { reader, ports, place }) => {
    const today = ports.today()
    const tasks = [
      ...chainTasks(reader, officeCalendar(place), today),
      ...listDueRecords(reader, addDays(today, 5), limit).map((record) => dueTask(record, today)),
      ...listUncalled(reader, addDays(today, -CALL_BACK_WINDOW), limit).map((record) => ({
        ...dueTask(record, today),
        why: 'call-back' as const,
      })),
    ]
    return tasks.toSorted((a, b) => pressing(a) - pressing(b) || b.days - a.days).slice(0, limit)
  },
}

const ORDER = ['overdue', 'due-soon', 'promise', 'stage', 'silent', 'call-back'] as const
const pressing = ({ why }: DueTask): number => ORDER.indexOf(why)

const codes = { MISSING: 'required', NOT_ASKED: 'unknown-field', BEFORE_STEP: 'order' } as const

const assertSound = (step: Step): void => {
  const faults = stepFaults(step)
  if (faults.length === 0) return
  throw new AppError('invalid-record', {
    problems: faults.map(({ field, code }) => ({ field, code: codes[code] })),
  })
}

const dueTask = ({ ledger, id, title, due, unit }: DueRecord, today: string): DueTask => {
  const days = daysBetween(due, today)
  return { ledger, id, title, unit, due, days, why: days > 0 ? 'overdue' : 'due-soon' }
}

const chainTasks = (reader: Reader, calendar: WorkCalendar, today: string): DueTask[] =>
  listChains(reader).flatMap(({ steps, ...key }) => {
    const state = chainState(steps, { calendar, today, soon: SOON, silentAfter: SILENT_AFTER })
    const why = whyOf(state)
    if (why === undefined) return []
    return [
      {
        ...key,
        why,
        title: titleOf(reader, key),
        due: state.due,
        days: why === 'silent' ? (state.daysSilent ?? 0) : daysBetween(state.due ?? today, today),
        unit: state.tasks.findLast(({ answeredOn }) => answeredOn === null)?.unit ?? '',
      },
    ]
  })

const whyOf = ({ kind, isSilent }: ChainState): DueTask['why'] | undefined => {
  if (kind === 'OVERDUE') return 'overdue'
  if (kind === 'DUE_SOON') return 'due-soon'
  return isSilent ? 'silent' : undefined
}

const titleOf = (reader: Reader, { ledger, id }: RecordKey): string => {
  const { fields, titleField } = ledgerOf(ledger)
  const field = fields.find((one) => one.id === titleField)
  const record = findRecord(reader, ledger, id)
  return field === undefined || record === undefined
    ? ''
    : String(cellOf(field, record.values[titleField], true) ?? '')
}
