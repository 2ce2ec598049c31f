import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { Values } from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import type { TableReading } from '../columns/table-reading.ts'
import type { Narrower } from './entry-choices.ts'
import type { FoldedRows } from './folded-rows.ts'

/** What a column of its own (工作室职务) says of the studio another column, a section or the title names. */
export interface SaidRole {
  readonly field: string
  readonly role: string
  /** The cell, kept beside the record where no single studio takes its role. */
  readonly heading: string
  readonly text: string
}

/** One row of the body as read, before its ledger's own rules. */
export interface Entry {
  readonly row: number
  readonly values: Values
  readonly extra: Record<string, string>
  readonly raw: Record<string, string>
  readonly issues: ImportIssue[]
  /** Names beyond the first in a field for one person; hardly any row has some. */
  moreNames?: Map<string, readonly string[]>
  /** A role that waits for the studio it is held in. */
  role?: SaidRole
}

/** An entry that is being read, with what waits until its whole row is. */
export interface OpenEntry {
  readonly entry: Entry
  readonly reading: TableReading
  folds?: Map<Field, FoldedRows>
  narrower?: Narrower
}
