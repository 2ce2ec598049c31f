import type { LedgerRecord, RecordSource, Values } from '#shared/domain/record.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { fromSql, type LedgerShape, ledgerShape } from './ledger-shape.ts'
import { listParts } from './record-parts.ts'
import type { Reader, SqlValue } from './sql.ts'

type Row = Record<string, SqlValue>

/** The select list every read of a ledger shares; `studio_name` comes by join where there is one. */
export const recordSelect = (shape: LedgerShape): string => {
  const own = ['id', 'revision', 'created_at', 'updated_at', 'extra']
  const columns = [...own, ...shape.columns.map(({ name }) => name)].map((name) => `t."${name}"`)
  const studio = shape.studio === undefined ? [] : ['st.name as studio_name']
  return [...columns, ...studio].join(', ')
}

/** The table (and its studio's name) a read goes over. */
export const recordFrom = (shape: LedgerShape): string =>
  shape.studio === undefined
    ? `${shape.id} t`
    : `${shape.id} t left join studios st on st.id = t."${shape.studio.name}"`

/** A record that is not in the recycle bin, or undefined. */
export const findRecord = (
  reader: Reader,
  ledger: LedgerId,
  id: string,
): LedgerRecord | undefined => findRecords(reader, ledger, [id])[0]

/** Records by id, in the order of the ids; ids that are gone are left out. */
export const findRecords = (
  reader: Reader,
  ledger: LedgerId,
  ids: readonly string[],
  bin: 'without' | 'with' = 'without',
): LedgerRecord[] => {
  if (ids.length === 0) return []
  const shape = ledgerShape(ledger)
  const living = bin === 'without' ? 'and t.deleted_at is null' : ''
  const rows = reader.all<Row>(
    `select ${recordSelect(shape)} from ${recordFrom(shape)}
      where t.id in (${ids.map(() => '?').join(', ')}) ${living}`,
    ...ids,
  )
  const byId = new Map(rowsToRecords(reader, shape, rows).map((record) => [record.id, record]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Rows of `recordSelect` as whole records: three more queries however many rows there are. */
export const rowsToRecords = (
  reader: Reader,
  shape: LedgerShape,
  rows: readonly Row[],
): LedgerRecord[] => {
  const ids = rows.map((row) => String(row['id']))
  const parts = listParts(reader, shape, ids)
  const sources = listSources(reader, ids)
  return rows.map((row) => {
    const id = String(row['id'])
    return {
      id,
      revision: Number(row['revision']),
      createdAt: String(row['created_at']),
      updatedAt: String(row['updated_at']),
      values: { ...columnValues(shape, row), ...parts.get(id) },
      extra: JSON.parse(String(row['extra'])),
      source: sources.get(id) ?? null,
    }
  })
}

const columnValues = (shape: LedgerShape, row: Row): Values =>
  Object.fromEntries(
    shape.columns.map(({ field, name }) => {
      const value = row[name] ?? null
      if (field.kind !== 'studio') return [field.id, fromSql(field.kind, value)]
      const studio =
        value === null ? null : { id: String(value), name: String(row['studio_name'] ?? '') }
      return [field.id, studio]
    }),
  )

/** Where each record was last read from; of several imports the newest that still stands. */
const listSources = (reader: Reader, ids: readonly string[]): Map<string, RecordSource> => {
  if (ids.length === 0) return new Map()
  const rows = reader.all<RecordSource & { recordId: string }>(
    `select r.record_id as recordId, b.file, k.sheet, r.row, b.id as batch
       from import_rows r join import_blocks k on k.id = r.block_id
       join import_batches b on b.id = k.batch_id
      where r.record_id in (${ids.map(() => '?').join(', ')})
        and b.state = 'applied' and r.fate <> 'same'
      order by b.applied_at, r.row`,
    ...ids,
  )
  return new Map(rows.map(({ recordId, ...source }) => [recordId, source]))
}
