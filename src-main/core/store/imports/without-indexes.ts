import type { Writer } from '../sql.ts'

/** Fewer rows are entered quickly either way. */
const LEAST = 5000

interface Index {
  readonly name: string
  readonly sql: string
}

/**
 * Does work that enters so many new rows into tables, without the indexes of those that it more than doubles:
 * an index that is made at once is sorted, one that grows is searched for every row. All of it within the
 * transaction, so that what is called off leaves the indexes as they were. The work tells of each row.
 */
export const withoutIndexes = (
  writer: Writer,
  newRowsByTable: ReadonlyMap<string, number>,
  work: (onRow: () => void) => void,
): void => {
  const dropped = [...newRowsByTable].flatMap(([table, rows]) => dropIndexes(writer, table, rows))
  work(dropped.length === 0 ? () => undefined : schemaAtHand(writer))
  for (const { sql } of dropped) writer.run(sql)
}

const LOOKED_AT_EVERY = 1000

/**
 * The pages that name the indexes are changed first and last. Where nobody looks at them in between, they go to
 * the log among its first, and once they change again, SQLite reads and sums up all of the log anew.
 */
const schemaAtHand = (writer: Writer): (() => void) => {
  let rows = 0
  return () => {
    rows += 1
    if (rows % LOOKED_AT_EVERY === 0) writer.get('select count(sql) from sqlite_master')
  }
}

/** No record is new and removed, or of a matter: to make such an index anew would read all rows for none. */
const HOLDS_NO_NEW_ROW = /where (?:deleted_at|matter_id) is not null$/i

const dropIndexes = (writer: Writer, table: string, newRows: number): readonly Index[] => {
  if (newRows < LEAST) return []
  const rows = writer.get<{ rows: number }>(`select count(*) as rows from ${table}`)?.rows ?? 0
  if (rows > newRows) return []
  // What SQLite made itself for a key has no text.
  const indexes = writer.all<Index>(
    "select name, sql from sqlite_master where type = 'index' and tbl_name = ? and sql is not null",
    table,
  )
  const growing = indexes.filter(({ sql }) => !HOLDS_NO_NEW_ROW.test(sql))
  for (const { name } of growing) writer.run(`drop index "${name}"`)
  return growing
}
