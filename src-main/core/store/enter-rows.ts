import type { SqlValue, Writer } from './sql.ts'

type Row = readonly SqlValue[]

/** Rows a statement enters: beyond that nothing is gained. */
const AT_ONCE = 16

/** Enters rows of one table, many a statement: the way into SQLite costs as much as a short row. */
export const enterRows = (
  writer: Writer,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): void => {
  // A row that is refused ends the transaction: to keep what a statement needs to undo itself is for nothing, and
  // the full-text index would save what it holds before each that could.
  const into = `insert or fail into ${table} (${columns.map((name) => `"${name}"`).join(', ')}) values `
  const whole = rows.length - (rows.length % AT_ONCE)
  if (whole > 0) enterWhole(writer, into, rows, whole)
  if (whole === rows.length) return
  const enterOne = writer.many(into + placesOf(columns.map(() => '?')))
  for (const row of rows.slice(whole)) enterOne(row)
}

const placesOf = (places: readonly string[]): string => `(${places.join(', ')})`

/** What every row says alike (the ledger, the hour, the hand) is given to a statement once. */
const enterWhole = (writer: Writer, into: string, rows: readonly Row[], whole: number): void => {
  const [first = []] = rows
  const isAlike = first.map((value, column) => rows.every((row) => row[column] === value))
  const varying = [...first.keys()].filter((column) => isAlike[column] !== true)
  const one = placesOf(isAlike.map((alike, column) => (alike ? `@c${column}` : '?')))
  const enterMany = writer.many(into + new Array(AT_ONCE).fill(one).join(', '))
  const alike: Record<string, SqlValue> = {}
  for (const [column, value] of first.entries())
    if (isAlike[column] === true) alike[`c${column}`] = value
  for (let from = 0; from < whole; from += AT_ONCE) {
    const values: SqlValue[] = []
    for (let at = from; at < from + AT_ONCE; at += 1)
      for (const column of varying) values.push(rows[at]?.[column] ?? null)
    enterMany(values, alike)
  }
}
