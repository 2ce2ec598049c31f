import type { DueTask } from '#shared/contract/matters.ts'
import { addDays, daysBetween } from '#shared/domain/calendar.ts'
import { type DeadlineProfile, dueOn, dueState } from '#shared/domain/deadlines.ts'
import { visitLimit } from '#shared/domain/deadlines-profiles.ts'
import { type ChainState, type ChainView, chainState } from '#shared/domain/steps-chain.ts'
import { isLedgerId, type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { cellOf } from '../../reports/cell-text.ts'
import { hitOf } from '../../reports/hit.ts'
import {
  backlogFilters,
  type DueRecord,
  listDueRecords,
  listUncalled,
  listUndatedVisits,
} from '../../store/records/due-records.ts'
import { findRecord, findRecords } from '../../store/records/find-records.ts'
import { countListed } from '../../store/records/list-records.ts'
import type { RecordKey } from '../../store/records/matters.ts'
import { listChains } from '../../store/records/steps.ts'
import { officeBook } from '../../store/settings.ts'
import type { Reader } from '../../store/store.ts'
import type { Feature, Handlers } from '../handler.ts'
import { officeChainView, officeProfile } from './chain-view.ts'

/** How long after its settling a visit stays on the board when nobody called back. */
const CALL_BACK_WINDOW = 90
/** Visits older than this came with an old ledger: their limits are history. */
const LIMIT_WINDOW = 120

interface Look {
  readonly reader: Reader
  readonly view: ChainView
  /** The limits the office works by; without them only days that somebody typed count. */
  readonly profile: DeadlineProfile | undefined
}

/** What wants something done today, over all ledgers. */
export const boardHandlers: Handlers<Feature<'board'>> = {
  'board.get': ({ limit }, { reader, ports, place }) => {
    const today = ports.today()
    const profile = officeProfile(reader)
    const look = { reader, view: officeChainView(reader, place, today), profile }
    const tasks = [
      ...chainTasks(look),
      ...listDueRecords(reader, addDays(today, 5), limit).map((record) => ownTask(record, today)),
      ...limitTasks(look, limit),
      ...listUncalled(reader, addDays(today, -CALL_BACK_WINDOW), limit).map((record) => ({
        ...dueTask(record, today),
        why: 'call-back' as const,
      })),
    ]
    const pressed = tasks
      .toSorted((a, b) => pressing(a) - pressing(b) || b.days - a.days)
      .slice(0, limit)
    return withText(reader, pressed)
  },

  'board.backlog': (_, { reader, ports }) => {
    const until = addDays(ports.today(), -LIMIT_WINDOW)
    const book = officeBook(reader)
    const codesOf = (set: string | undefined) => book.choicesOf(set).map(({ code }) => code)
    return ledgerIds.flatMap((ledger) => {
      const filters = backlogFilters(ledger, until, codesOf)
      if (filters === undefined) return []
      const count = countListed(reader, ledger, filters)
      return count === 0 ? [] : [{ ledger, count, filters }]
    })
  },
}

type Task = Omit<DueTask, 'text'>

/** What each task is about, read ledger by ledger. */
const withText = (reader: Reader, tasks: readonly Task[]): DueTask[] => {
  const book = officeBook(reader)
  const textById = new Map(
    [...Map.groupBy(tasks, ({ ledger }) => ledger)].flatMap(([ledger, own]) =>
      isLedgerId(ledger)
        ? findRecords(
            reader,
            ledger,
            own.map(({ id }) => id),
          ).map((record): [string, string] => [record.id, hitOf(ledger, record, book).text])
        : [],
    ),
  )
  return tasks.map((task) => ({ ...task, text: textById.get(task.id) ?? '' }))
}

const ORDER = ['overdue', 'due-soon', 'promise', 'stage', 'silent', 'call-back'] as const
const pressing = ({ why }: Task): number => ORDER.indexOf(why)

const dueTask = ({ ledger, id, title, due, unit }: DueRecord, today: string): Task => {
  const days = daysBetween(due, today)
  return { ledger, id, title, unit, due, days, why: days > 0 ? 'overdue' : 'due-soon' }
}

/** A day somebody wrote on the record itself: to a visitor it is a promise, to a topic a stage. */
const ownTask = (record: DueRecord, today: string): Task => {
  const task = dueTask(record, today)
  const why = OWN_DAYS[record.ledger]
  return task.why === 'overdue' || why === undefined ? task : { ...task, why }
}

const OWN_DAYS: Partial<Record<LedgerId, Task['why']>> = { receptions: 'promise', topics: 'stage' }

const limitTasks = ({ reader, view, profile }: Look, most: number): Task[] => {
  const { calendar, today } = view
  if (profile === undefined) return []
  return listUndatedVisits(reader, addDays(today, -LIMIT_WINDOW), most).flatMap((visit) => {
    const limit = visitLimit(profile, visit.urgency)
    if (limit === undefined) return []
    const due = dueOn(calendar, limit, visit.due).day
    const { kind } = dueState(calendar, { due, doneOn: null, today, soon: profile.soon })
    return kind === 'OVERDUE' || kind === 'DUE_SOON' ? [dueTask({ ...visit, due }, today)] : []
  })
}

const chainTasks = ({ reader, view }: Look): Task[] =>
  listChains(reader).flatMap(({ steps, ...key }) => {
    const state = chainState(steps, view)
    const why = whyOf(state)
    if (why === undefined) return []
    return [
      {
        ...key,
        why,
        title: titleOf(reader, key),
        due: state.due,
        days:
          why === 'silent'
            ? (state.daysSilent ?? 0)
            : daysBetween(state.due ?? view.today, view.today),
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
