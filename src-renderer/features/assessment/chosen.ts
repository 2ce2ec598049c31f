import type { Output } from '#shared/contract/index.ts'
import { createKeptChoice } from '../../api/kept-choice.ts'

export type SubjectKind = 'member' | 'studio'
export type View = 'sheets' | 'overview' | 'opinions'

/** The year's sheets by a scheme. */
export interface YearOfScheme {
  readonly year: number
  readonly scheme: string
}

/** What the page shows. */
export interface Chosen extends YearOfScheme {
  readonly kind: SubjectKind
  readonly view: View
  readonly subject: string | undefined
}

export type SchemeRow = Output<'schemes.list'>[number]
export type Overview = Output<'assessments.overview'>
export type OverviewRow = Overview['rows'][number]
export type OpenedSheet = Output<'assessments.get'>

/** A scheme for studios only has no sheets of members, and the other way round. */
export const kindOf = (scheme: SchemeRow | undefined, kind: SubjectKind): SubjectKind =>
  scheme?.subjects.includes(kind) === false ? (scheme.subjects[0] ?? kind) : kind

// Like the views of the lists: a look at something else must lead back to the same sheet.
export const lastChosen = createKeptChoice<Chosen>()
