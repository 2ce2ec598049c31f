import type { MembershipValue, PersonValue, RowValue, Values } from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { type LedgerId, ledgerOf } from '#shared/ledgers/index.ts'
import { recordFrom, recordSelect, rowsToRecords } from './find-records.ts'
import { type LedgerShape, ledgerShape } from './ledger-shape.ts'
import type { Reader, SqlValue } from './sql.ts'

type Scalar = string | number | boolean | null
type Row = Readonly<Record<string, Scalar>>

/** A record as scoring reads it: plain values, persons apart, money in yuan. */
export interface ScoreRecord {
  readonly ledger: string
  readonly id: string
  readonly on: string
  readonly label: string
  readonly studioId: string | null
  readonly matterId: string | null
  readonly values: Readonly<Record<string, Scalar | readonly string[] | readonly Row[]>>
  readonly people: readonly {
    readonly field: string
    readonly memberId: string | null
    readonly name: string
    readonly position: number
    readonly role: string | null
    readonly status: string | null
    readonly values: Row
  }[]
}

const WINDOW = 500

export interface ScoreRange {
  readonly from: string
  readonly to: string
  /** Other dates by which a record belongs to the range too: a field, or `rows.column`. */
  readonly dates: readonly string[]
}

/** Whose records are asked for: those that name a member, or those of a studio. */
export interface Holder {
  readonly kind: 'member' | 'studio'
  readonly id: string
}

/** The condition that a record is the holder's, and its values. */
const heldSql = (shape: LedgerShape, holder: Holder | undefined): readonly [string, string[]] => {
  if (holder === undefined) return ['', []]
  if (holder.kind === 'member')
    return [
      `and t.id in (select p.record_id from people p where p.member_id = ? and p.ledger = ?)`,
      [holder.id, shape.id],
    ]
  return shape.studio === undefined
    ? ['and 0', []]
    : [`and t."${shape.studio.name}" = ?`, [holder.id]]
}

/**
 * The living records of a ledger that belong to a range of days, oldest first, in windows so that a
 * million of them never stand in memory at once.
 */
export function* eachScoreRecord(
  reader: Reader,
  ledger: LedgerId,
  range: ScoreRange,
  holder?: Holder,
): Generator<ScoreRecord> {
  const shape = ledgerShape(ledger)
  const [held, holders] = heldSql(shape, holder)
  const date = shape.columnByField.get(shape.ledger.dateField ?? '')
  if (date === undefined) return
  const dates = [`t."${date.name}"`, ...range.dates.flatMap((name) => dateSql(shape, name))]
  const end = `${range.to}~` // a month or a year belongs to its last day
  const within = dates
    .map((sql) => (sql.includes('?') ? sql : `${sql} between ? and ?`))
    .join(' or ')
  const bounds = dates.flatMap(() => [range.from, end])
  // Somebody's records are few: found by their own index, not by a walk over everybody's days.
  const own = holder === undefined ? `t."${date.name}"` : `+t."${date.name}"`
  // The own date walks the index; where others count too, older records must be looked at as well.
  let after = { on: range.dates.length === 0 ? range.from : '', id: '' }
  for (;;) {
    const rows: Record<string, SqlValue>[] = reader.all(
      `select ${recordSelect(shape)}, t.matter_id from ${recordFrom(shape)}
        where (${own}, t.id) > (?, ?) and ${own} <= ? and t.deleted_at is null
          and (${within}) ${held}
        order by ${own}, t.id limit ${WINDOW}`,
      after.on,
      after.id,
      end,
      ...bounds,
      ...holders,
    )
    for (const [i, record] of rowsToRecords(reader, shape, rows).entries()) {
      const row = rows[i] ?? {}
      const on = String(row[date.name])
      after = { on, id: record.id }
      yield scoreRecord(
        ledger,
        record.id,
        on,
        record.values,
        String(row['matter_id'] ?? '') || null,
      )
    }
    if (rows.length < WINDOW) return
  }
}

