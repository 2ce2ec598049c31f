import type { FieldValue, Values } from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import type { TableReading } from '../columns/table-reading.ts'
import type { CellReading } from '../values/cell-reading.ts'

/** Of an entry what its cells fill. */
interface Filled {
  readonly values: Values
  moreNames?: Map<string, readonly string[]>
}

interface Open {
  readonly entry: Filled
  readonly reading: TableReading
}

/** Tells a value that names persons. */
export const isPersonList = (value: FieldValue | undefined): value is { name: string }[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'object' && 'name' in item)

/** Two columns of one field: texts one below the other, lists one after the other; else the first stays. */
const besides = (before: FieldValue, value: FieldValue): FieldValue => {
  if (typeof before === 'string' && typeof value === 'string')
    return before === value ? before : `${before}\n${value}`
  // Both lists come from the same field and so hold the same kind of item.
  if (Array.isArray(before) && Array.isArray(value)) return [...before, ...value] as FieldValue
  return before
}

const hasField = ({ ledger }: TableReading, id: string): boolean =>
  ledger.fields.some((field) => field.id === id)

/** Keeps names beyond the first of a field for one person. */
export const addNames = (entry: Filled, { id }: Field, names: readonly string[]): void => {
  entry.moreNames ??= new Map()
  entry.moreNames.set(id, [...(entry.moreNames.get(id) ?? []), ...names])
}

/** The first of several names where one person is asked for; the others are kept apart. */
const onePerson = (
  entry: Filled,
  field: Field,
  persons: readonly { name: string }[],
): FieldValue => {
  const [first, ...more] = persons
  if (more.length > 0)
    addNames(
      entry,
      field,
      more.map(({ name }) => name),
    )
  return first ?? []
}

const hoursOf = ({ ledger }: TableReading): readonly Field[] =>
  ledger.fields.filter(({ kind }) => kind === 'time')

/** The last day of what went on for longer. */
const END = 'endedOn'

/** Hours and the end of a span, which a cell of the day tells by the way. */
const setTimes = ({ entry, reading }: Open, { time, timeUntil, until }: CellReading): void => {
  const [begin, finish] = hoursOf(reading)
  if (time !== undefined && begin !== undefined) entry.values[begin.id] ??= time
  if (timeUntil !== undefined && finish !== undefined) entry.values[finish.id] ??= timeUntil
  const end = reading.ledger.fields.find(({ id }) => id === END)
  if (until !== undefined && end !== undefined) entry.values[end.id] ??= until
}

const setEndTime = ({ entry, reading }: Open, time: string): void => {
  const [, finish] = hoursOf(reading)
  if (finish !== undefined) entry.values[finish.id] ??= time
}

/** Puts what a cell gave into the fields of an entry, its own and those it tells by the way. */
export const setValue = (open: Open, field: Field, cell: CellReading): void => {
  const { entry, reading } = open
  const { value } = cell
  if (value === undefined || value === null) return
  const one =
    field.kind === 'person' && isPersonList(value) ? onePerson(entry, field, value) : value
  const before = entry.values[field.id]
  entry.values[field.id] = before === undefined ? one : besides(before, one)
  if (cell.phone !== undefined && hasField(reading, 'phone')) entry.values['phone'] ??= cell.phone
  const isTimed = cell.time !== undefined || cell.until !== undefined
  if (isTimed && field.id === reading.ledger.dateField) setTimes(open, cell)
  if (field.id === END && cell.time !== undefined) setEndTime(open, cell.time)
}
