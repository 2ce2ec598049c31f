import { monthsOf } from '#shared/domain/days.ts'
import { generateRoster } from '#shared/domain/roster/roster.ts'
import type { RosterMember, RosterRequest } from '#shared/domain/roster/roster-request.ts'
import { RosterRule } from '#shared/domain/roster/roster-rules.ts'
import { shippedCalendar } from './holidays.ts'

/** Members by their letters, each there always but for the one span named. */
export const members = (
  ids: string,
  away: Readonly<Record<string, readonly [string, string]>> = {},
): RosterMember[] =>
  ids.split(' ').map((id): RosterMember => {
    const [from, to] = away[id] ?? []
    const gone = from === undefined || to === undefined ? [] : [{ from, to }]
    return { id, from: null, to: null, away: gone }
  })

export const wednesdays = RosterRule.parse({ kind: 'WEEKLY', weekdays: [3] })

/** A July of three members who take turns on Wednesdays, but for what a test says. */
export const request = (some: Partial<RosterRequest>): RosterRequest => ({
  rules: [wednesdays],
  apart: [],
  period: monthsOf(2024, 7, 7),
  members: members('a b c'),
  history: [],
  kept: [],
  calendar: shippedCalendar(),
  ...some,
})

/** Who comes, shift by shift, as `a b+c`. */
export const turns = (some: Partial<RosterRequest>): string =>
  generateRoster(request(some))
    .shifts.map((shift) => shift.members.join('+'))
    .join(' ')
