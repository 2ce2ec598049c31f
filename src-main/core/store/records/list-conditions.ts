import type { Filter } from '#shared/contract/records.ts'
import { ownFieldLabel } from '#shared/domain/own-field.ts'
import { withheldBy } from '#shared/domain/withheld.ts'
import type { Field, FieldKind } from '#shared/ledgers/field.ts'
import { fieldOf } from '#shared/ledgers/index.ts'
import { parseTypedMember } from '#shared/ledgers/members/label.ts'
import { partsOf } from '#shared/ledgers/part-fields.ts'
import { AppError } from '../../errors.ts'
import {
  type ChildTable,
  type Column,
  columnValue,
  type LedgerShape,
  toSql,
} from '../ledger-shape.ts'
import { snakeCase } from '../schema/names.ts'
import { listOwnFields, officeBook } from '../settings.ts'
import type { Reader, SqlValue } from '../sql.ts'
import { resolveTypedMember } from './member-names.ts'

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
  if (column !== undefined) return ownColumnCondition(column, filter)
  const label = ownFieldLabel(filter.field)
  if (label !== undefined) return extraCondition(reader, shape, label, filter)
  const [id = '', part] = filter.field.split('.')
  const field = fieldOf(shape.ledger, id)
  if (field === undefined) throw unknownField(filter.field)
  const from = besideOf(shape, field)
  if (part !== undefined) return partCondition(field, from, part, filter)
  const child = shape.children.find((each) => each.field.id === id)
  if (child !== undefined)
    return existsCondition(filter, from, childCondition(reader, child, filter))
  if (field.kind === 'membership')
    return existsCondition(filter, from, columnCondition('s.name', filter, String))
  return existsCondition(filter, from, personCondition(reader, filter))
}

const ownColumnCondition = ({ field, name }: Column, filter: Filter): Condition => {
  const column = `t."${name}"`
  if (field.kind === 'studio') return studioCondition(column, filter)
  return field.kind === 'choices'
    ? codesCondition(column, filter)
    : kindCondition(field.kind, column, filter)
}

/** Where the rows, persons or memberships of a field lie, joined to `t`. */
const besideOf = (shape: LedgerShape, { id, kind }: Field): string => {
  if (kind === 'membership')
    return 'studio_members m join studios s on s.id = m.studio_id where m.member_id = t.id'
  const child = shape.children.find(({ field }) => field.id === id)
  return child === undefined
    ? `people p where p.record_id = t.id and p.field = '${id}'`
    : `"${child.table}" c where c.record_id = t.id`
}

const membershipColumns: Readonly<Record<string, string>> = {
  role: 'm.role',
  from: 'm.from_on',
  to: 'm.to_on',
}

const partColumn = ({ kind }: Field, part: string): string => {
  if (kind === 'membership') return membershipColumns[part] ?? ''
  if (kind === 'rows') return `c."${snakeCase(part)}"`
  // What is asked most often of a person has a column.
  if (part === 'role' || part === 'status') return `p.${part}`
  return `nullif(json_extract(p.parts, '$.${part}'), '')`
}

/** Some row of which this part is as asked; empty is a record of which no row says it. */
const partCondition = (field: Field, from: string, id: string, filter: Filter): Condition => {
  const part = partsOf(field).find((each) => each.id === id)
  if (part === undefined) throw unknownField(filter.field)
  const column = partColumn(field, id)
  if (filter.op === 'empty' || filter.op === 'filled') {
    const not = filter.op === 'empty' ? 'not ' : ''
    return { sql: `${not}exists (select 1 from ${from} and ${column} is not null)`, values: [] }
  }
  return existsCondition(filter, from, kindCondition(part.kind, column, filter))
}

/** Codes in one column: whatever is asked, a record has the code or has not. */
const codesCondition = (column: string, filter: Filter): Condition => {
  if (filter.op === 'empty') return { sql: `ifnull(${column}, '[]') = '[]'`, values: [] }
  if (filter.op === 'filled') return { sql: `ifnull(${column}, '[]') <> '[]'`, values: [] }
  const codes = [filter.value].flat().map(String)
  const has = `exists (select 1 from json_each(${column}) where value in (${codes.map(() => '?').join(', ')}))`
  return { sql: filter.op === 'isNot' ? `not ${has}` : has, values: codes }
}

const FULL_DAY = '2024-01-01'.length

/** A condition on one value of a kind. A month or a year asked for takes in all of its days. */
const kindCondition = (kind: FieldKind, column: string, filter: Filter): Condition => {
  const { op, value } = filter
  if (kind === 'date' && op === 'is' && String(value).length < FULL_DAY)
    return { sql: `substr(${column}, 1, ?) = ?`, values: [String(value).length, String(value)] }
  return columnCondition(column, filter, (each) => toSql(kind, each))
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

/** Texts in fields the office added: a number asked for is compared as one, a day as a day. */
const extraCondition = (
  reader: Reader,
  { id }: LedgerShape,
  label: string,
  filter: Filter,
): Condition => {
  const own = listOwnFields(reader, id).find((field) => field.label === label)
  const text = "nullif(json_extract(t.extra, ?), '')"
  const column = typeof filter.value === 'number' ? `cast(${text} as real)` : text
  const inner = kindCondition(own?.kind === 'date' ? 'date' : 'text', column, filter)
  return { sql: inner.sql, values: [extraPath(label), ...inner.values] }
}

/** A row of which any part says what is looked for, in the words and numbers a person reads. */
const childCondition = (reader: Reader, { parts }: ChildTable, filter: Filter): Condition => {
  const book = officeBook(reader)
  // A tick has no words to look for; it is asked for by its own part.
  const spoken = parts.filter(({ part }) => part.kind !== 'yesNo')
  const each = spoken.map(({ part, name }): Condition => {
    const column = `c."${name}"`
    if (part.kind === 'money')
      return columnCondition(`printf('%.2f', ${column} / 100.0)`, filter, String)
    if (part.kind !== 'choice') return columnCondition(column, filter, String)
    const codes = book
      .choicesOf(part.choices)
      .filter(({ label }) => label.includes(String(filter.value)))
      .map(({ code }) => code)
    return columnCondition(column, { ...filter, op: 'oneOf', value: codes }, String)
  })
  return {
    sql: `(${each.map(({ sql }) => sql).join(' or ')})`,
    values: each.flatMap(({ values }) => values),
  }
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

/** `isWithheld` of the records as SQL, turned round. */
export const openOnly = ({ columnByField }: LedgerShape): readonly Condition[] =>
  Object.entries(withheldBy).flatMap(([id, value]) => {
    const column = columnByField.get(id)
    if (column === undefined) return []
    return [{ sql: `t."${column.name}" is not ?`, values: [columnValue(column.field, value)] }]
  })
