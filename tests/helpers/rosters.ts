import { monthsOf, type Period } from '#shared/domain/days.ts'
import type { RosterMember, RosterRequest, Shift } from '#shared/domain/roster/roster-request.ts'
import { RosterRule } from '#shared/domain/roster/roster-rules.ts'
import { shippedCalendar } from './holidays.ts'

/** 0 … count − 1. */
export const range = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => at)
/** A member who is always there but for the days named. */
export const memberOf = (at: number, away: readonly Period[] = []): RosterMember => ({
  id: `m${at}`,
  from: null,
  to: null,
  away,
})

/** A request for the year 2024, empty but for what a test says. */
export const ask = (some: Partial<RosterRequest>): RosterRequest => ({
  rules: [],
  apart: [],
  period: monthsOf(2024, 1, 12),
  members: [],
  history: [],
  kept: [],
  calendar: shippedCalendar(),
  ...some,
})

/** How many shifts each member has. */
export const countsOf = (
  members: readonly RosterMember[],
  shifts: readonly Shift[],
): readonly number[] =>
  members.map(({ id }) => shifts.filter((shift) => shift.members.includes(id)).length)

/** Rules as an office would write them down. */
export const parsed = (rules: readonly unknown[]): RosterRule[] =>
  rules.map((rule) => RosterRule.parse(rule))
