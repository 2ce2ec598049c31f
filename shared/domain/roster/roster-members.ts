import { addDays } from '../calendar/calendar.ts'
import { daysInMonth, type Period } from '../days.ts'
import { firstDay, type Held } from '../membership.ts'
import type { RosterMember } from './roster-request.ts'

/** What the books say of a member a roster might seat. */
export interface BookedMember {
  readonly id: string
  /** When she belonged to the studio; twice, if she left it and came back. */
  readonly belongs: readonly Held[]
  /** When she holds her office at all. */
  readonly office: Held
}

const lastDay = (day: string): string => {
  if (day.length === 4) return `${day}-12-31`
  const [year = 0, month = 0] = day.split('-').map(Number)
  return day.length === 7 ? `${day}-${daysInMonth(year, month)}` : day
}

/** The same spans with whole days for ends, where a book knows only a month or a year. */
const toWholeDays = ({ from, to }: Held): Held => ({
  from: from === null ? null : firstDay(from),
  to: to === null ? null : lastDay(to),
})

/** The part of a period in which a studio is open; it ends before it begins where there is none. */
export const openPart = ({ from, to }: Period, life: Held): Period => {
  const whole = toWholeDays(life)
  return {
    from: whole.from !== null && whole.from > from ? whole.from : from,
    to: whole.to !== null && whole.to < to ? whole.to : to,
  }
}

const gapsOf = (spans: readonly Held[]): Period[] =>
  spans.flatMap(({ to }, at) => {
    const next = spans[at + 1]?.from ?? null
    if (to === null || next === null) return []
    const gap = { from: addDays(to, 1), to: addDays(next, -1) }
    return gap.from <= gap.to ? [gap] : []
  })

const latest = (days: readonly (string | null)[]): string | null =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null

const earliest = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).toSorted()[0] ?? null

/** A member as a roster sees one: there while in the studio and in office, and not away. */
export const rosterMemberOf = (
  { id, belongs, office }: BookedMember,
  absences: readonly Period[],
): RosterMember => {
  const spans = belongs
    .map(toWholeDays)
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  const held = toWholeDays(office)
  const isOpen = spans.some(({ to }) => to === null)
  return {
    id,
    from: latest([spans[0]?.from ?? null, held.from]),
    to: earliest([isOpen ? null : latest(spans.map(({ to }) => to)), held.to]),
    away: [...absences, ...gapsOf(spans)],
  }
}

/** Tells whether a member may be seated on some day of a period. */
export const mayServeIn = ({ from, to, away }: RosterMember, period: Period): boolean =>
  (from === null || from <= period.to) &&
  (to === null || to >= period.from) &&
  !away.some((absence) => absence.from <= period.from && absence.to >= period.to)
