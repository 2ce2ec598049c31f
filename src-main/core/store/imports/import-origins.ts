import type { LedgerId } from '#shared/ledgers/index.ts'
import type { Reader, Writer } from '../sql.ts'
import { rawAt } from './import-blocks.ts'

/** A table of a file that was taken in, with what its columns were called and meant. */
export interface ImportTable {
  readonly batch: string
  readonly sheet: string
  readonly table: number
  readonly ledger: LedgerId
  readonly title: string
  readonly columns: readonly {
    readonly column: string
    readonly heading: string
    readonly field: string | null
  }[]
}

/** Keeps the headings of a table beside the rows that were taken from it. */
export const insertImportTable = (writer: Writer, table: ImportTable): void => {
  writer.run(
    `insert into import_tables (batch_id, sheet, table_no, ledger, title, columns)
     values (?, ?, ?, ?, ?, ?)`,
    table.batch,
    table.sheet,
    table.table,
    table.ledger,
    table.title,
    JSON.stringify(table.columns),
  )
}

/** A row a record came from, with the table it stood in where that was kept. */
export interface OriginRow {
  readonly batch: string
  readonly file: string
  readonly sheet: string
  readonly row: number
  readonly fate: 'new' | 'changed' | 'same'
  readonly appliedAt: string
  readonly appliedBy: string
  readonly ledger: LedgerId
  readonly raw: Readonly<Record<string, string>>
  readonly title: string
  readonly columns: ImportTable['columns']
}

/** The rows of standing imports that a record came from, newest first. */
export const listOrigins = (reader: Reader, recordId: string): OriginRow[] =>
  reader
    .all<
      Omit<OriginRow, 'raw' | 'columns' | 'title'> & {
        raw: string
        at: number
        columns: string | null
        title: string | null
      }
    >(
      `select b.id as batch, b.file, k.sheet, r.row, r.fate, b.applied_at as appliedAt,
              b.applied_by as appliedBy, k.ledger, k.raw, r.at, t.title, t.columns
         from import_rows r
         join import_blocks k on k.id = r.block_id
         join import_batches b on b.id = k.batch_id
         left join import_tables t
           on t.batch_id = k.batch_id and t.sheet = k.sheet and t.table_no = k.table_no
              and t.ledger = k.ledger
        where r.record_id = ? and b.state = 'applied'
        order by b.applied_at desc, r.block_id desc, r.at desc`,
      recordId,
    )
    .map(({ at, ...row }) => ({
      ...row,
      title: row.title ?? '',
      raw: rawAt(row.raw, at),
      columns: row.columns === null ? [] : JSON.parse(row.columns),
    }))
