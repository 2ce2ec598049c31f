import type { Statement } from 'better-sqlite3'
import type { Connection } from './database.ts'

export type SqlValue = string | number | null

/** What a query may ask. Statements are prepared once a text and kept. */
export interface Reader {
  readonly all: <T>(sql: string, ...values: readonly SqlValue[]) => T[]
  readonly get: <T>(sql: string, ...values: readonly SqlValue[]) => T | undefined
  /** Rows as lists of values in the order of the select list: the cheapest way to read very many. */
  readonly rows: (sql: string, ...values: readonly SqlValue[]) => readonly (readonly SqlValue[])[]
  /** The one value of every row. */
  readonly column: <T extends SqlValue>(sql: string, ...values: readonly SqlValue[]) => T[]
  readonly each: <T>(sql: string, ...values: readonly SqlValue[]) => IterableIterator<T>
}

declare const writing: unique symbol

/** What exists only inside `store.write`; a reader in its place does not compile. */
export interface Writer extends Reader {
  readonly [writing]: true
  readonly run: (sql: string, ...values: readonly (SqlValue | Uint8Array)[]) => number
  /**
   * A statement for very many rows: asked for once, then given the values of row after row, and by name
   * (`@name`) those that stand in it more than once.
   */
  readonly many: (
    sql: string,
  ) => (
    values: readonly (SqlValue | Uint8Array)[],
    named?: Readonly<Record<string, SqlValue>>,
  ) => void
}

/** Reads over a connection; a statement that would write is refused even on a writable one. */
export const createReader = (db: Connection): Reader => {
  const prepared = statements(db)
  const reading = (sql: string): Statement<unknown[]> => {
    const statement = prepared(sql)
    if (!statement.readonly) throw new Error('a reader was handed a statement that writes')
    return statement
  }
  return {
    // Row shapes, here and in the four below, are the caller's word for its own SQL: the seam where SQL meets TypeScript.
    all: <T>(sql: string, ...values: readonly SqlValue[]) => reading(sql).all(...values) as T[],
    get: <T>(sql: string, ...values: readonly SqlValue[]) =>
      reading(sql).get(...values) as T | undefined,
    rows: (sql, ...values) => {
      const statement = reading(sql).raw(true)
      const rows = statement.all(...values) as SqlValue[][] // no column is a blob
      statement.raw(false)
      return rows
    },
    column: <T extends SqlValue>(sql: string, ...values: readonly SqlValue[]) => {
      const statement = reading(sql).pluck(true)
      const column = statement.all(...values) as T[]
      statement.pluck(false)
      return column
    },
    each: <T>(sql: string, ...values: readonly SqlValue[]) =>
      reading(sql).iterate(...values) as IterableIterator<T>,
  }
}

/** Reads and writes over a connection, for the inside of one transaction. */
export const createWriter = (db: Connection): Writer => {
  const prepared = statements(db)
  const writer: Omit<Writer, typeof writing> = {
    ...createReader(db),
    run: (sql, ...values) => prepared(sql).run(...values).changes,
    many: (sql) => {
      const statement = prepared(sql)
      return (values, named) =>
        void (named === undefined ? statement.run(values) : statement.run(values, named))
    },
  }
  return writer as Writer // the brand exists for the compiler only
}

const KEPT = 500

const statements = (db: Connection): ((sql: string) => Statement<unknown[]>) => {
  const kept = new Map<string, Statement<unknown[]>>()
  return (sql) => {
    const known = kept.get(sql)
    if (known !== undefined) return known
    // List queries vary with their filters; a bound keeps a long day from hoarding them.
    if (kept.size >= KEPT) kept.clear()
    const statement = db.prepare<unknown[]>(sql)
    kept.set(sql, statement)
    return statement
  }
}

/** A text as SQL; only for what the program itself says. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
