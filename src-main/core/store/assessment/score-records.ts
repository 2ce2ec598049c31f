import type {
  FactNeed,
  FactPerson,
  FactRecord,
  FactValue,
  Scalar,
} from '#shared/domain/fact-record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import { isLedgerId } from '#shared/ledgers/index.ts'
import { fromSql, type LedgerShape, ledgerShape } from '../ledger-shape.ts'
import { isOfStudio, recordDay, recordStudio } from '../record-studio.ts'
import type { Reader, SqlValue } from '../sql.ts'
import { childrenSql, personsInTurn, rowsOfText } from './score-parts.ts'

/** Whose records are asked for: those that name a member, or those of a studio. */
export interface Holder {
  readonly kind: 'member' | 'studio'
  readonly id: string
}

export interface ScoreRange {
  readonly from: string
  readonly to: string
  readonly holder?: Holder | undefined
  /** Records that shall be shown bring their label and all of their persons; others have none. */
  readonly told: boolean
}

const WINDOW = 1000

/**
 * The living records of a ledger that belong to a range of days, oldest first, no more of each than
 * is needed, in windows so that a million of them never stand in memory at once.
 */
export function* eachScoreRecord(
  reader: Reader,
  need: FactNeed,
  range: ScoreRange,
): Generator<FactRecord> {
  if (!isLedgerId(need.ledger)) return
  const shape = ledgerShape(need.ledger)
  const date = shape.columnByField.get(shape.ledger.dateField ?? '')
  if (date === undefined) return
  const { columns, read } = reading(shape, need, range.told)
  const { where, end, values } = whereSql(shape, date.name, need, range)
  const { own } = where
  const sql = `select t.rowid, t.id, t."${date.name}", ${columns.join(', ')} from ${shape.id} t
      ${where.of(`${own} <= ?`)} limit ${WINDOW}`
  const fields = need.people.filter((id) => shape.people.some((field) => field.id === id))
  const persons = { fields, asked: need.asked, told: range.told }
  // The day alone bounds the walk over the index, the pair the day itself.
  const rest = where.of(`${own} <= ? and (${own}, t.id) <= (?, ?)`)
  // The own date walks the index; where others count too, older records must be looked at as well.
  let after: readonly SqlValue[] = [need.dates.length === 0 ? range.from : '', '']
  for (;;) {
    const rows = reader.rows(sql, ...after, end, ...values)
    const last = rows.at(-1)
    if (last === undefined) return
    const [, id = '', day = ''] = last
    const inTurn = personsInTurn(reader, persons, {
      from: `${shape.id} t`,
      rest,
      values: [...after, day, day, id, ...values],
    })
    for (const row of rows) yield read(row, inTurn.of(row[0] ?? null))
    if (rows.length < WINDOW) return
    after = [day, id]
  }
}

const whereSql = (shape: LedgerShape, date: string, need: FactNeed, range: ScoreRange) => {
  const [held, holders] = heldSql(shape, range.holder)
  const { within, end, bounds } = daysSql(shape, date, need, range)
  // Somebody's records are few: found by their own index, not by a walk over everybody's days.
  const own = range.holder === undefined ? `t."${date}"` : `+t."${date}"`
  const of = (upTo: string): string => `where (${own}, t.id) > (?, ?) and ${upTo}
       and t.deleted_at is null ${within} ${held} order by ${own}, t.id`
  return { where: { own, of }, end, values: [...bounds, ...holders] }
}

/** The condition that a record is the holder's, and its values. */
const heldSql = (shape: LedgerShape, holder: Holder | undefined): readonly [string, string[]] => {
  if (holder === undefined) return ['', []]
  if (holder.kind === 'member')
    return [
      'and t.id in (select p.record_id from people p where p.member_id = ? and p.ledger = ?)',
      [holder.id, shape.id],
    ]
  const ofStudio = isOfStudio(shape, recordDay(shape))
  return ofStudio === undefined ? ['and 0', []] : [`and ${ofStudio}`, [holder.id, holder.id]]
}

