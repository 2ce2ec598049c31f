import type {
  FieldValue,
  MembershipValue,
  PersonValue,
  RowValue,
  Values,
} from '#shared/domain/record.ts'
import { membershipsIn, personsIn, rowsIn } from '#shared/domain/value-shapes.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { type ChildTable, fromSql, type LedgerShape, toSql } from '../ledger-shape.ts'
import type { Reader } from '../sql.ts'
import type { NewRecord } from './new-record.ts'
import type { Pen } from './pen.ts'
import { openPeopleBook } from './record-people.ts'

/** What lies beside a record's own row: persons, child rows, memberships, by field id. */
export type RecordParts = Record<string, Values[string]>

interface PersonRow {
  readonly recordId: string
  readonly field: string
  readonly name: string
  readonly memberId: string | null
  readonly role: string | null
  readonly status: string | null
  readonly parts: string | null
}

/**
 * Loads what belongs to many records with one query a kind, never one a record: their values, in which
 * those of the columns are still to be filled in.
 */
export const listParts = (
  reader: Reader,
  shape: LedgerShape,
  ids: readonly string[],
): Map<string, RecordParts> => {
  const empty = emptyParts(shape)
  const parts = new Map(ids.map((id): [string, RecordParts] => [id, { ...empty }]))
  if (ids.length === 0) return parts
  if (shape.people.length > 0) addPeople(reader, shape, ids, parts)
  for (const child of shape.children) addChildren(reader, child, ids, parts)
  if (shape.membership !== undefined) addMemberships(reader, shape.membership, ids, parts)
  return parts
}

/** What an empty record holds. It has a place for every column: one that grows by them is slow to fill. */
const emptyParts = (shape: LedgerShape): RecordParts => ({
  ...Object.fromEntries(shape.columns.map(({ field }) => [field.id, fromSql(field.kind, null)])),
  ...Object.fromEntries(shape.people.map(({ id, kind }) => [id, kind === 'person' ? null : []])),
  ...Object.fromEntries(shape.children.map(({ field }) => [field.id, []])),
  ...(shape.membership === undefined ? {} : { [shape.membership.id]: [] }),
})

const addPeople = (
  reader: Reader,
  shape: LedgerShape,
  ids: readonly string[],
  into: Map<string, RecordParts>,
): void => {
  const rows = reader.all<PersonRow>(
    `select record_id as recordId, field, name, member_id as memberId, role, status, parts
       from people where record_id in (select value from json_each(?)) order by record_id, field, position`,
    JSON.stringify(ids),
  )
  const single = new Set(shape.people.filter(({ kind }) => kind === 'person').map(({ id }) => id))
  for (const row of rows) {
    const record = into.get(row.recordId)
    if (record === undefined) continue
    if (single.has(row.field)) record[row.field] = personOf(row)
    else record[row.field] = [...personsIn(record[row.field]), personOf(row)] // made by emptyParts
  }
}

const personOf = ({ name, memberId, role, status, parts }: PersonRow): PersonValue => {
  const person: PersonValue = { name, memberId }
  if (role !== null) person['role'] = role
  if (status !== null) person['status'] = status
  return parts === null ? person : Object.assign(person, JSON.parse(parts))
}

const addChildren = (
  reader: Reader,
  { field, table, parts }: ChildTable,
  ids: readonly string[],
  into: Map<string, RecordParts>,
): void => {
  const rows = reader.all<Record<string, string | number | null>>(
    `select record_id, ${parts.map(({ name }) => `"${name}"`).join(', ')} from ${table}
      where record_id in (select value from json_each(?)) order by record_id, position`,
    JSON.stringify(ids),
  )
  for (const row of rows) {
    const value = Object.fromEntries(
      parts.map(({ part, name }) => [part.id, fromSql(part.kind, row[name] ?? null)]),
    ) as RowValue // the parts of a row are scalars
    const record = into.get(String(row['record_id']))
    if (record !== undefined) record[field.id] = [...rowsIn(record[field.id]), value]
  }
}

const addMemberships = (
  reader: Reader,
  field: Field,
  ids: readonly string[],
  into: Map<string, RecordParts>,
): void => {
  const rows = reader.all<
    { memberId: string; studioId: string; name: string | null } & Pick<
      MembershipValue,
      'role' | 'from' | 'to'
    >
  >(
    `select m.member_id as memberId, m.studio_id as studioId, s.name, m.role,
            m.from_on as "from", m.to_on as "to"
       from studio_members m left join studios s on s.id = m.studio_id
      where m.member_id in (select value from json_each(?)) order by m.member_id, m.position`,
    JSON.stringify(ids),
  )
  for (const { memberId, studioId, name, role, from, to } of rows) {
    const record = into.get(memberId)
    const value = { studio: { id: studioId, name: name ?? '' }, role, from, to }
    if (record !== undefined) record[field.id] = [...membershipsIn(record[field.id]), value]
  }
}

/** Replaces what a record holds in the fields that `values` carries; other fields stay. */
export const writeParts = (pen: Pen, shape: LedgerShape, id: string, values: Values): void => {
  const { writer } = pen
  for (const field of shape.people) {
    if (field.id in values)
      writer.run('delete from people where record_id = ? and field = ?', id, field.id)
  }
  for (const { field, table } of shape.children) {
    if (field.id in values) writer.run(`delete from ${table} where record_id = ?`, id)
  }
  const { membership } = shape
  if (membership !== undefined && membership.id in values)
    writer.run('delete from studio_members where member_id = ?', id)
  insertParts(pen, shape, [{ id, values }])
}

/** Writes what lies beside records that are new: there is nothing to replace. */
export const insertParts = (
  pen: Pen,
  shape: LedgerShape,
  records: readonly Pick<NewRecord, 'id' | 'values'>[],
): void => {
  const { people, children, membership } = shape
  const book = openPeopleBook(pen, shape.id)
  for (const { id, values } of records) {
    for (const field of people) if (field.id in values) book.add(id, field.id, values[field.id])
    for (const child of children)
      if (child.field.id in values) writeChildren(pen, child, id, values[child.field.id])
    if (membership !== undefined && membership.id in values)
      writeMemberships(pen, id, values[membership.id])
  }
  book.close()
}

const writeChildren = (
  { writer, newId }: Pen,
  { table, parts }: ChildTable,
  id: string,
  value: FieldValue | undefined,
): void => {
  const columns = ['id', 'record_id', 'position', ...parts.map(({ name }) => name)]
  const sql = `insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`
  for (const [position, row] of rowsIn(value).entries()) {
    writer.run(
      sql,
      newId(),
      id,
      position,
      ...parts.map(({ part }) => toSql(part.kind, row[part.id])),
    )
  }
}

const writeMemberships = (
  { writer, newId }: Pen,
  id: string,
  value: FieldValue | undefined,
): void => {
  for (const [position, membership] of membershipsIn(value).entries()) {
    writer.run(
      `insert into studio_members (id, member_id, studio_id, position, role, from_on, to_on)
       values (?, ?, ?, ?, ?, ?, ?)`,
      newId(),
      id,
      membership.studio.id ?? '',
      position,
      membership.role ?? 'MEMBER',
      membership.from ?? null,
      membership.to ?? null,
    )
  }
}
