import type { ListInput } from '#shared/contract/records.ts'
import { ownFieldId, ownFieldLabel } from '#shared/domain/own-field.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { type LedgerShape, ledgerShape } from '../ledger-shape.ts'
import { searchCondition } from '../search/search.ts'
import { listOwnFields } from '../settings.ts'
import type { Reader, SqlValue } from '../sql.ts'
import { figureCondition } from '../statistics/statistics-records.ts'
import { findRecords, recordFrom, recordSelect, rowsToRecords } from './find-records.ts'
import {
  type Condition,
  conditionOf,
  extraPath,
  openOnly,
  unknownField,
} from './list-conditions.ts'

export interface RecordPage {
  readonly rows: LedgerRecord[]
  readonly total: number
  /** Sums of the counts and amounts of everything the filters let through, by field. */
  readonly sums: Record<string, number>
}

/** A window of a ledger, with the count and the sums of all that the filters let through. */
export const listRecords = (reader: Reader, input: ListInput, today: string): RecordPage => {
  const shape = ledgerShape(input.ledger)
  const { sql: where, values } = whereOf(reader, shape, input, today)
  const order = orderOf(shape, input.sort)
  const rows = reader.all<Record<string, SqlValue>>(
    `select ${recordSelect(shape)} from ${recordFrom(shape)} where ${where}
      order by ${order.sql} limit ? offset ?`,
    ...values,
    ...order.values,
    input.limit,
    input.offset,
  )
  const { total, sums } = totalsOf(reader, shape, where, values)
  return { rows: rowsToRecords(reader, shape, rows), total, sums }
}

/** The ids of all that the filters let through, in the order of the list. */
export const listRecordIds = (reader: Reader, input: Listed, today: string): string[] => {
  const { sql, values } = listOf(reader, input, today)
  return reader.column<string>(`select t.id ${sql}`, ...values)
}

/**
 * The numbers of the rows of all that the filters let through, in the order of the list: of very many
 * records the shortest list there is, and the quickest way to each. They hold for one going through.
 */
export const listRowNumbers = (reader: Reader, input: Listed, today: string): number[] => {
  const { sql, values } = listOf(reader, input, today)
  return reader.column<number>(`select t.rowid ${sql}`, ...values)
}

const listOf = (reader: Reader, input: Listed, today: string): Condition => {
  const shape = ledgerShape(input.ledger)
  const where = whereOf(reader, shape, input, today)
  const order = orderOf(shape, input.sort)
  return {
    sql: `from ${recordFrom(shape)} where ${where.sql} order by ${order.sql}`,
    values: [...where.values, ...order.values],
  }
}

/**
 * How many records some filters let through: what a list of them counts, without its sums. All there
 * are, which an index alone can tell, less the few in the recycle bin.
 */
export const countListed = (
  reader: Reader,
  ledger: ListInput['ledger'],
  filters: ListInput['filters'],
): number => {
  const shape = ledgerShape(ledger)
  const conditions = filters.map((filter) => conditionOf(reader, shape, filter))
  const where = conditions.map(({ sql }) => ` and ${sql}`).join('')
  const values = conditions.flatMap((condition) => condition.values)
  const count = (from: string): number =>
    reader.get<{ n: number }>(`select count(*) as n from ${from}${where}`, ...values)?.n ?? 0
  return (
    count(`${ledger} t where 1`) -
    count(`${ledger} t indexed by ${ledger}_removed where t.deleted_at is not null`)
  )
}

/** The records of a ledger whose day is the latest, newest first; withheld ones are for their own list only. */
export const listLatest = (
  reader: Reader,
  ledger: ListInput['ledger'],
  limit: number,
): LedgerRecord[] => {
  const shape = ledgerShape(ledger)
  const order = orderOf(shape, [])
  const open = openOnly(shape)
  const where = ['t.deleted_at is null', ...open.map(({ sql }) => sql)].join(' and ')
  const ids = reader.all<{ id: string }>(
    `select t.id from ${shape.id} t where ${where} order by ${order.sql} limit ?`,
    ...open.flatMap(({ values }) => values),
    limit,
  )
  return findRecords(
    reader,
    ledger,
    ids.map(({ id }) => id),
  )
}

/** What narrows and orders a list, without its window. */
export type Listed = Pick<ListInput, 'ledger' | 'filters' | 'search' | 'sort' | 'figure' | 'ids'>

