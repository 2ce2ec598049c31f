import { type RosterMember, type Shift, shiftKey } from './roster-request.ts'
import { apartById, doSlotsOverlap, isPresent } from './roster-seating.ts'

/** One member's place on one shift; `shift` is its `shiftKey`. */
export interface Seat {
  readonly shift: string
  readonly member: string
}

/** Why a change by hand cannot be made. */
export type SwapFault =
  | 'NO_SUCH_SHIFT'
  | 'NO_SUCH_MEMBER'
  | 'NOT_ON_SHIFT'
  | 'ALREADY_ON_SHIFT'
  | 'AWAY'
  | 'BUSY'
  | 'APART'

/** The roster after a change by hand, or whom and what stands against it. */
export type SwapResult =
  | { readonly kind: 'DONE'; readonly shifts: readonly Shift[] }
  | { readonly kind: 'REFUSED'; readonly fault: SwapFault; readonly seat: Seat }

/** What a change by hand is checked against. */
export interface SwapGround {
  readonly members: readonly RosterMember[]
  readonly apart: readonly (readonly [string, string])[]
}

const findShift = (shifts: readonly Shift[], key: string): Shift | undefined =>
  shifts.find((shift) => shiftKey(shift) === key)

const put = (shifts: readonly Shift[], leave: Seat, take: string): readonly Shift[] =>
  shifts.map((shift) =>
    shiftKey(shift) === leave.shift
      ? {
          ...shift,
          byHand: true,
          members: shift.members.map((id) => (id === leave.member ? take : id)),
        }
      : shift,
  )

const leaveFault = (
  shifts: readonly Shift[],
  { shift: key, member }: Seat,
): SwapFault | undefined => {
  const shift = findShift(shifts, key)
  if (shift === undefined) return 'NO_SUCH_SHIFT'
  return shift.members.includes(member) ? undefined : 'NOT_ON_SHIFT'
}

const isBusy = (shifts: readonly Shift[], shift: Shift, member: string): boolean =>
  shifts.some(
    (other) =>
      shiftKey(other) !== shiftKey(shift) &&
      other.day === shift.day &&
      doSlotsOverlap(other.slot, shift.slot) &&
      other.members.includes(member),
  )

// Asked of the roster as it would be, in which the member already sits on the shift.
const seatFault = (
  shifts: readonly Shift[],
  ground: SwapGround,
  { shift: key, member: id }: Seat,
): SwapFault | undefined => {
  const shift = findShift(shifts, key)
  const member = ground.members.find((one) => one.id === id)
  if (shift === undefined) return 'NO_SUCH_SHIFT'
  if (member === undefined) return 'NO_SUCH_MEMBER'
  if (shift.members.filter((one) => one === id).length > 1) return 'ALREADY_ON_SHIFT'
  if (!isPresent(member, shift.day)) return 'AWAY'
  if (isBusy(shifts, shift, id)) return 'BUSY'
  const others = apartById(ground.apart).get(id)
  return shift.members.some((one) => others?.has(one)) ? 'APART' : undefined
}

interface Change {
  readonly leave: Seat
  readonly take: string
}

const change = (
  shifts: readonly Shift[],
  ground: SwapGround,
  changes: readonly Change[],
): SwapResult => {
  for (const { leave } of changes) {
    const fault = leaveFault(shifts, leave)
    if (fault !== undefined) return { kind: 'REFUSED', fault, seat: leave }
  }
  const changed = changes.reduce((all, { leave, take }) => put(all, leave, take), shifts)
  for (const { leave, take } of changes) {
    const seat = { shift: leave.shift, member: take }
    const fault = seatFault(changed, ground, seat)
    if (fault !== undefined) return { kind: 'REFUSED', fault, seat }
  }
  return { kind: 'DONE', shifts: changed }
}

/** Two members change places; both shifts then stand as made by hand. */
export const swapSeats = (
  shifts: readonly Shift[],
  ground: SwapGround,
  a: Seat,
  b: Seat,
): SwapResult =>
  a.shift === b.shift
    ? { kind: 'REFUSED', fault: 'ALREADY_ON_SHIFT', seat: b }
    : change(shifts, ground, [
        { leave: a, take: b.member },
        { leave: b, take: a.member },
      ])

/** Another member takes a place; the shift then stands as made by hand. */
export const giveSeat = (
  shifts: readonly Shift[],
  ground: SwapGround,
  seat: Seat,
  to: string,
): SwapResult =>
  to === seat.member
    ? { kind: 'REFUSED', fault: 'ALREADY_ON_SHIFT', seat }
    : change(shifts, ground, [{ leave: seat, take: to }])
