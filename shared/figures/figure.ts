import type { LedgerId } from '../ledgers/index.ts'

/**
 * The grammar in which a figure of the statistics is described. The SQL that counts it, the list it
 * opens, page, print, workbook and command line are derived from these values; a new figure is one
 * entry here and its plain recount in the tests.
 */

/**
 * A condition on a record, or (`row.level`, `person.status`) on the entry of it that is counted. A
 * field nobody filled in reads as the empty text, and a day that is missing meets no comparison.
 */
export type Test =
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly field: string; readonly notIn: readonly string[] }
  | { readonly field: string; readonly is: 'filled' | 'yes' }
  | { readonly field: string; readonly atLeast: number }
  /** Days: before another day of the record, or before `today`. */
  | { readonly field: string; readonly before: string }
  | { readonly field: string; readonly notAfter: string }
  | { readonly any: readonly (readonly Test[])[] }

/**
 * What is counted once: a thread of records, a record, a person, a month of a studio (of the
 * field named, else of the day that decides), or what some columns say together.
 */
export type Once = 'matter' | 'record' | 'person' | { readonly month: string } | readonly string[]

/** Entries, or the sum of a count of the record; `or` stands in where nobody wrote it down. */
export type Aggregate =
  | 'each'
  | { readonly once: Once }
  | { readonly sum: string; readonly or?: number | { readonly rows: string } }

/** Counted in one ledger. */
export interface Counted {
  readonly kind: 'counted'
  readonly ledger: LedgerId
  /** The rows or people field whose entries are looked at one by one; without it the record itself. */
  readonly of?: string
  /** The entry's own day decides, the record's where it has none (`else: 'record'`) or never. */
  readonly on?: { readonly row: string; readonly else: 'record' | 'never' }
  /** Counted on the last day of the period by what stood then, not by a day of its own. */
  readonly standing?: { readonly from: string; readonly to: string }
  readonly where: readonly Test[]
  readonly count: Aggregate
  /** What it can be broken down by: `month`, or a field, or a column of the entry. */
  readonly by: readonly string[]
}

/** Other figures taken together; with `once`, a matter that several of them hold is one. */
export interface Joined {
  readonly kind: 'joined'
  readonly of: readonly string[]
  readonly once: boolean
}

/** A hundred times the sum of some figures by the sum of others. */
export interface Rate {
  readonly kind: 'rate'
  readonly top: readonly string[]
  readonly bottom: readonly string[]
}

export type FigureGroup =
  | 'office'
  | 'duties'
  | 'receptions'
  | 'handling'
  | 'activities'
  | 'meetings'
  | 'informations'
  | 'proposals'
  | 'mediations'
  | 'topics'
  | 'outcomes'

export interface Figure {
  readonly id: string
  readonly group: FigureGroup
  readonly title: string
  readonly unit: string
  /** What counts, distinct by what, which date decides: printed beside the number. */
  readonly definition: string
  readonly how: Counted | Joined | Rate
}

/** Fen in the store, yuan on paper. */
export const isMoney = ({ unit }: Pick<Figure, 'unit'>): boolean => unit === '元'

/** Lets a list of figures be written short: head and text in one row, then how it is counted. */
export const figure = (
  [id, title, unit]: readonly [id: string, title: string, unit: string],
  group: FigureGroup,
  definition: string,
  how: Figure['how'],
): Figure => ({ id, group, title, unit, definition, how })
