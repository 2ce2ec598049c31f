import { pinyin } from 'pinyin-pro'
import type { PersonValue, RowValue, Values } from '#shared/domain/record.ts'
import { membershipsIn, personIn, studioIn } from '#shared/domain/value-shapes.ts'
import { isWithheld } from '#shared/domain/withheld.ts'
import { labelOf } from '#shared/ledgers/choices/index.ts'
import type { Field, Part } from '#shared/ledgers/field.ts'
import { enterRows } from '../enter-rows.ts'
import type { LedgerShape } from '../ledger-shape.ts'
import type { NewRecord } from '../records/new-record.ts'
import type { SqlValue, Writer } from '../sql.ts'
import { createTokenBytes } from './search-tokens.ts'

/** Renews what stands of a record in the full-text index. */
export const indexRecord = (writer: Writer, shape: LedgerShape, record: NewRecord): void => {
  unindexRecord(writer, record.id)
  indexNewRecords(writer, shape, [record])
}

const tokens = createTokenBytes()

const ROW_COLUMNS = ['id', 'ledger', 'record_id', 'on_day', 'withheld']

const ROWS_AT_ONCE = 1000

const searchRows = (
  { id: ledger, ledger: { dateField = '' } }: LedgerShape,
  records: readonly NewRecord[],
  first: number,
): SqlValue[][] =>
  records.map(({ id, values }, at) => {
    const on = values[dateField]
    const withheld = isWithheld(values) ? 1 : 0
    return [first + at, ledger, id, typeof on === 'string' ? on : '', withheld]
  })

/** Puts records into the full-text index that were not there before; `onRecord` hears of each. */
export const indexNewRecords = (
  writer: Writer,
  shape: LedgerShape,
  records: readonly NewRecord[],
  onRecord: () => void = () => undefined,
): void => {
  const last = writer.get<{ id: number | null }>('select max(id) as id from search_rows')?.id ?? 0
  for (let from = 0; from < records.length; from += ROWS_AT_ONCE) {
    const some = records.slice(from, from + ROWS_AT_ONCE)
    enterRows(writer, 'search_rows', ROW_COLUMNS, searchRows(shape, some, last + 1 + from))
  }
  const insertTexts = writer.many(
    'insert into search_index (rowid, body, initials) values (?, ?, ?)',
  )
  for (const [at, record] of records.entries()) {
    onRecord()
    const initials = addTexts(shape, record)
    insertTexts([last + 1 + at, tokens.take(), initials])
  }
}

/** Gathers the tokens of a record; gives the initials of its names. */
const addTexts = ({ fieldById }: LedgerShape, { values, extra }: NewRecord): string => {
  const initials: string[] = []
  for (const id in values) {
    const field = fieldById.get(id)
    const value = values[id]
    if (field !== undefined && value !== null && value !== undefined) {
      addField(field, value)
      for (const name of namesOf(field, value)) initials.push(initialsOf(name))
    }
  }
  for (const label in extra) tokens.add(extra[label] ?? '')
  return initials.join(' ')
}

const addField = (field: Field, value: Values[string]): void => {
  if (typeof value === 'string' && (field.kind === 'text' || field.kind === 'longText'))
    tokens.add(value)
  else for (const text of textsOf(field, value)) tokens.add(text)
}

/** Room for what waits to be written of the index; the default is for a record now and then. */
const MANY_BYTES = 16 * 1024 * 1024

/** Lets the index gather many records before it writes; costs memory only while they wait. */
export const expectMany = (writer: Writer): void => {
  const kept = writer.get<{ v: number }>("select v from search_index_config where k = 'hashsize'")
  if (kept?.v === MANY_BYTES) return
  writer.run(`insert into search_index (search_index, rank) values ('hashsize', ${MANY_BYTES})`)
}

/** Takes a record out of the full-text index. */
export const unindexRecord = (writer: Writer, id: string): void => {
  const row = writer.get<{ id: number }>('select id from search_rows where record_id = ?', id)
  if (row === undefined) return
  writer.run('delete from search_index where rowid = ?', row.id)
  writer.run('delete from search_rows where id = ?', row.id)
}

const textsOf = (field: Field, value: Values[string] | undefined): readonly string[] => {
  if (value === null || value === undefined) return []
  switch (field.kind) {
    case 'integer':
    case 'money':
    case 'yesNo':
    case 'date':
    case 'time':
      return []
    case 'choice':
      return [labelOf(field.choices, String(value))]
    case 'choices':
      return (value as string[]).map((code) => labelOf(field.choices, code)) // kinds decide the shape of a value
    case 'rows':
      return partTexts(field.parts, value)
    case 'people':
      return [...personNames(value), ...partTexts(field.parts?.filter(isWritten), value)]
    case 'studio':
    case 'membership':
    case 'person':
    case 'name':
      return namesOf(field, value)
    default:
      return [String(value)]
  }
}

/** Rows of a field as far as they are rows: a bare name has no parts. */
const rowsOf = (value: Values[string]): readonly RowValue[] =>
  (value as readonly (RowValue | string)[]).filter((row) => typeof row !== 'string')

/** Nobody looks for everyone who was present. */
const isWritten = ({ kind }: Part): boolean => kind !== 'choice'

const partTexts = (parts: readonly Part[] = none, value: Values[string]): readonly string[] =>
  parts.length === 0
    ? none
    : rowsOf(value).flatMap((row) => parts.flatMap((part) => partText(part, row)))

const partText = (part: Part, row: RowValue): string[] => {
  const value = row[part.id]
  if (typeof value !== 'string' || part.kind === 'date') return []
  return [part.kind === 'choice' ? labelOf(part.choices, value) : value]
}

const none: readonly never[] = []

const namesOf = (field: Field, value: Values[string] | undefined): readonly string[] => {
  if (value === null || value === undefined) return none
  switch (field.kind) {
    case 'name':
      return [String(value)]
    case 'person':
      return [typeof value === 'string' ? value : personIn(value).name]
    case 'people':
      return [...personNames(value), ...partNames(field, value)]
    case 'rows':
      return partNames(field, value)
    case 'studio':
      return [studioIn(value).name]
    case 'membership':
      return membershipsIn(value).map(({ studio }) => studio.name)
    default:
      return none
  }
}

const personNames = (value: Values[string]): readonly string[] =>
  // By its kind; a bare name is taken too.
  (value as readonly (PersonValue | string)[]).map((person) =>
    typeof person === 'string' ? person : person.name,
  )

/** Whom rows name: parties, leaders, stand-ins. */
const partNames = ({ parts = [] }: Field, value: Values[string]): readonly string[] => {
  const named = parts.filter(({ kind }) => kind === 'name' || kind === 'person')
  if (named.length === 0) return none
  return rowsOf(value).flatMap((row) =>
    named.flatMap(({ id }) => {
      const name = row[id]
      return typeof name === 'string' && name !== '' ? [name] : []
    }),
  )
}

const kept = new Map<string, string>()
const KEPT = 20_000

/** 曾国庆 → zgq and cgq: a surname is read in its own way, and a name may not begin with one. */
export const initialsOf = (name: string): string => {
  const known = kept.get(name)
  if (known !== undefined) return known
  const read = (mode: 'surname' | 'normal'): string =>
    pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', mode }).join('').toLowerCase()
  const initials = [...new Set([read('surname'), read('normal')])]
    .filter((text) => /^[a-z]+$/.test(text))
    .join(' ')
  if (kept.size >= KEPT) kept.clear()
  kept.set(name, initials)
  return initials
}
