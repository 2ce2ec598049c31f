import type { DueTask } from '#shared/contract/matters.ts'
import { addDays, daysBetween } from '#shared/domain/calendar/calendar.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { isSettled } from '#shared/domain/status/settled.ts'
import { type DeadlineProfile, dueOn, dueState } from '#shared/domain/steps/deadlines.ts'
import { visitLimit } from '#shared/domain/steps/deadlines-profiles.ts'
import { type ChainState, type ChainView, chainState } from '#shared/domain/steps/steps-chain.ts'
import { isLedgerId, type LedgerId, ledgerIds } from '#shared/ledgers/index.ts'
import { hitOf } from '../../reports/hit.ts'
import {
  backlogFilters,
  type DueRecord,
  listDueRecords,
  listOwedItems,
  listUncalled,
  listUndatedVisits,
} from '../../store/records/due-records.ts'
import { findRecords } from '../../store/records/find-records.ts'
import { countListed } from '../../store/records/list-records.ts'
import { listChains } from '../../store/records/steps.ts'
import { officeBook } from '../../store/settings.ts'
import type { Reader } from '../../store/store.ts'
import type { Feature, Handlers } from '../handler.ts'
import { officeChainView, officeProfile } from './chain-view.ts'

/** A day somebody wrote on a record is shown this long before. */
const SOON_DAYS = 5
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
    const soon = addDays(today, SOON_DAYS)
    const tasks = [
      ...chainTasks(look),
      ...listDueRecords(reader, soon, limit).map((record) => ownTask(record, today)),
      ...listOwedItems(reader, soon, limit).map((item) => ({
        ...dueTask(item, today),
        text: item.text,
      })),
      ...limitTasks(look, limit),
      ...listUncalled(reader, addDays(today, -CALL_BACK_WINDOW), limit).map((record) => ({
        ...dueTask(record, today),
        why: 'call-back' as const,
      })),
    ]
    const pressed = onceEach(
      tasks.toSorted((a, b) => pressing(a) - pressing(b) || b.days - a.days),
    ).slice(0, limit)
    return withWords(reader, pressed)
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

/** A task before its record is read; what it is about is the record's own, unless said here. */
type Task = Omit<DueTask, 'text' | 'title'> & { readonly text?: string }

const keyOf = ({ ledger, id }: Pick<Task, 'ledger' | 'id'>): string => `${ledger}/${id}`

/** A record that wants two things at once stands there for the more pressing. */
const onceEach = (tasks: readonly Task[]): Task[] =>
  [...new Map(tasks.toReversed().map((task) => [keyOf(task), task])).values()].toReversed()

const recordsOf = (
  reader: Reader,
  keys: readonly Pick<Task, 'ledger' | 'id'>[],
): ReadonlyMap<string, LedgerRecord> =>
  new Map(
    [...Map.groupBy(keys, ({ ledger }) => ledger)].flatMap(([ledger, own]) =>
      isLedgerId(ledger)
        ? findRecords(
            reader,
            ledger,
            own.map(({ id }) => id),
          ).map((record): [string, LedgerRecord] => [keyOf({ ledger, id: record.id }), record])
        : [],
    ),
  )

/** What each record is called and about, read ledger by ledger. */
const withWords = (reader: Reader, tasks: readonly Task[]): DueTask[] => {
  const book = officeBook(reader)
  const records = recordsOf(reader, tasks)
  return tasks.flatMap((task) => {
    const record = records.get(keyOf(task))
    if (record === undefined || !isLedgerId(task.ledger)) return []
    const { title, text } = hitOf(task.ledger, record, book)
    return [{ ...task, title, text: task.text || text }]
  })
}

const ORDER = ['overdue', 'due-soon', 'promise', 'stage', 'silent', 'call-back'] as const
const pressing = ({ why }: Task): number => ORDER.indexOf(why)

const dueTask = ({ ledger, id, due, unit }: DueRecord, today: string): Task => {
  const days = daysBetween(due, today)
  return { ledger, id, unit, due, days, why: days > 0 ? 'overdue' : 'due-soon' }
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

/** Chains that want something, of records that are in the books and not settled since. */
const chainTasks = ({ reader, view }: Look): Task[] => {
  const wanting = listChains(reader).flatMap(({ steps, ...key }) => {
    const state = chainState(steps, view)
    const why = whyOf(state)
    return why === undefined ? [] : [{ ...key, why, state }]
  })
  const records = recordsOf(reader, wanting)
  return wanting.flatMap(({ ledger, id, why, state }) => {
    const record = records.get(keyOf({ ledger, id }))
    if (record === undefined || isOver(ledger, record, state)) return []
    const days =
      why === 'silent' ? (state.daysSilent ?? 0) : daysBetween(state.due ?? view.today, view.today)
    const unit = state.tasks.findLast(({ answeredOn }) => answeredOn === null)?.unit ?? ''
    return [{ ledger, id, why, due: state.due, days, unit }]
  })
}

/** The record says it is settled, and nothing was done about it after that day. */
const isOver = (ledger: LedgerId, { values }: LedgerRecord, { lastOn }: ChainState): boolean =>
  isSettled(ledger, values) && (lastOn ?? '') <= String(values['closedOn'] || lastOn)

const whyOf = ({ kind, isSilent }: ChainState): DueTask['why'] | undefined => {
  if (kind === 'OVERDUE') return 'overdue'
  if (kind === 'DUE_SOON') return 'due-soon'
  return isSilent ? 'silent' : undefined
}
