import { z } from 'zod'
import { addDays, daysBetween } from '../calendar/calendar.ts'
import type { WorkCalendar } from '../calendar/calendar-holidays.ts'
import {
  addWorkingDays,
  type FoundDay,
  nextWorkingDay,
  workingDaysBetween,
} from '../calendar/working-days.ts'

/** Whether a limit counts every day of the calendar or working days only. */
export const dayKinds = ['CALENDAR', 'WORKING'] as const
export type DayKind = (typeof dayKinds)[number]

/** A length of time as a rule or a clerk gives it. */
export const Term = z.strictObject({
  days: z.int().min(0).max(3660),
  dayKind: z.enum(dayKinds),
})
export type Term = z.infer<typeof Term>

/** The event from whose day a limit runs; that day itself is not counted. */
const limitStarts = [
  'RECEIVED',
  'ACCEPTED',
  'TRANSFERRED',
  'ANSWERED',
  'REVIEW_REQUESTED',
  'REVIEW_ANSWERED',
  'RECHECK_REQUESTED',
] as const

/**
 * One limit. `whenOff` says what becomes of a last day that is not worked: kept as it is, which
 * is never too late, or moved on to the next working day. Not strict: a copy that an office made of a
 * shipped profile may hold what limits said when it was made.
 */
export const Limit = z.object({
  id: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  from: z.enum(limitStarts),
  term: Term,
  whenOff: z.enum(['KEEP', 'NEXT_WORKDAY']).default('KEEP'),
  /** Articles of the regulation it stands in. */
  articles: z.array(z.int()).optional(),
})
export type Limit = z.infer<typeof Limit>

const hasDistinctIds = (limits: readonly Limit[]): boolean =>
  new Set(limits.map(({ id }) => id)).size === limits.length

/** A set of limits an office works by; `soon` is how long before the last day it wants to hear. */
export const DeadlineProfile = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  limits: z.array(Limit).refine(hasDistinctIds, { error: 'Two limits have one id.' }),
  soon: Term,
  /** After how many calendar days without a step a matter counts as silent. */
  silentAfter: z.int().min(1),
})
export type DeadlineProfile = z.infer<typeof DeadlineProfile>

/** The limit of a profile by its id. */
export const limitOf = (profile: DeadlineProfile, id: string): Limit | undefined =>
  profile.limits.find((limit) => limit.id === id)

/** The last day of a term that runs from a day; the day it runs from is not counted. */
export const termEnd = (calendar: WorkCalendar, term: Term, from: string): FoundDay =>
  term.dayKind === 'WORKING'
    ? addWorkingDays(calendar, from, term.days)
    : { day: addDays(from, term.days), certain: true }

/** The last day of a limit that runs from a day. */
export const dueOn = (calendar: WorkCalendar, limit: Limit, from: string): FoundDay => {
  const end = termEnd(calendar, limit.term, from)
  if (limit.whenOff === 'KEEP') return end
  const moved = nextWorkingDay(calendar, end.day)
  return { day: moved.day, certain: end.certain && moved.certain }
}

/** How a due day stands today; days left and days over are calendar days. */
export type DueState =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'OPEN' | 'DUE_SOON'; readonly daysLeft: number }
  | { readonly kind: 'OVERDUE'; readonly daysOver: number }
  | { readonly kind: 'MET' }
  | { readonly kind: 'MET_LATE'; readonly daysOver: number }

/** A due day and what is known about it; `doneOn` is the day it was done, if it was. */
export interface DueFacts {
  readonly due: string | null
  readonly doneOn: string | null
  readonly today: string
  readonly soon: Term
}

const isSoon = (calendar: WorkCalendar, due: string, today: string, soon: Term): boolean =>
  soon.dayKind === 'WORKING'
    ? workingDaysBetween(calendar, today, due) <= soon.days
    : daysBetween(today, due) <= soon.days

/** Open, due soon, overdue, met or met late: always worked out, never stored. */
export const dueState = (
  calendar: WorkCalendar,
  { due, doneOn, today, soon }: DueFacts,
): DueState => {
  if (due === null) return doneOn === null ? { kind: 'NONE' } : { kind: 'MET' }
  if (doneOn !== null) {
    return doneOn <= due
      ? { kind: 'MET' }
      : { kind: 'MET_LATE', daysOver: daysBetween(due, doneOn) }
  }
  if (today > due) return { kind: 'OVERDUE', daysOver: daysBetween(due, today) }
  const daysLeft = daysBetween(today, due)
  return { kind: isSoon(calendar, due, today, soon) ? 'DUE_SOON' : 'OPEN', daysLeft }
}

/** Calendar days since the last thing that was written down; never negative. */
export const silentDays = (lastOn: string, today: string): number =>
  Math.max(0, daysBetween(lastOn, today))

/** How an office wants its limits: which profile is in force (null: none) and profiles of its own. */
export const DeadlineSetting = z.strictObject({
  active: z.string().nullable(),
  own: z.array(DeadlineProfile),
})
export type DeadlineSetting = z.infer<typeof DeadlineSetting>
