import type { Filter, ListInput } from '#shared/contract/records.ts'
import type { LedgerRecord } from '#shared/domain/record.ts'
import { fieldOf } from '#shared/ledgers/index.ts'
import { AppError } from '../errors.ts'
import { recordFrom, recordSelect, rowsToRecords } from './find-records.ts'
import { type LedgerShape, ledgerShape, toSql } from './ledger-shape.ts'
import { searchCondition } from './search.ts'
import type { Reader, SqlValue } from './sql.ts'

interface Condition {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

export interface RecordPage {
  readonly rows: LedgerRecord[]
  readonly total: number
  /** Sums of the counts and amounts of everything the filters let through, by field. */
  readonly sums: Record<string, number>
}

/** A window of a ledger, with the count and the sums of all that the filters let through. */
export const listRecords = (reader: Reader, input: ListInput): RecordPage => {
  const shape = ledgerShape(input.ledger)
  const conditions = [
    { sql: 't.deleted_at is null', values: [] },
    ...input.filters.map((filter) => conditionOf(shape, filter)),
    ...[searchCondition(input.ledger, input.search) ?? []].flat(),
  ]
  const where = conditions.map(({ sql }) => sql).join(' and ')
  const values = conditions.flatMap(({ values: own }) => own)
  const rows = reader.all<Record<string, SqlValue>>(
    `select ${recordSelect(shape)} from ${recordFrom(shape)} where ${where}
      order by ${orderOf(shape, input.sort)} limit ? offset ?`,
    ...values,
    input.limit,
    input.offset,
  )
  const { total, sums } = totalsOf(reader, shape, where, values)
  return { rows: rowsToRecords(reader, shape, rows), total, sums }
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
  const sums = summed.map(({ name }) => `, sum(t."${name}") as "${name}"`).join('')
  const row = reader.get<Record<string, number | null>>(
    `select count(*) as total${sums} from ${shape.id} t where ${where}`,
    ...values,
  )
  return {
    total: row?.['total'] ?? 0,
    sums: Object.fromEntries(summed.map(({ field, name }) => [field.id, row?.[name] ?? 0])),
  }
}

const unknownField = (field: string): AppError =>
  new AppError('invalid-input', { issues: [{ path: `filters.${field}`, code: 'unknown-field' }] })

const conditionOf = (shape: LedgerShape, filter: Filter): Condition => {
  const column = shape.columnByField.get(filter.field)
  if (column !== undefined && column.field.kind !== 'studio') {
    return columnCondition(`t."${column.name}"`, filter, (value) => toSql(column.field.kind, value))
  }
  if (column !== undefined) return studioCondition(`t."${column.name}"`, filter)
  const field = fieldOf(shape.ledger, filter.field)
  if (field?.kind === 'people' || field?.kind === 'person') {
    const name = columnCondition('p.name', filter, String)
    return existsCondition(
      filter,
      `people p where p.record_id = t.id and p.field = '${field.id}'`,
      name,
    )
  }
  if (field?.kind === 'membership') {
    const name = columnCondition('s.name', filter, String)
    const from = 'studio_members m join studios s on s.id = m.studio_id where m.member_id = t.id'
    return existsCondition(filter, from, name)
  }
  throw unknownField(filter.field)
}

const studioCondition = (column: string, filter: Filter): Condition => {
  if (filter.op === 'empty' || filter.op === 'filled')
    return columnCondition(column, filter, String)
  const name = columnCondition('s.name', filter, String)
  const id = columnCondition('s.id', filter, String)
  return {
    sql: `exists (select 1 from studios s where s.id = ${column} and (${name.sql} or ${id.sql}))`,
    values: [...name.values, ...id.values],
  }
}

const existsCondition = (filter: Filter, from: string, inner: Condition): Condition => {
  if (filter.op === 'empty') return { sql: `not exists (select 1 from ${from})`, values: [] }
  if (filter.op === 'filled') return { sql: `exists (select 1 from ${from})`, values: [] }
  return { sql: `exists (select 1 from ${from} and ${inner.sql})`, values: inner.values }
}

const columnCondition = (
  column: string,
  { op, value }: Filter,
  convert: (value: unknown) => SqlValue,
): Condition => {
  switch (op) {
    case 'empty':
      return { sql: `${column} is null`, values: [] }
    case 'filled':
      return { sql: `${column} is not null`, values: [] }
    case 'is':
      return { sql: `${column} is ?`, values: [convert(value)] }
    case 'isNot':
      return { sql: `${column} is not ?`, values: [convert(value)] }
    case 'from':
      return { sql: `${column} >= ?`, values: [convert(value)] }
    case 'to':
      // The whole of the last day, month or year counts: 2024-05 reaches to 2024-05-31.
      return {
        sql: `${column} <= ?`,
        values: [typeof value === 'string' ? `${value}~` : convert(value)],
      }
    case 'contains':
      return { sql: `instr(${column}, ?) > 0`, values: [String(value)] }
    case 'oneOf': {
      const list = Array.isArray(value) ? value : [String(value)]
      return { sql: `${column} in (${list.map(() => '?').join(', ')})`, values: list.map(convert) }
    }
  }
}

const orderOf = (shape: LedgerShape, sort: ListInput['sort']): string => {
  const chosen = sort.flatMap(({ field, descending }) => {
    const column = shape.columnByField.get(field)
    if (column === undefined) throw unknownField(field)
    const name = column.field.kind === 'studio' ? 'st.name' : `t."${column.name}"`
    return [`${name}${descending ? ' desc' : ''}`]
  })
  if (chosen.length > 0) return [...chosen, 't.id'].join(', ')
  const date = shape.columnByField.get(shape.ledger.dateField ?? '')
  return date === undefined ? 't.id' : `t."${date.name}" desc, t.id desc`
}

/** Values already written in a text field, most used first, that contain what was typed. */
export const listSuggestions = (
  reader: Reader,
  { ledger, field, text }: { ledger: ListInput['ledger']; field: string; text: string },
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
        group by value order by count(*) desc, value limit 20`,
      text,
    )
    .map(({ value }) => value)
}
