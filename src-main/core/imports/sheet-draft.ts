import type { Question, SheetColumn } from '#shared/contract/imports.ts'
import type { IgnoredRow, ImportIssue } from '#shared/domain/import-issue.ts'
import type { Values } from '#shared/domain/record.ts'
import type { ChoiceBook } from '#shared/ledgers/choices/book.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import type { CorrectionBook } from './correction-book.ts'
import type { RollFields } from './grids/roll-fields.ts'
import type { ColumnLesson, Lessons } from './lessons.ts'
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
  /** Lists of which it tells a part only: whom else the record names, stays. */
  readonly adds?: readonly string[]
}

/** A row that cannot be taken; its issues say why. */
export type ProblemRow = Pick<Draft, 'row' | 'rows' | 'raw' | 'hidden'>

export type DraftColumn = SheetColumn

export type SkipReason = 'hidden' | 'summary' | 'no-table' | 'no-ledger' | 'left-out'

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
  /** First and last row below the heading that belongs to the table. */
  readonly bodyRows: { readonly from: number; readonly to: number } | null
  readonly hiddenRows: number
  /** The labels of the heading, by which the table is known again. */
  readonly shape: string
  /** What an earlier import of such a table taught and this one uses. */
  readonly lesson: ColumnLesson | undefined
  /** What a person, now or before, said of its columns: worth keeping for the next of its shape. */
  readonly saidColumns: ColumnLesson['columns']
  /** A person had to say which ledger it is. */
  readonly isAnswered: boolean
  /** Of a cross table of meetings and members: the fields of its ledger that it fills. */
  readonly roll?: RollFields | undefined
  readonly drafts: readonly Draft[]
  readonly problemRows: readonly ProblemRow[]
}

/** What the reader of sheets is given besides the book. */
export interface ReadingContext {
  /** The ledgers to choose from; all of the house unless said. */
  readonly ledgers?: readonly Ledger[]
  /** What a person said of this file, answers to questions among it. */
  readonly corrections: CorrectionBook
  /** What earlier imports taught. */
  readonly lessons: Lessons
  /** Told from time to time how far the reading is; may throw to end it. */
  readonly onRows?: (done: number) => void
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

/** Ids of questions: one a sheet, one a column of a sheet, or one a name. */
export const questionId = {
  ledger: (sheet: string, table: number): string =>
    `ledger|${sheet}${table === 0 ? '' : `#${table + 1}`}`,
  dateOrder: (sheet: string, column: string): string => `date-order|${sheet}|${column}`,
  year: (sheet: string, table: number): string =>
    `year|${sheet}${table === 0 ? '' : `#${table + 1}`}`,
  week: (sheet: string, table: number): string =>
    `week|${sheet}${table === 0 ? '' : `#${table + 1}`}`,
  person: (name: string): string => `person|${name}`,
  studio: (name: string): string => `studio|${name}`,
  century: (sheet: string, column: string): string => `century|${sheet}|${column}`,
} as const
