import type { Period } from '#shared/domain/days.ts'

export type Scalar = string | number | boolean | null
export type FactRow = Readonly<Record<string, Scalar>>
export type FactValue = Scalar | readonly string[] | readonly FactRow[]

/** A person as a record names them; `memberId` is null for someone who is not in the register. */
export interface FactPerson {
  /** The field of the record the person stands in. */
  readonly field: string
  readonly memberId: string | null
  readonly name: string
  /** Place in the field, from 1. */
  readonly position: number
  readonly role?: string | null
  readonly status?: string | null
  /** Other columns beside the name (half-days and the like). */
  readonly values?: FactRow
}

/** A record of a ledger as scoring reads it: codes and numbers, no labels but its own name. */
export interface FactRecord {
  readonly ledger: string
  readonly id: string
  /** The date that decides the year, ISO day (a month or a year where no more is known). */
  readonly on: string
  readonly label: string
  readonly studioId: string | null
  readonly matterId: string | null
  readonly values: Readonly<Record<string, FactValue>>
  readonly people: readonly FactPerson[]
}

/** Something held from a day to a day, both included; open ends are null. */
export interface Held {
  readonly from: string | null
  readonly to: string | null
}

/** One who is assessed: a member or a studio. */
export interface FactSubject {
  readonly kind: 'member' | 'studio'
  readonly id: string
  readonly name: string
  /** What the head of the printed sheet shows: id of the field → its text. */
  readonly head: Readonly<Record<string, string>>
  /** Posts in the committee (codes), with dates. */
  readonly posts: readonly (Held & { readonly post: string })[]
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
  readonly subjects: readonly FactSubject[]
  readonly records: Iterable<FactRecord>
  readonly entries?: readonly ManualEntry[]
  readonly reviews?: readonly Review[]
  readonly corrections?: readonly Correction[]
  readonly history?: readonly PastSheet[]
}
