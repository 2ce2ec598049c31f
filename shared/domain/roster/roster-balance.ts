import { isWithin } from '../days.ts'
import { type Arc, cheaperRound } from './roster-flow.ts'
import { owes, pastOf, quotaSpans } from './roster-quotas.ts'
import type { RosterRequest } from './roster-request.ts'
import { countsOf, emptySeats, type Floor, mayTake, type Seating } from './roster-seating.ts'

// Seats flow from members to shifts. Filling a seat is worth more than any number of quotas, a
// quota more than any evenness; evenness is the sum of the squares of the members' counts, so the
// cheapest seating is the most even one. Members may pass seats on along a chain, and a chain that
// makes the whole cheaper is a round trip of negative cost in the graph of possible moves:
//   root → member → stretch of a quota (long ones first) → shift → root
const QUOTA = 1e5
const SEAT = 1e10
const ROOT = 0

/** One member in one stretch of a quota: a node that seats flow through. */
interface Stop {
  readonly node: number
  readonly parent: number
  readonly min: number
  /** Services in it that cannot be changed, and those that can. */
  readonly fixed: number
  readonly movable: number
}

interface Move {
  readonly kind: 'ADD' | 'REMOVE'
  readonly member: number
  readonly shift: number
}

interface Stretch {
  readonly from: string
  readonly to: string
  readonly min: number
  readonly past: (id: string) => number
}

/** The stretches of the members' quotas, long ones first, as the flow goes through them. */
const stretchesOf = (request: RosterRequest, floor: Floor): readonly Stretch[] =>
  quotaSpans(request, floor.shifts, 'member')
    .map(({ span, min }) => {
      const held = pastOf(request, span)
      const past = (id: string): number => held.filter((s) => s.members.includes(id)).length
      return { ...span, min, past }
    })
    .toReversed()

const plain = (from: number, to: number, cost: number): Arc<Move> => ({ from, to, cost, tag: null })

const countArcs = (node: number, count: number): readonly Arc<Move>[] => [
  plain(ROOT, node, 2 * count + 1),
  plain(node, ROOT, 1 - 2 * count),
]

const stopArcs = ({ node, parent, min, fixed, movable }: Stop): readonly Arc<Move>[] => {
  const have = fixed + movable
  const there = plain(parent, node, have < min ? -QUOTA : 0)
  return movable > 0 ? [there, plain(node, parent, have <= min ? QUOTA : 0)] : [there]
}

const shiftArcs = (node: number, empty: number, filled: number): readonly Arc<Move>[] => [
  ...(empty > 0 ? [plain(node, ROOT, -SEAT)] : []),
  ...(filled > 0 ? [plain(ROOT, node, SEAT)] : []),
]

/** The stops of a member, and the last stop before each shift. */
const stopsOf = (
  floor: Floor,
  seating: Seating,
  stretches: readonly Stretch[],
  member: number,
): { readonly stops: readonly Stop[]; readonly leaves: readonly number[] } => {
  const who = floor.members[member]
  const own = member + 1
  const leaves = floor.shifts.map(() => own)
  if (who === undefined) return { stops: [], leaves }
  const first = 1 + floor.members.length + floor.shifts.length + member * stretches.length
  const stops = stretches.map((stretch, at): Stop => {
    const inside = floor.shifts.flatMap(({ day }, shift) => (isWithin(stretch, day) ? [shift] : []))
    const mine = inside.filter((shift) => seating[shift]?.has(who.id))
    const movable = mine.filter((shift) => floor.free[shift]).length
    // Stretches lie wholly inside longer ones, so all the shifts of one came by one stop.
    const parent = leaves[inside[0] ?? -1] ?? own
    for (const shift of inside) leaves[shift] = first + at
    const fixed = mine.length - movable + stretch.past(who.id)
    const min = owes(who, stretch) ? stretch.min : 0
    return { node: first + at, parent, min, fixed, movable }
  })
  return { stops, leaves }
}

