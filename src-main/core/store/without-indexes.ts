import type { Writer } from './sql.ts'

/** Fewer rows are entered quickly either way. */
const LEAST = 5000

interface Index {
  readonly name: string
  readonly sql: string
}

/**
 * Does work that enters so many new rows into tables, without the indexes of those that it more than doubles:
 * an index that is made at once is sorted, one that grows is searched for every row. All of it within the
 * transaction, so that what is called off leaves the indexes as they were.
 */
export const withoutIndexes = (
  writer: Writer,
  newRowsByTable: ReadonlyMap<string, number>,
  work: () => void,
): void => {
  const dropped = [...newRowsByTable].flatMap(([table, rows]) => dropIndexes(writer, table, rows))
  work()
  for (const { sql } of dropped) writer.run(sql)
}

const dropIndexes = (writer: Writer, table: string, newRows: number): readonly Index[] => {
  if (newRows < LEAST) return []
  const rows = writer.get<{ rows: number }>(`select count(*) as rows from ${table}`)?.rows ?? 0
  if (rows > newRows) return []
  // What SQLite made itself for a key has no text.
  const indexes = writer.all<Index>(
    "select name, sql from sqlite_master where type = 'index' and tbl_name = ? and sql is not null",
    table,
  )
  for (const { name } of indexes) writer.run(`drop index "${name}"`)
  return indexes
}
