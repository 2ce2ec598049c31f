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

/**
 * A record of a ledger as scoring reads it: codes and numbers, money in yuan, persons apart, no labels
 * but its own name.
 */
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

/** What scoring reads of one ledger; everything else may stay in the store. */
export interface FactNeed {
  readonly ledger: string
  /** Fields of the record, child-row fields included (those whole). */
  readonly fields: readonly string[]
  /** Fields whose persons are read. */
  readonly people: readonly string[]
  /** What is asked of them: `role`, `status`, or a column beside the name. */
  readonly asked: readonly string[]
  /**
   * Other dates that may decide the period: fields of the record, or `rows.column` of a child row.
   * A record belongs to a period when its own date or one of these does.
   */
  readonly dates: readonly string[]
}
