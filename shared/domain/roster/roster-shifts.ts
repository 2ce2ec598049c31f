import { daysOf, weekdayOf } from '../calendar/calendar.ts'
import type { WorkCalendar } from '../calendar/calendar-holidays.ts'
import { dayNature, isWorkingDay, nextWorkingDay, unknownYears } from '../calendar/working-days.ts'
import { daysInMonth, type Period } from '../days.ts'
import { type Shift, shiftKey } from './roster-request.ts'
import type { HolidayPolicy, RosterRule, ShiftRule } from './roster-rules.ts'

/** A shift that a rule leaves out because its day is off. */
export type SkippedShift = Pick<Shift, 'plannedFor' | 'slot' | 'certain'>

/** The shifts the rules ask for, nobody on them yet. */
export interface AskedShifts {
  readonly shifts: readonly Shift[]
  readonly skipped: readonly SkippedShift[]
  /** Years whose holidays must be typed in before the days are sure. */
  readonly unknownYears: readonly number[]
}

const isNamed = (rule: ShiftRule, day: string): boolean => {
  if (rule.kind === 'WEEKLY') return rule.weekdays.includes(weekdayOf(day))
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)].map(Number)
  const last = daysInMonth(year ?? 0, month ?? 0)
  return rule.days.some((wanted) => Math.min(wanted, last) === date)
}

const isOff = (rule: ShiftRule, calendar: WorkCalendar, day: string): boolean =>
  rule.kind === 'WEEKLY'
    ? dayNature(calendar, day).kind === 'HOLIDAY'
    : !isWorkingDay(calendar, day)

interface Held {
  readonly day: string | null
  readonly certain: boolean
}

const heldOn: {
  readonly [P in HolidayPolicy]: (rule: ShiftRule, calendar: WorkCalendar, day: string) => Held
} = {
  KEEP: (_rule, _calendar, day) => ({ day, certain: true }),
  SKIP: (rule, calendar, day) => ({
    day: isOff(rule, calendar, day) ? null : day,
    certain: dayNature(calendar, day).certain,
  }),
  NEXT_WORKDAY: (rule, calendar, day) =>
    isOff(rule, calendar, day)
      ? nextWorkingDay(calendar, day)
      : { day, certain: dayNature(calendar, day).certain },
}

interface Occurrence extends Held {
  readonly plannedFor: string
  readonly slot: string
  readonly seats: number
}

const occurrences = (
  rule: ShiftRule,
  period: Period,
  calendar: WorkCalendar,
): readonly Occurrence[] =>
  daysOf(period)
    .filter((day) => isNamed(rule, day))
    .flatMap((plannedFor) => {
      const held = heldOn[rule.holiday](rule, calendar, plannedFor)
      const slots = [...new Set(rule.slots)]
      return slots.map((slot) => ({ ...held, plannedFor, slot, seats: rule.perShift }))
    })

const slotOrder = ['AM', 'PM', 'DAY', 'EVENING']

const rankOf = (slot: string): number =>
  slotOrder.includes(slot) ? slotOrder.indexOf(slot) : slotOrder.length

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** The order in which shifts are held and printed. */
export const byTime = (a: Shift, b: Shift): number =>
  compare(a.day, b.day) ||
  rankOf(a.slot) - rankOf(b.slot) ||
  compare(a.slot, b.slot) ||
  compare(a.plannedFor, b.plannedFor)

// Two rules that name one day and slot mean one shift: the larger wish holds.
const joined = (all: readonly Shift[]): readonly Shift[] => {
  const shifts = new Map<string, Shift>()
  for (const shift of all) {
    const seats = Math.max(shift.seats, shifts.get(shiftKey(shift))?.seats ?? 0)
    shifts.set(shiftKey(shift), { ...(shifts.get(shiftKey(shift)) ?? shift), seats })
  }
  return [...shifts.values()].toSorted(byTime)
}

/** Works out the shifts of a period from its rules; each belongs to the day its rule named. */
export const askedShifts = (
  rules: readonly RosterRule[],
  period: Period,
  calendar: WorkCalendar,
): AskedShifts => {
  const named = rules
    .filter((rule) => rule.kind !== 'QUOTA')
    .flatMap((rule) => occurrences(rule, period, calendar))
  const shifts = named.flatMap(({ day, ...rest }): Shift[] =>
    day === null ? [] : [{ ...rest, day, members: [], byHand: false }],
  )
  const skipped = named.flatMap(({ day, plannedFor, slot, certain }): SkippedShift[] =>
    day === null ? [{ plannedFor, slot, certain }] : [],
  )
  const unsure = named
    .filter(({ certain }) => !certain)
    .flatMap(({ plannedFor, day }) => daysOf({ from: plannedFor, to: day ?? plannedFor }))
  return { shifts: joined(shifts), skipped, unknownYears: unknownYears(calendar, unsure) }
}
