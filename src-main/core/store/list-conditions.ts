import type { Filter } from '#shared/contract/records.ts'
import { ownFieldLabel } from '#shared/domain/own-field.ts'
import { fieldOf } from '#shared/ledgers/index.ts'
import { parseTypedMember } from '#shared/ledgers/members/label.ts'
import { AppError } from '../errors.ts'
import { type ChildTable, type LedgerShape, toSql } from './ledger-shape.ts'
import { resolveTypedMember } from './member-names.ts'
import { officeBook } from './settings.ts'
import type { Reader, SqlValue } from './sql.ts'

/** A piece of SQL with the values of its marks, in their order. */
export interface Condition {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** The refusal of a field that a ledger does not have. */
export const unknownField = (field: string): AppError =>
  new AppError('invalid-input', { issues: [{ path: `filters.${field}`, code: 'unknown-field' }] })

/** One condition of a list as SQL over the ledger's table `t`. */
export const conditionOf = (reader: Reader, shape: LedgerShape, filter: Filter): Condition => {
  const column = shape.columnByField.get(filter.field)
  if (column !== undefined && column.field.kind !== 'studio') {
    return columnCondition(`t."${column.name}"`, filter, (value) => toSql(column.field.kind, value))
  }
  if (column !== undefined) return studioCondition(`t."${column.name}"`, filter)
  const label = ownFieldLabel(filter.field)
  if (label !== undefined) return extraCondition(label, filter)
  const child = shape.children.find(({ field }) => field.id === filter.field)
  if (child !== undefined) return childCondition(reader, child, filter)
  const field = fieldOf(shape.ledger, filter.field)
  if (field?.kind === 'people' || field?.kind === 'person') {
    const from = `people p where p.record_id = t.id and p.field = '${field.id}'`
    return existsCondition(filter, from, personCondition(reader, filter))
  }
  if (field?.kind === 'membership') {
    const name = columnCondition('s.name', filter, String)
    const from = 'studio_members m join studios s on s.id = m.studio_id where m.member_id = t.id'
    return existsCondition(filter, from, name)
  }
  throw unknownField(filter.field)
}

/** A name, or one member where the text says which of several namesakes is meant. */
const personCondition = (reader: Reader, filter: Filter): Condition => {
  const text = typeof filter.value === 'string' ? filter.value.trim() : ''
  const isMarked = text !== '' && parseTypedMember(text) !== undefined
  const { memberId } = isMarked ? resolveTypedMember(reader, text) : { memberId: null }
  const op = filter.op === 'contains' ? 'is' : filter.op
  return memberId === null
    ? columnCondition('p.name', filter, String)
    : columnCondition('p.member_id', { ...filter, op, value: memberId }, String)
}

/** Texts in fields the office added; a number asked for is compared as one. */
const extraCondition = (label: string, filter: Filter): Condition => {
  const text = "nullif(json_extract(t.extra, ?), '')"
  const column = typeof filter.value === 'number' ? `cast(${text} as real)` : text
  const inner = columnCondition(column, filter, (value) => value as SqlValue) // a filter's own scalar
  return { sql: inner.sql, values: [extraPath(label), ...inner.values] }
}

/** Child rows of which any part says what is looked for, in the office's words. */
const childCondition = (
  reader: Reader,
  { table, parts }: ChildTable,
  filter: Filter,
): Condition => {
  const book = officeBook(reader)
  const each = parts.map(({ part, name }): Condition => {
    const column = `c."${name}"`
    if (part.kind !== 'choice') return columnCondition(column, filter, String)
    const codes = book
      .choicesOf(part.choices)
      .filter(({ label }) => label.includes(String(filter.value)))
      .map(({ code }) => code)
    return columnCondition(column, { ...filter, op: 'oneOf', value: codes }, String)
  })
  return existsCondition(filter, `"${table}" c where c.record_id = t.id`, {
    sql: `(${each.map(({ sql }) => sql).join(' or ')})`,
    values: each.flatMap(({ values }) => values),
  })
}

/** Where the text of an own field lies in a record's `extra`. */
export const extraPath = (label: string): string => `$.${JSON.stringify(label)}`

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
