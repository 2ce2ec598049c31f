import type { WorkCalendar } from '../calendar/calendar-holidays.ts'
import { type DueState, dueState, silentDays, type Term, termEnd } from './deadlines.ts'
import type { Step, StepKind } from './steps.ts'

/** What one unit was asked for, and what came of it. */
export interface StepTask {
  readonly unit: string | null
  readonly askedOn: string
  readonly due: string | null
  /** False when the due day was worked out over a year whose holidays are not known. */
  readonly dueCertain: boolean
  readonly answeredOn: string | null
  readonly extensions: number
}

/** A task and how it stands today. */
export interface StandingTask extends StepTask {
  readonly state: DueState
}

/** Where a chain of steps stands. */
export type ChainKind = 'NONE' | 'OPEN' | 'DUE_SOON' | 'OVERDUE' | 'ANSWERED' | 'CLOSED'

export interface ChainState {
  readonly kind: ChainKind
  readonly tasks: readonly StandingTask[]
  /** The earliest day something is due among the tasks still open. */
  readonly due: string | null
  readonly lastOn: string | null
  /** Calendar days since the last step; null once closed or with no step at all. */
  readonly daysSilent: number | null
  readonly isSilent: boolean
  readonly urged: number
  readonly closedOn: string | null
  /** What the last call-back said, if it said anything. */
  readonly satisfaction: string | null
}

/** How a chain is looked at: on which day, by which calendar, and what counts as soon and silent. */
export interface ChainView {
  readonly calendar: WorkCalendar
  readonly today: string
  readonly soon: Term
  readonly silentAfter: number
}

interface Unfolding {
  readonly tasks: readonly StepTask[]
  readonly closedOn: string | null
}

type Due = Pick<StepTask, 'due' | 'dueCertain'>

/** The last day of a step: typed, or worked out from a day; null where it names none. */
export const stepDue = (calendar: WorkCalendar, step: Step, from: string): Due => {
  if (step.dueOn !== null) return { due: step.dueOn, dueCertain: true }
  if (step.term === null) return { due: null, dueCertain: true }
  const end = termEnd(calendar, step.term, from)
  return { due: end.day, dueCertain: end.certain }
}

const isOpen = (task: StepTask): boolean => task.answeredOn === null

// A clerk seldom names the unit again: a step without one means all that is still open, and where
// only one thing is open a differently written name can mean nothing else.
const isMeant = (step: Step, tasks: readonly StepTask[]): ((task: StepTask) => boolean) => {
  const open = tasks.filter(isOpen)
  if (step.unit === null || open.length === 1) return isOpen
  return (task) => isOpen(task) && task.unit === step.unit
}

const ask = (calendar: WorkCalendar, { tasks }: Unfolding, step: Step): Unfolding => {
  const due = stepDue(calendar, step, step.on)
  const isSame = (task: StepTask): boolean => isOpen(task) && task.unit === step.unit
  if (!tasks.some(isSame)) {
    const fresh = { unit: step.unit, askedOn: step.on, ...due, answeredOn: null, extensions: 0 }
    return { tasks: [...tasks, fresh], closedOn: null }
  }
  // Asked again before it answered: one task still, with the newest day if one was named.
  const again = (task: StepTask): StepTask => (due.due === null ? task : { ...task, ...due })
  return { tasks: tasks.map((task) => (isSame(task) ? again(task) : task)), closedOn: null }
}

const extend = (calendar: WorkCalendar, state: Unfolding, step: Step): Unfolding => {
  const meant = isMeant(step, state.tasks)
  const later = (task: StepTask): StepTask => {
    const { due, dueCertain } = stepDue(calendar, step, task.due ?? step.on)
    if (due === null) return task
    const certain = dueCertain && (step.dueOn !== null || task.dueCertain)
    return { ...task, due, dueCertain: certain, extensions: task.extensions + 1 }
  }
  return { ...state, tasks: state.tasks.map((task) => (meant(task) ? later(task) : task)) }
}

const answer = (state: Unfolding, step: Step): Unfolding => {
  const meant = isMeant(step, state.tasks)
  const answered = (task: StepTask): StepTask => ({ ...task, answeredOn: step.on })
  return { ...state, tasks: state.tasks.map((task) => (meant(task) ? answered(task) : task)) }
}

const close = (state: Unfolding, step: Step): Unfolding => ({
  tasks: answer(state, { ...step, unit: null }).tasks,
  closedOn: step.on,
})

const unchanged = (state: Unfolding): Unfolding => state

const unfold: {
  readonly [K in StepKind]: (calendar: WorkCalendar, state: Unfolding, step: Step) => Unfolding
} = {
  TRANSFER: ask,
  ASSIGN: ask,
  SUPERVISE: ask,
  EXTEND: extend,
  REPLY: (_, state, step) => answer(state, step),
  CLOSE: (_, state, step) => close(state, step),
  URGE: (_, state) => unchanged(state),
  CALL_BACK: (_, state) => unchanged(state),
}

const worst = ['OVERDUE', 'DUE_SOON'] as const

const kindOf = (
  steps: readonly Step[],
  tasks: readonly StandingTask[],
  closedOn: string | null,
): ChainKind => {
  if (steps.length === 0) return 'NONE'
  if (closedOn !== null) return 'CLOSED'
  const open = tasks.filter(isOpen)
  if (open.length === 0) return steps.some(({ kind }) => kind === 'REPLY') ? 'ANSWERED' : 'OPEN'
  return worst.find((kind) => open.some(({ state }) => state.kind === kind)) ?? 'OPEN'
}

const earliest = (tasks: readonly StandingTask[]): string | null =>
  tasks
    .filter(isOpen)
    .flatMap(({ due }) => due ?? [])
    .toSorted()[0] ?? null

/** Steps by day; those of one day stay in the order in which they were written. */
export const inOrder = (steps: readonly Step[]): readonly Step[] =>
  steps.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))

/** Where a chain of steps stands today: asked, due, answered, closed, and how long it was silent. */
export const chainState = (steps: readonly Step[], view: ChainView): ChainState => {
  const { calendar, today, soon, silentAfter } = view
  const sorted = inOrder(steps)
  const start: Unfolding = { tasks: [], closedOn: null }
  const end = sorted.reduce((state, step) => unfold[step.kind](calendar, state, step), start)
  const tasks = end.tasks.map((task) => ({
    ...task,
    state: dueState(calendar, { due: task.due, doneOn: task.answeredOn, today, soon }),
  }))
  const lastOn = sorted.at(-1)?.on ?? null
  const daysSilent = lastOn === null || end.closedOn !== null ? null : silentDays(lastOn, today)
  return {
    kind: kindOf(sorted, tasks, end.closedOn),
    tasks,
    due: earliest(tasks),
    lastOn,
    daysSilent,
    isSilent: daysSilent !== null && daysSilent >= silentAfter,
    urged: sorted.filter(({ kind }) => kind === 'URGE').length,
    closedOn: end.closedOn,
    satisfaction:
      sorted.findLast(({ satisfaction }) => satisfaction !== null)?.satisfaction ?? null,
  }
}
