import type {
  FieldValue,
  LedgerRecord,
  RecordContents,
  RecordSource,
  Values,
} from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { fromSql, type LedgerShape, ledgerShape } from '../ledger-shape.ts'
import type { Reader, SqlValue } from '../sql.ts'
import { listParts } from './record-parts.ts'

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
      where t.id in (select value from json_each(?)) ${living}`,
    JSON.stringify(ids),
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
      values: { ...parts.get(id), ...columnValues(shape, row) },
      extra: JSON.parse(String(row['extra'])),
      source: sources.get(id) ?? null,
    }
  })
}

/** Records read at once while many are gone through: few enough to be let go of young. */
const AT_ONCE = 100

/**
 * What records hold in some fields, one after the other in the order of their rows' numbers: very many
 * can be gone through without being held. Those that are gone are left out.
 */
export function* eachRecord(
  reader: Reader,
  ledger: LedgerId,
  numbers: readonly number[],
  fields: ReadonlySet<string>,
): Generator<RecordContents> {
  const shape = narrowed(ledgerShape(ledger), fields)
  const columns = shape.columns.map(({ name }) => `t."${name}"`)
  const studio = shape.studio === undefined ? 'null' : 'st.name'
  // A cross join is walked as it stands: the records come in the order of the numbers.
  const sql = `select ${['t.id', 't.extra', studio, ...columns].join(', ')}
     from json_each(?) n cross join ${recordFrom(shape)}
    where t.rowid = n.value and t.deleted_at is null`
  for (let from = 0; from < numbers.length; from += AT_ONCE) {
    const rows = reader.rows(sql, JSON.stringify(numbers.slice(from, from + AT_ONCE)))
    const contents = listParts(
      reader,
      shape,
      rows.map(([id]) => String(id)),
    )
    for (const row of rows) {
      const values = contents.get(String(row[0])) ?? {}
      fillColumns(values, shape, row)
      yield { values, extra: row[1] === '{}' ? {} : JSON.parse(String(row[1])) }
    }
  }
}

/** After the id, the extra and the name of the studio. */
const FIRST_COLUMN = 3

const fillColumns = (values: Values, shape: LedgerShape, row: readonly SqlValue[]): void => {
  let at = FIRST_COLUMN
  for (const { field } of shape.columns) {
    const kept = row[at] ?? null
    if (kept !== null) values[field.id] = columnToValue(field, kept, row[2])
    at += 1
  }
}

const narrowed = (shape: LedgerShape, fields: ReadonlySet<string>): LedgerShape => {
  const { columns, studio, people, children, membership } = shape
  const isAsked = (field: { readonly id: string }): boolean => fields.has(field.id)
  return {
    ...shape,
    columns: columns.filter(({ field }) => isAsked(field)),
    studio: studio !== undefined && isAsked(studio.field) ? studio : undefined,
    people: people.filter(isAsked),
    children: children.filter(({ field }) => isAsked(field)),
    membership: membership !== undefined && isAsked(membership) ? membership : undefined,
  }
}

const columnValues = (shape: LedgerShape, row: Row): Values =>
  Object.fromEntries(
    shape.columns.map(({ field, name }) => [
      field.id,
      columnToValue(field, row[name] ?? null, row['studio_name']),
    ]),
  )

/** What a column keeps as the value of its field; of a studio its name comes from beside. */
const columnToValue = (field: Field, kept: SqlValue, studio: SqlValue | undefined): FieldValue => {
  if (field.kind !== 'studio') return fromSql(field.kind, kept)
  return kept === null ? null : { id: String(kept), name: String(studio ?? '') }
}

/** Where each record was last read from; of several imports the newest that still stands. */
const listSources = (reader: Reader, ids: readonly string[]): Map<string, RecordSource> => {
  if (ids.length === 0) return new Map()
  const rows = reader.all<RecordSource & { recordId: string }>(
    `select r.record_id as recordId, b.file, k.sheet, r.row, b.id as batch
       from import_rows r join import_blocks k on k.id = r.block_id
       join import_batches b on b.id = k.batch_id
      where r.record_id in (select value from json_each(?))
        and b.state = 'applied' and r.fate <> 'same'
      order by b.applied_at, r.row`,
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ recordId, ...source }) => [recordId, source]))
}
