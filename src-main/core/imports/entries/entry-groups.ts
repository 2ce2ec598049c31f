import type { FieldValue, Values } from '#shared/domain/record.ts'
import type { Field } from '#shared/ledgers/field.ts'
import type { MappedColumn } from '../columns/columns.ts'
import type { TableReading } from '../columns/table-reading.ts'
import { isDitto } from '../values/ditto.ts'
import type { Entry } from './open-entry.ts'

const CASE_NUMBER =
  /^(?:编号|案号|提案号|提案编号|案件编号|登记编号|登记号|受理编号|档案号|流水号|台账编号)$/

/** The column whose merges tell which rows are one case: the running number, or one the office gave. */
const caseColumn = (reading: TableReading): MappedColumn | undefined =>
  sequenceOf(reading) ??
  reading.columns.find(
    ({ use, heading }) =>
      (use.kind === 'extra' || (use.kind === 'field' && use.field.kind === 'text')) &&
      CASE_NUMBER.test(heading),
  )

const sequenceOf = ({ columns }: TableReading) => columns.find(({ use }) => use.kind === 'sequence')

/**
 * The number column's merge tells how many rows one case takes; rows without one stand alone. A ledger
 * without a day is one of persons or bodies: there the merge only groups them, unless every cell of the
 * row comes down from above, as those of a high text do.
 */
export const caseOfRow = (reading: TableReading, row: number): number => {
  const { grid, columns, ledger } = reading
  const sequence = caseColumn(reading)
  const top = sequence === undefined ? undefined : grid.merge(row, sequence.index)?.top
  if (top === undefined) return row
  const isOne = columns.every(({ index }) => grid.merge(row, index)?.top === top)
  if (ledger.dateField === undefined && !isOne) return row
  let at = row
  while (at > top && !isAnother(reading, at, top)) at -= 1
  return at
}

/** Under one number a day or a title that differs is of another entry: two prizes of one member. */
const isAnother = ({ grid, columns, ledger }: TableReading, row: number, top: number): boolean =>
  columns.some(({ index, use }) => {
    if (use.kind !== 'field') return false
    const { id, kind } = use.field
    const isTelling = id === ledger.dateField || (id === ledger.titleField && kind === 'text')
    const text = isTelling ? grid.text(row, index) : ''
    return text !== '' && !isDitto(text) && text !== grid.text(top, index)
  })

const isBlank = ({ grid }: TableReading, row: number, column: number): boolean =>
  grid.text(row, column) === ''

/**
 * Tells a row that goes on with the one above: no number, nothing that an entry cannot do without,
 * only rows of lists (a further adoption, a further party).
 */
export const isContinuation = (reading: TableReading, row: number): boolean => {
  const sequence = sequenceOf(reading)
  if (sequence !== undefined && !isBlank(reading, row, sequence.index)) return false
  let goesOn = false
  for (const { index, use } of reading.columns) {
    if (isBlank(reading, row, index)) continue
    if (use.kind === 'fold' || (use.kind === 'field' && use.field.kind === 'rows')) goesOn = true
    else if (use.kind === 'field' && use.field.required === true) return false
  }
  return goesOn && reading.columns.some(isIndispensable)
}

const isIndispensable = ({ use }: MappedColumn): boolean =>
  use.kind === 'field' && use.field.required === true && use.field.initial === undefined

const isList = (value: FieldValue | undefined): value is Extract<FieldValue, unknown[]> =>
  Array.isArray(value)

const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const joinLists = (a: readonly unknown[], b: readonly unknown[]): unknown[] => [
  ...a,
  ...b.filter((item) => !a.some((known) => sameText(known, item))),
]

const mergeValue = (field: Field, first: FieldValue, next: FieldValue): FieldValue | undefined => {
  // Both lists come from the same field and so hold the same kind of item.
  if (isList(first) && isList(next)) return joinLists(first, next) as FieldValue
  if (sameText(first, next)) return first
  if (field.kind === 'name' && typeof first === 'string' && typeof next === 'string')
    return `${first}、${next}`
  return undefined
}

const addEntry = (reading: TableReading, first: Entry, next: Entry): void => {
  for (const field of reading.ledger.fields) {
    const value = next.values[field.id]
    if (value === undefined) continue
    const known = first.values[field.id]
    const merged = known === undefined ? value : mergeValue(field, known, value)
    if (merged !== undefined) first.values[field.id] = merged
    else keepBeside(first, field, value)
  }
  for (const [heading, text] of Object.entries(next.extra))
    first.extra[heading] = joinTexts(first.extra[heading], text)
  for (const [letter, text] of Object.entries(next.raw))
    first.raw[letter] = joinTexts(first.raw[letter], text)
  first.issues.push(...next.issues)
}

const joinTexts = (first: string | undefined, next: string): string =>
  first === undefined || first === next ? next : `${first}\n${next}`

const keepBeside = (entry: Entry, field: Field, value: Values[string]): void => {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  entry.extra[field.label] = joinTexts(entry.extra[field.label], text)
}

/** Makes one entry of the rows of one case: lists grow, names join, a second scalar is kept beside. */
export const joinEntries = (
  reading: TableReading,
  entries: readonly Entry[],
): Entry | undefined => {
  const [first, ...more] = entries
  if (first === undefined) return undefined
  for (const next of more) addEntry(reading, first, next)
  return first
}