/** What a list lets through, over the ledger's table `t`. */
export const whereOf = (
  reader: Reader,
  shape: LedgerShape,
  { ledger, filters, search, figure, ids }: Listed,
  today: string,
): Condition => {
  const conditions = [
    { sql: 't.deleted_at is null', values: [] },
    ...filters.map((filter) => conditionOf(reader, shape, filter)),
    ...[searchCondition(ledger, search) ?? []].flat(),
    ...(figure === undefined ? [] : [figureCondition(ledger, figure, today)]),
    ...(ids === undefined
      ? []
      : [{ sql: 't.id in (select value from json_each(?))', values: [JSON.stringify(ids)] }]),
  ]
  return {
    sql: conditions.map(({ sql }) => sql).join(' and '),
    values: conditions.flatMap(({ values }) => values),
  }
}

const totalsOf = (
  reader: Reader,
  shape: LedgerShape,
  where: string,
  values: readonly SqlValue[],
): { total: number; sums: Record<string, number> } => {
  const summed = shape.columns.filter(
    ({ field }) => field.kind === 'money' || (field.kind === 'integer' && field.unit !== undefined),
  )
  const own = listOwnFields(reader, shape.id).filter(({ kind }) => kind === 'number')
  const sums = [
    ...summed.map(({ name }) => `sum(t."${name}")`),
    // Tenths are not exact in binary: what a person would add up ends long before this.
    ...own.map(() => 'round(sum(cast(json_extract(t.extra, ?) as real)), 6)'),
  ]
  const row = reader.get<Record<string, number | null>>(
    `select ${['count(*) as total', ...sums.map((sql, at) => `${sql} as s${at}`)].join(', ')}
       from ${shape.id} t where ${where}`,
    ...own.map(({ label }) => extraPath(label)),
    ...values,
  )
  const ids = [...summed.map(({ field }) => field.id), ...own.map(({ label }) => ownFieldId(label))]
  return {
    total: row?.['total'] ?? 0,
    sums: Object.fromEntries(ids.map((id, at) => [id, row?.[`s${at}`] ?? 0])),
  }
}

const orderOf = (shape: LedgerShape, sort: ListInput['sort']): Condition => {
  const values: SqlValue[] = []
  const chosen = sort.flatMap(({ field, descending }) => {
    const label = ownFieldLabel(field)
    if (label !== undefined) {
      values.push(extraPath(label), extraPath(label))
      return extraOrder(descending)
    }
    const column = shape.columnByField.get(field)
    if (column === undefined) throw unknownField(field)
    return [`${sortKey(column)}${descending ? ' desc' : ''}`]
  })
  if (chosen.length > 0) return { sql: [...chosen, 't.id'].join(', '), values }
  const date = shape.columnByField.get(shape.ledger.dateField ?? '')
  return {
    sql: date === undefined ? 't.id' : `t."${date.name}" desc, t.id desc`,
    values: [],
  }
}

/** Names stand as people look them up, everything else by its letters, digits or code. */
const sortKey = ({ field, name }: LedgerShape['columns'][number]): string => {
  if (field.kind === 'studio') return 'pinyin_key(st.name)'
  return field.kind === 'name' ? `pinyin_key(t."${name}")` : `t."${name}"`
}

/** Numbers among the texts come in the order of their size, everything else by its letters. */
const extraOrder = (descending: boolean): string[] => {
  const way = descending ? ' desc' : ''
  return [`cast(json_extract(t.extra, ?) as real)${way}`, `json_extract(t.extra, ?)${way}`]
}

/** Values already written in a text field, most used first, that contain what was typed. */
export const listSuggestions = (
  reader: Reader,
  {
    ledger,
    field,
    text,
    limit,
  }: { ledger: ListInput['ledger']; field: string; text: string; limit: number },
): string[] => {
  const shape = ledgerShape(ledger)
  const column = shape.columnByField.get(field)
  const isPeople = shape.people.some(({ id }) => id === field)
  if (column === undefined && !isPeople) throw unknownField(field)
  const source =
    column === undefined
      ? `select name as value from people where ledger = '${shape.id}' and field = '${field}'`
      : `select "${column.name}" as value from ${shape.id} where deleted_at is null`
  return reader
    .all<{ value: string }>(
      `select value from (${source}) where value is not null and instr(value, ?) > 0
        group by value order by count(*) desc, value limit ?`,
      text,
      limit,
    )
    .map(({ value }) => value)
}
