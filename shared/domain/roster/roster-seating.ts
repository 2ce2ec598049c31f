import { isWithin } from '../days.ts'
import type { RosterMember, RosterRequest, Shift } from './roster-request.ts'

/** Shifts and members as the makers of a roster walk through them, by position. */
export interface Floor {
  readonly members: readonly RosterMember[]
  /** In the order of time, kept ones among them. */
  readonly shifts: readonly Shift[]
  /** Whose seats may be changed. */
  readonly free: readonly boolean[]
  /** May this member be there at all, by member and shift. */
  readonly present: readonly (readonly boolean[])[]
  /** The other shifts at the same time, by shift. */
  readonly atOnce: readonly (readonly number[])[]
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>
  /** How often each member served before the period, by member. */
  readonly served: readonly number[]
  /** When each member served, as positions before the first shift: −1 is the last shift held. */
  readonly pastPositions: readonly (readonly number[])[]
}

/** Who sits on which shift, by position; the makers of a roster change it in place. */
export type Seating = Set<string>[]

/** Tells whether a member belongs to the studio and is not away on a day. */
export const isPresent = (member: RosterMember, day: string): boolean =>
  (member.from === null || member.from <= day) &&
  (member.to === null || day <= member.to) &&
  !member.away.some((period) => isWithin(period, day))

/** Tells whether two parts of one day overlap: a whole day holds its morning and afternoon. */
const doSlotsOverlap = (a: string, b: string): boolean => {
  const halves = ['AM', 'PM']
  return a === b || (a === 'DAY' && halves.includes(b)) || (b === 'DAY' && halves.includes(a))
}

/** Who must not share a shift with whom, both ways round. */
const apartById = (
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, ReadonlySet<string>> => {
  const apart = new Map<string, Set<string>>()
  for (const [a, b] of pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
    apart.set(a, (apart.get(a) ?? new Set()).add(b))
  }
  return apart
}

const sameTime = (shifts: readonly Shift[], at: number): readonly number[] =>
  shifts.flatMap((other, position) => {
    const one = shifts[at]
    const isOther = one !== undefined && position !== at && other.day === one.day
    return isOther && doSlotsOverlap(other.slot, one.slot) ? [position] : []
  })

const neighbours = (shifts: readonly Shift[]): readonly (readonly number[])[] => {
  const days = shifts.map(({ day }) => day)
  const crowded = new Set(days.filter((day, at) => days[at - 1] === day))
  return shifts.map(({ day }, at) => (crowded.has(day) ? sameTime(shifts, at) : []))
}

/** Lays out what a request says so that seats can be given. */
export const floorOf = (request: RosterRequest, shifts: readonly Shift[]): Floor => {
  const { members, period, history } = request
  const kept = new Set(request.kept)
  const past = history
    .filter(({ day }) => day < period.from)
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
  const positions = members.map(({ id }) =>
    past.flatMap((shift, at) => (shift.members.includes(id) ? [at - past.length] : [])),
  )
  return {
    members,
    shifts,
    free: shifts.map((shift) => !kept.has(shift)),
    present: members.map((member) => shifts.map(({ day }) => isPresent(member, day))),
    atOnce: neighbours(shifts),
    apart: apartById(request.apart),
    served: positions.map((all) => all.length),
    pastPositions: positions,
  }
}

const isApart = (floor: Floor, seated: ReadonlySet<string>, id: string): boolean => {
  const others = floor.apart.get(id)
  return others !== undefined && [...seated].some((other) => others.has(other))
}

/** Tells whether a member may be put on a shift as the seats are now. */
export const mayTake = (floor: Floor, seating: Seating, member: number, shift: number): boolean => {
  const id = floor.members[member]?.id
  const seated = seating[shift]
  if (id === undefined || seated === undefined || !floor.present[member]?.[shift]) return false
  if (seated.has(id) || isApart(floor, seated, id)) return false
  return !(floor.atOnce[shift] ?? []).some((other) => seating[other]?.has(id))
}

/** How many shifts each member has, by position. */
export const countsOf = (floor: Floor, seating: Seating): number[] =>
  floor.members.map(({ id }) => seating.filter((seated) => seated.has(id)).length)

/** How many seats of a shift are empty; a kept shift wants nobody. */
export const emptySeats = (floor: Floor, seating: Seating, shift: number): number =>
  floor.free[shift]
    ? Math.max(0, (floor.shifts[shift]?.seats ?? 0) - (seating[shift]?.size ?? 0))
    : 0