const daysSql = (shape: LedgerShape, own: string, need: FactNeed, { from, to }: ScoreRange) => {
  const end = `${to}~` // a month or a year belongs to its last day
  // The walk over the own date has both its ends already.
  if (need.dates.length === 0) return { within: '', end, bounds: [] }
  const dates = [
    `t."${own}" between ? and ?`,
    ...need.dates.flatMap((name) => dateSql(shape, name)),
  ]
  return {
    within: `and (${dates.join(' or ')})`,
    end,
    bounds: dates.flatMap(() => [from, end]),
  }
}

const dateSql = (shape: LedgerShape, name: string): readonly string[] => {
  const [field = '', part] = name.split('.')
  const column = shape.columnByField.get(field)
  if (part === undefined) return column === undefined ? [] : [`t."${column.name}" between ? and ?`]
  const child = shape.children.find((one) => one.field.id === field)
  const dated = child?.parts.find((one) => one.part.id === part)
  if (child === undefined || dated === undefined) return []
  return [
    `exists (select 1 from ${child.table} c where c.record_id = t.id and c."${dated.name}" between ? and ?)`,
  ]
}

interface Reading {
  /** What is selected after the number of the row, the id and the date. */
  readonly columns: readonly string[]
  readonly read: (row: readonly SqlValue[], people: readonly FactPerson[]) => FactRecord
}

const reading = (shape: LedgerShape, need: FactNeed, told: boolean): Reading => {
  const plain = shape.columns.filter(
    ({ field }) => need.fields.includes(field.id) && field.kind !== 'studio',
  )
  const children = shape.children.filter(({ field }) => need.fields.includes(field.id))
  const columns = [
    't.matter_id',
    recordStudio(shape, recordDay(shape)),
    told ? titleSql(shape) : "''",
    ...plain.map(({ name }) => `t."${name}"`),
    ...children.map(childrenSql),
  ]
  const readers = plain.map(({ field }) => valueReader(field))
  const fields = plain.map(({ field }) => field.id)
  let on: SqlValue = ''
  const read: Reading['read'] = (row, people) => {
    // One and the same text for all records of a day is quicker to look up.
    if (row[2] !== on) on = row[2] ?? ''
    const values: Record<string, FactValue> = {}
    for (const [i, field] of fields.entries())
      values[field] = readers[i]?.(row[FIRST + i] ?? null) ?? null
    for (const [i, child] of children.entries())
      values[child.field.id] = rowsOfText(child, row[FIRST + fields.length + i] ?? null)
    return {
      ledger: shape.id,
      id: row[1] as string, // not null in every ledger, as is the date in a range
      on: on as string,
      matterId: (row[3] ?? null) as string | null, // a text column
      studioId: (row[4] ?? null) as string | null,
      label: String(row[5] ?? ''),
      values,
      people,
    }
  }
  return { columns, read }
}

/** Where the asked columns begin: after number, id, date, matter, studio and label. */
const FIRST = 6

const CODES_KEPT = 1000

const valueReader = ({ kind }: Field): ((value: SqlValue) => Scalar | readonly string[]) => {
  if (kind === 'money') return (value) => (typeof value === 'number' ? value / 100 : null)
  if (kind !== 'choices') return (value) => fromSql(kind, value)
  // Lists of codes are few and the same again and again.
  const known = new Map<SqlValue, Scalar | readonly string[]>()
  return (value) => {
    const found = known.get(value)
    if (found !== undefined) return found
    const codes = fromSql(kind, value)
    if (known.size < CODES_KEPT) known.set(value, codes)
    return codes
  }
}

/** How a record is called: its title, which in every ledger is one column. */
const titleSql = (shape: LedgerShape): string => {
  const column = shape.columnByField.get(shape.ledger.titleField)
  return column === undefined ? "''" : `t."${column.name}"`
}
