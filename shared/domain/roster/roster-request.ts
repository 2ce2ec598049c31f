import type { WorkCalendar } from '../calendar/calendar-holidays.ts'
import type { Period } from '../days.ts'
import type { RosterRules } from './roster-rules.ts'

/** A member as a roster sees one: since when, until when, and when not there; open ends are null. */
export interface RosterMember {
  readonly id: string
  readonly from: string | null
  readonly to: string | null
  readonly away: readonly Period[]
}

/** One shift: the day it is held, the day the rule named, and who is on it. */
export interface Shift {
  readonly day: string
  readonly plannedFor: string
  readonly slot: string
  /** How many the rule wants. */
  readonly seats: number
  readonly members: readonly string[]
  /** Made or changed by a person: a new roster leaves it as it is. */
  readonly byHand: boolean
  /** False when the day rests on a year whose holidays are not known. */
  readonly certain: boolean
}

/** A shift of the past: who served, so that the rotation goes on where it stopped. */
export interface ServedShift {
  readonly day: string
  readonly members: readonly string[]
}

/** Everything a roster is made from; the same request always gives the same roster. */
export interface RosterRequest extends RosterRules {
  readonly period: Period
  /** In the order of the rotation. */
  readonly members: readonly RosterMember[]
  readonly history: readonly ServedShift[]
  /** Shifts of the period that stand: made by hand, or already held. */
  readonly kept: readonly Shift[]
  readonly calendar: WorkCalendar
  /** No shift is proposed before this day; absent, the whole period is. */
  readonly since?: string | undefined
}

/** What tells one shift of a roster from another. */
export const shiftKey = ({ plannedFor, slot }: Pick<Shift, 'plannedFor' | 'slot'>): string =>
  `${plannedFor}/${slot}`
