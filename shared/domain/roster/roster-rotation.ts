import { countsOf, emptySeats, type Floor, mayTake, type Seating } from './roster-seating.ts'

interface Turn {
  readonly member: number
  /** Served so short a time ago that a rotation would not yet be round. */
  readonly isResting: boolean
  readonly count: number
  readonly served: number
  readonly last: number
}

const byTurn = (a: Turn, b: Turn): number =>
  Number(a.isResting) - Number(b.isResting) ||
  a.count - b.count ||
  a.served - b.served ||
  a.last - b.last ||
  a.member - b.member

/**
 * Gives the free seats in the order of time: the turn is theirs who have the fewest in the period,
 * then who served least before, then longest ago. Half a round of rest keeps one who comes back from
 * leave from serving week after week. Even as far as absences let a walk through time be even; the
 * rest is for `balanceSeats`.
 */
export const rotate = (floor: Floor, seating: Seating): void => {
  const counts = countsOf(floor, seating)
  const positions = floor.members.map(({ id }, member) => [
    ...(floor.pastPositions[member] ?? []),
    ...seating.flatMap((seated, shift) => (seated.has(id) ? [shift] : [])),
  ])
  const turnOf = (member: number, shift: number, rest: number): Turn => {
    const near = positions[member] ?? []
    return {
      member,
      isResting: near.some((position) => Math.abs(position - shift) < rest),
      count: counts[member] ?? 0,
      served: floor.served[member] ?? 0,
      last: Math.max(...near.filter((position) => position < shift)),
    }
  }
  floor.shifts.forEach(({ seats }, shift) => {
    const rest = Math.floor(floor.members.length / (2 * seats))
    const turns = floor.members.map((_, member) => turnOf(member, shift, rest)).toSorted(byTurn)
    for (const { member } of turns) {
      if (emptySeats(floor, seating, shift) === 0) break
      if (!mayTake(floor, seating, member, shift)) continue
      seating[shift]?.add(floor.members[member]?.id ?? '')
      counts[member] = (counts[member] ?? 0) + 1
      positions[member]?.push(shift)
    }
  })
}
