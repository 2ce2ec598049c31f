import type { Period } from '#shared/domain/days.ts'
import type { FactRecord } from '#shared/domain/fact-record.ts'
import type { Held } from '#shared/domain/membership.ts'

/** One who is assessed: a member or a studio. */
export interface FactSubject {
  readonly kind: 'member' | 'studio'
  readonly id: string
  readonly name: string
  /** What the head of the printed sheet shows: id of the field → its text. */
  readonly head: Readonly<Record<string, string>>
  /** Posts in the committee (codes) and the sector of each, with dates. */
  readonly posts: readonly (Held & { readonly post: string; readonly sector?: string | null })[]
  /** A code of `memberKind`; a member of the committee where it is not said. */
  readonly memberKind?: string
  /** The studios a member belongs to, with role and dates. */
  readonly memberships: readonly (Held & { readonly studioId: string; readonly role: string })[]
  readonly exempt: boolean
  /** Why, where somebody wrote it down. */
  readonly exemptReason?: string
  readonly joinedOn: string | null
  readonly leftOn: string | null
}

/** Points given by a person for an item of kind MANUAL, with the reason. */
export interface ManualEntry {
  readonly id: string
  readonly subjectId: string
  readonly item: string
  readonly on: string
  readonly points: number
  readonly reason: string
}

/** One opinion for an item of kind EXTERNAL_REVIEW, on a scale of 0–100. */
export interface Review {
  readonly id: string
  readonly subjectId: string
  readonly item: string
  readonly on: string
  /** The code of a group of raters of the scheme. */
  readonly rater: string
  readonly score: number
}

/** The points a computed line shall have instead, with the reason; of several the last one holds. */
export interface Correction {
  readonly subjectId: string
  readonly item: string
  readonly on: string
  readonly points: number
  readonly reason: string
  readonly person: string
}

/** What an earlier year said of a subject; read by rules that look back. */
export interface PastSheet {
  readonly subjectId: string
  /** First day of its period. */
  readonly from: string
  readonly total: number
  readonly marks: readonly string[]
}

/** Everything scoring knows. Records are read once, in any order, so a reader may stream them. */
export interface Facts {
  readonly period: Period
  /** The day it is looked at, by which something is overdue; the end of the period where none is given. */
  readonly today?: string
  readonly subjects: readonly FactSubject[]
  readonly records: Iterable<FactRecord>
  readonly entries?: readonly ManualEntry[]
  readonly reviews?: readonly Review[]
  readonly corrections?: readonly Correction[]
  readonly history?: readonly PastSheet[]
}
