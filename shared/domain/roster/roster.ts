import { balanceSeats } from './roster-balance.ts'
import { type UnmetQuota, unmetQuotas } from './roster-quotas.ts'
import { type RosterRequest, type Shift, shiftKey } from './roster-request.ts'
import { rotate } from './roster-rotation.ts'
import { emptySeats, floorOf, type Seating } from './roster-seating.ts'
import { askedShifts, byTime, type SkippedShift } from './roster-shifts.ts'

/** A shift for which people are missing. */
export interface RosterGap {
  readonly day: string
  readonly slot: string
  readonly missing: number
}

/** A roster and everything about it that a clerk must be told. */
export interface Roster {
  readonly shifts: readonly Shift[]
  readonly skipped: readonly SkippedShift[]
  readonly gaps: readonly RosterGap[]
  readonly unmet: readonly UnmetQuota[]
  /** Years whose holidays must be typed in before the days are sure. */
  readonly unknownYears: readonly number[]
}

/**
 * Makes the roster of a period. The same request always gives the same roster; kept shifts stay as
 * they are and count; members' numbers of shifts differ by at most one unless absences, quotas, kept
 * shifts or pairs kept apart make that impossible; what could not be had is said.
 *
 * 1. The rules name the shifts; a kept shift takes the place of the one it stands for.
 * 2. Seats are given in turn, going on from the history.
 * 3. Seats are passed on until nothing is left to gain.
 */
export const generateRoster = (request: RosterRequest): Roster => {
  const asked = askedShifts(request.rules, request.period, request.calendar)
  const standing = new Set(request.kept.map(shiftKey))
  const isToCome = (day: string): boolean => request.since === undefined || day >= request.since
  const open = asked.shifts.filter((shift) => !standing.has(shiftKey(shift)) && isToCome(shift.day))
  const shifts = [...open, ...request.kept].toSorted(byTime)
  const floor = floorOf(request, shifts)
  const seating: Seating = shifts.map(({ members }) => new Set(members))
  rotate(floor, seating)
  balanceSeats(request, floor, seating)

  const order = new Map(request.members.map(({ id }, at) => [id, at]))
  const inRotation = (seated: ReadonlySet<string>): readonly string[] =>
    [...seated].toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  const filled = shifts.map((shift, at) =>
    floor.free[at] ? { ...shift, members: inRotation(seating[at] ?? new Set()) } : shift,
  )
  return {
    shifts: filled,
    skipped: asked.skipped.filter(({ plannedFor }) => isToCome(plannedFor)),
    gaps: filled.flatMap(({ day, slot }, at) => {
      const missing = emptySeats(floor, seating, at)
      return missing > 0 ? [{ day, slot, missing }] : []
    }),
    unmet: unmetQuotas(request, filled),
    unknownYears: asked.unknownYears,
  }
}
