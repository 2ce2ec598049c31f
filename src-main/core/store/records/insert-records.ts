import type { Values } from '#shared/domain/record.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { enterRows } from '../enter-rows.ts'
import { type Column, columnValue, type LedgerShape, ledgerShape } from '../ledger-shape.ts'
import { indexNewRecords } from '../search/search-index.ts'
import type { SqlValue } from '../sql.ts'
import { forgetMonths } from '../statistics/forget-months.ts'
import { linkNamesToMember } from './member-names.ts'
import type { NewRecord } from './new-record.ts'
import type { Pen } from './pen.ts'
import { insertParts } from './record-parts.ts'
import { numbered, resolveReferences } from './record-references.ts'

/** A new record as it is handed to the store: values checked, references still by name perhaps. */
export interface Draft {
  readonly values: Values
  readonly extra?: Readonly<Record<string, string>>
}

/** Enters a record, gives it its number, and ties its names to the register. Returns its id. */
export const insertRecord = (pen: Pen, ledger: LedgerId, draft: Draft): string => {
  const [id = ''] = insertRecords(pen, ledger, [draft])
  return id
}

/**
 * Enters records of one ledger, in their order. One table is written after the other: the full-text
 * index costs twice as much when other statements run between two of its own.
 */
export const insertRecords = (pen: Pen, ledger: LedgerId, drafts: readonly Draft[]): string[] => {
  const shape = ledgerShape(ledger)
  const records = drafts.map(({ values, extra = {} }): NewRecord => {
    const resolved = resolveReferences(pen.writer, shape, values)
    return { id: pen.newId(), values: numbered(pen, shape, resolved), extra }
  })
  insertRows(pen, shape, records)
  forgetMonths(pen.writer, shape, records)
  insertParts(pen, shape, records)
  if (pen.indexLater === undefined) indexNewRecords(pen.writer, shape, records)
  else pen.indexLater(shape, records)
  if (ledger === 'members') {
    pen.memberByName?.clear()
    for (const { id, values } of records)
      linkNamesToMember(pen.writer, id, String(values['name'] ?? ''))
  }
  return records.map(({ id }) => id)
}

const OWN = ['revision', 'id', 'created_at', 'created_by', 'updated_at', 'updated_by', 'site_id']

const insertRows = (pen: Pen, shape: LedgerShape, records: readonly NewRecord[]): void => {
  const columns = columnsOf(shape, records)
  const hasExtra = records.some(({ extra }) => !isEmpty(extra))
  const names = [...OWN, ...(hasExtra ? ['extra'] : []), ...columns.map(({ name }) => name)]
  const { at, by } = pen.stamp
  const rows = records.map(({ id, values, extra }) => {
    const row: SqlValue[] = [1, id, at, by, at, by, pen.site]
    if (hasExtra) row.push(JSON.stringify(extra))
    for (const { field } of columns) row.push(columnValue(field, values[field.id]))
    return row
  })
  enterRows(pen.writer, shape.id, names, rows)
}

const isEmpty = (record: Readonly<Record<string, string>>): boolean => {
  for (const _ in record) return false
  return true
}

/** The columns that any of the records fills: most leave most of them empty. */
const columnsOf = (shape: LedgerShape, records: readonly NewRecord[]): readonly Column[] => {
  const filled = new Set<string>()
  for (const { values } of records) for (const field in values) filled.add(field)
  return shape.columns.filter(({ field }) => filled.has(field.id))
}