const seatArcs = (
  floor: Floor,
  seating: Seating,
  member: number,
  leaves: readonly number[],
): readonly Arc<Move>[] => {
  const id = floor.members[member]?.id ?? ''
  const firstShift = 1 + floor.members.length
  return floor.shifts.flatMap((_, shift): Arc<Move>[] => {
    if (!floor.free[shift]) return []
    const [leaf, node] = [leaves[shift] ?? member + 1, firstShift + shift]
    if (seating[shift]?.has(id)) {
      return [{ from: node, to: leaf, cost: 0, tag: { kind: 'REMOVE', member, shift } }]
    }
    if (!mayTake(floor, seating, member, shift)) return []
    return [{ from: leaf, to: node, cost: 0, tag: { kind: 'ADD', member, shift } }]
  })
}

const memberArcs = (
  floor: Floor,
  seating: Seating,
  stretches: readonly Stretch[],
  member: number,
): readonly Arc<Move>[] => {
  const id = floor.members[member]?.id ?? ''
  const count = floor.shifts.filter((_, shift) => seating[shift]?.has(id)).length
  const { stops, leaves } = stopsOf(floor, seating, stretches, member)
  return [
    ...countArcs(member + 1, count),
    ...stops.flatMap(stopArcs),
    ...seatArcs(floor, seating, member, leaves),
  ]
}

const allShiftArcs = (floor: Floor, seating: Seating): readonly Arc<Move>[] =>
  floor.shifts.flatMap((_, shift) => {
    const node = 1 + floor.members.length + shift
    const filled = seating[shift]?.size ?? 0
    return floor.free[shift] ? shiftArcs(node, emptySeats(floor, seating, shift), filled) : []
  })

/** The members whose possible moves are others after these moves: they and who is kept apart from them. */
const touched = (floor: Floor, moves: readonly Move[]): ReadonlySet<number> => {
  const ids = moves.map(({ member }) => floor.members[member]?.id ?? '')
  const near = new Set(ids.flatMap((id) => [id, ...(floor.apart.get(id) ?? [])]))
  return new Set(floor.members.flatMap(({ id }, member) => (near.has(id) ? [member] : [])))
}

const apply = (floor: Floor, seating: Seating, moves: readonly Move[]): void => {
  for (const { kind, member, shift } of moves) {
    const id = floor.members[member]?.id ?? ''
    if (kind === 'ADD') seating[shift]?.add(id)
    else seating[shift]?.delete(id)
  }
}

const isAsGoodAsCanBe = (
  floor: Floor,
  seating: Seating,
  stretches: readonly Stretch[],
): boolean => {
  const counts = countsOf(floor, seating)
  if (Math.max(...counts) - Math.min(...counts) > 1) return false
  if (floor.shifts.some((_, shift) => emptySeats(floor, seating, shift) > 0)) return false
  return floor.members.every((_, member) =>
    stopsOf(floor, seating, stretches, member).stops.every(
      ({ min, fixed, movable }) => fixed + movable >= min,
    ),
  )
}

/**
 * Passes seats on until no seat, no quota and no evenness is left to gain. A round trip passes every
 * shift once and every member's stretch once, so moves that are allowed one by one are allowed
 * together. Exact, but for pairs kept apart and overlapping shifts of one day: there it may miss a
 * change of one for the other, and never breaks a rule.
 */
export const balanceSeats = (request: RosterRequest, floor: Floor, seating: Seating): void => {
  const stretches = stretchesOf(request, floor)
  if (floor.members.length === 0 || isAsGoodAsCanBe(floor, seating, stretches)) return
  const arcsOf = (_: unknown, member: number): readonly Arc<Move>[] =>
    memberArcs(floor, seating, stretches, member)
  const { length } = floor.members
  const nodes = 1 + length + floor.shifts.length + length * stretches.length
  let byMember = floor.members.map(arcsOf)
  for (;;) {
    const round = cheaperRound(nodes, [...byMember, allShiftArcs(floor, seating)])
    if (round === undefined) return
    const moves = round.flatMap(({ tag }) => tag ?? [])
    apply(floor, seating, moves)
    const stale = touched(floor, moves)
    byMember = byMember.map((arcs, member) => (stale.has(member) ? arcsOf(arcs, member) : arcs))
  }
}
