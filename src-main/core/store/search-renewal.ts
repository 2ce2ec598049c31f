import { ledgerIds } from '#shared/ledgers/index.ts'
import { recordFrom, recordSelect, rowsToRecords } from './find-records.ts'
import { type LedgerShape, ledgerShape } from './ledger-shape.ts'
import { expectMany, indexNewRecords } from './search-index.ts'
import type { Reader, SqlValue, Writer } from './sql.ts'

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

const indexLedger = (writer: Writer, shape: LedgerShape): void => {
  let last = ''
  while (true) {
    const rows = writer.all<Record<string, SqlValue>>(
      `select ${recordSelect(shape)} from ${recordFrom(shape)}
        where t.id > ? and t.deleted_at is null order by t.id limit ?`,
      last,
      AT_ONCE,
    )
    const records = rowsToRecords(writer, shape, rows)
    indexNewRecords(writer, shape, records)
    last = records.at(-1)?.id ?? last
    if (rows.length < AT_ONCE) return
  }
}
