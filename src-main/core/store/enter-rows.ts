import type { SqlValue, Writer } from './sql.ts'

type Row = readonly SqlValue[]

/** Rows a statement enters: beyond that nothing is gained. */
const AT_ONCE = 16

/**
 * Enters rows of one table, many a statement: the way into SQLite costs as much as a short row. Between two
 * writes of the full-text index it is dear, since the index saves what waits before each such statement.
 */
export const enterRows = (
  writer: Writer,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): void => {
  const into = `insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')}) values `
  const one = `(${columns.map(() => '?').join(', ')})`
  const whole = rows.length - (rows.length % AT_ONCE)
  if (whole > 0) {
    const enterMany = writer.many(into + new Array(AT_ONCE).fill(one).join(', '))
    for (let from = 0; from < whole; from += AT_ONCE) {
      const values: SqlValue[] = []
      for (let at = from; at < from + AT_ONCE; at += 1)
        for (const value of rows[at] ?? []) values.push(value)
      enterMany(values)
    }
  }
  if (whole === rows.length) return
  const enterOne = writer.many(into + one)
  for (const row of rows.slice(whole)) enterOne(row)
}
