import type { IgnoredRow } from '#shared/domain/import-issue.ts'

/** A word beside an entry that takes it back. */
export interface VoidMark {
  readonly letter: string
  readonly text: string
  /** 已取消 may be said of what the entry tells and not of the entry: it is taken, and said. */
  readonly isTaken: boolean
}

/** What a row of the body is: an entry, or why it is none. */
export type RowClass = 'data' | IgnoredRow['reason']

export interface BodyRow {
  readonly row: number
  readonly class: RowClass
  /** How many of its cells say something; a row of many is not counted to its end. */
  readonly cells: number
  /** A word beside the entry that takes it back. */
  readonly mark?: VoidMark
}