const dateSql = (shape: LedgerShape, name: string): readonly string[] => {
  const [field = '', part] = name.split('.')
  const column = shape.columnByField.get(field)
  if (part === undefined) return column === undefined ? [] : [`t."${column.name}"`]
  const child = shape.children.find((one) => one.field.id === field)
  const dated = child?.parts.find((one) => one.part.id === part)
  if (child === undefined || dated === undefined) return []
  return [
    `exists (select 1 from ${child.table} c where c.record_id = t.id and c."${dated.name}" between ? and ?)`,
  ]
}

const scoreRecord = (
  ledger: LedgerId,
  id: string,
  on: string,
  values: Values,
  matterId: string | null,
): ScoreRecord => {
  const { fields, titleField } = ledgerOf(ledger)
  const studio = fields.find(({ kind }) => kind === 'studio')
  const studioValue = studio === undefined ? null : (values[studio.id] as { id: string } | null) // kind decides
  return {
    ledger,
    id,
    on,
    label: labelText(values[titleField]),
    studioId: studioValue?.id ?? null,
    matterId,
    values: Object.fromEntries(
      fields.filter(isPlain).map((field) => [field.id, plainValue(field, values[field.id])]),
    ),
    people: fields
      .filter(({ kind }) => kind === 'people' || kind === 'person')
      .flatMap((field) => personFacts(field, values[field.id])),
  }
}

const labelText = (value: Values[string] | undefined): string => {
  if (Array.isArray(value)) {
    return value
      .map((item) =>
        typeof item === 'object' && 'name' in item ? String(item['name']) : String(item),
      )
      .join('、')
  }
  if (typeof value === 'object' && value !== null && 'name' in value) return String(value.name)
  return value === null || value === undefined ? '' : String(value)
}

const isPlain = ({ kind }: Field): boolean =>
  !['people', 'person', 'studio', 'membership'].includes(kind)

const plainValue = (field: Field, value: Values[string] | undefined): Scalar | string[] | Row[] => {
  if (field.kind === 'money') return typeof value === 'number' ? value / 100 : null
  return (value ?? null) as Scalar | string[] | RowValue[] // kinds decide the shape of a value
}

const personFacts = (field: Field, value: Values[string] | undefined): ScoreRecord['people'] => {
  const persons = (
    field.kind === 'person' ? [value].filter(Boolean) : (value ?? [])
  ) as PersonValue[] // kind decides
  return persons.map(({ name, memberId, role, status, ...rest }: PersonValue, i) => ({
    field: field.id,
    memberId: memberId ?? null,
    name,
    position: i + 1,
    role: typeof role === 'string' ? role : null,
    status: typeof status === 'string' ? status : null,
    values: rest as Row, // parts are scalars
  }))
}

/** One who can be assessed: a member or a studio, with what a sheet's head shows. */
export interface ScoreSubject {
  readonly id: string
  readonly values: Values
  readonly memberships: readonly MembershipValue[]
}

/** Every living member or studio; an id narrows it to one. */
export const listScoreSubjects = (
  reader: Reader,
  ledger: 'members' | 'studios',
  id?: string,
): ScoreSubject[] => {
  const shape = ledgerShape(ledger)
  const subjects: ScoreSubject[] = []
  let after = ''
  for (;;) {
    const rows: Record<string, SqlValue>[] = reader.all(
      `select ${recordSelect(shape)} from ${recordFrom(shape)}
        where t.id > ? ${id === undefined ? '' : 'and t.id = ?'} and t.deleted_at is null
        order by t.id limit ${WINDOW}`,
      after,
      ...(id === undefined ? [] : [id]),
    )
    for (const { id: found, values } of rowsToRecords(reader, shape, rows)) {
      after = found
      const memberships = shape.membership === undefined ? [] : values[shape.membership.id]
      subjects.push({
        id: found,
        values,
        memberships: (memberships ?? []) as MembershipValue[], // kind decides
      })
    }
    if (rows.length < WINDOW) return subjects
  }
}

/** Tells whether an id is that of a living member or studio. */
export const hasSubject = (reader: Reader, id: string): boolean =>
  reader.get(
    `select 1 from members where id = ? and deleted_at is null
     union all select 1 from studios where id = ? and deleted_at is null limit 1`,
    id,
    id,
  ) !== undefined
