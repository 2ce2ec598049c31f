import type { Question } from '#shared/contract/imports.ts'
import type { IgnoredRow, ImportIssue } from '#shared/domain/import-issue.ts'
import type { Values } from '#shared/domain/record.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import type { TitleFacts } from './title-facts.ts'

/** One entry read from a sheet, as it would be stored. */
export interface Draft {
  /** Row as in Excel; several rows of one case give the first. */
  readonly row: number
  readonly rows: readonly number[]
  /** Only fields that say something; what is not here is not known. */
  readonly values: Values
  /** Columns that match nothing, and texts that could not be read, by heading. */
  readonly extra: Readonly<Record<string, string>>
  /** The row as it stood, by column letter. */
  readonly raw: Readonly<Record<string, string>>
  readonly hidden: boolean
}

/** A row that cannot be taken; its issues say why. */
export type ProblemRow = Pick<Draft, 'row' | 'rows' | 'raw' | 'hidden'>

export interface DraftColumn {
  readonly column: string
  readonly heading: string
  readonly field: string | null
}

export type SkipReason = 'hidden' | 'summary' | 'no-table' | 'no-ledger'

/** What was understood of one table; a sheet with several tables gives several. */
export interface SheetDraft {
  readonly sheet: string
  /** Counts the tables of one sheet from 0. */
  readonly table: number
  readonly ledger: LedgerId | null
  readonly skipped: SkipReason | null
  readonly title: string
  readonly titleRows: readonly number[]
  readonly headingRows: readonly number[]
  readonly columns: readonly DraftColumn[]
  readonly ignoredRows: readonly IgnoredRow[]
  readonly issues: readonly ImportIssue[]
  readonly questions: readonly Question[]
  readonly titleFacts: TitleFacts
  readonly drafts: readonly Draft[]
  readonly problemRows: readonly ProblemRow[]
}

/** What the reader of sheets is given besides the book. */
export interface ReadingContext {
  /** The ledgers to choose from; all of the house unless said. */
  readonly ledgers?: readonly Ledger[]
  readonly answers: Readonly<Record<string, string>>
  readonly forced?: LedgerId | undefined
  /** The choice sets by the office's own words. */
  readonly choices: ChoiceBook
  /** The business day it is, ISO. */
  readonly today: string
  readonly knownNames: {
    readonly members: readonly string[]
    readonly studios: readonly string[]
  }
}

/** Ids of questions: one a sheet, or one a column of a sheet. */
export const questionId = {
  ledger: (sheet: string, table: number): string =>
    `ledger|${sheet}${table === 0 ? '' : `#${table + 1}`}`,
  dateOrder: (sheet: string, column: string): string => `date-order|${sheet}|${column}`,
  century: (sheet: string, column: string): string => `century|${sheet}|${column}`,
} as const
