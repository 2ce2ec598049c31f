import { ledgerIds } from '#shared/ledgers/index.ts'
import { type LedgerShape, ledgerShape } from '../ledger-shape.ts'
import { recordFrom, recordSelect, rowsToRecords } from '../records/find-records.ts'
import type { NewRecord } from '../records/new-record.ts'
import type { Reader, SqlValue, Writer } from '../sql.ts'
import { expectMany, indexNewRecords } from './search-index.ts'

const AT_ONCE = 400

/** Tells whether records stand in the books and none in the index: a migration has emptied it. */
export const isIndexEmptied = (reader: Reader): boolean =>
  reader.get('select 1 from search_rows limit 1') === undefined &&
  ledgerIds.some(
    (id) => reader.get(`select 1 from ${id} where deleted_at is null limit 1`) !== undefined,
  )

/** Indexes every record of the books; the index must be empty. */
export const indexAllRecords = (writer: Writer): void => {
  expectMany(writer)
  for (const id of ledgerIds) indexLedger(writer, ledgerShape(id))
}

/** So many go into the index at once: it saves what waits whenever other rows are entered between. */
const INDEXED_AT_ONCE = 10_000

const indexLedger = (writer: Writer, shape: LedgerShape): void => {
  let last = ''
  let waiting: NewRecord[] = []
  while (true) {
    const rows = writer.all<Record<string, SqlValue>>(
      `select ${recordSelect(shape)} from ${recordFrom(shape)}
        where t.id > ? and t.deleted_at is null order by t.id limit ?`,
      last,
      AT_ONCE,
    )
    waiting.push(...rowsToRecords(writer, shape, rows))
    last = waiting.at(-1)?.id ?? last
    const isEnd = rows.length < AT_ONCE
    if (isEnd || waiting.length >= INDEXED_AT_ONCE) {
      indexNewRecords(writer, shape, waiting)
      waiting = []
    }
    if (isEnd) return
  }
}
