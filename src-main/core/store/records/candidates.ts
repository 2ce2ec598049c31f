import type { LedgerRecord, Values } from '#shared/domain/record.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { type Column, type LedgerShape, ledgerShape } from '../ledger-shape.ts'
import type { Reader, SqlValue } from '../sql.ts'
import { recordFrom, recordSelect, rowsToRecords } from './find-records.ts'

const CHUNK = 400

/**
 * The living records that rows of an old ledger may stand for already: those of the same days, or of
 * the same titles where a row has no day, or of the number it carries. One indexed query for some hundreds of them.
 */
export const listCandidates = (
  reader: Reader,
  ledger: LedgerId,
  drafts: readonly { readonly values: Values }[],
): LedgerRecord[] => {
  const shape = ledgerShape(ledger)
  const date = shape.columnByField.get(shape.ledger.dateField ?? '')
  const title = shape.columnByField.get(shape.ledger.titleField)
  const dated =
    date === undefined ? [] : drafts.flatMap(({ values }) => keyOf(values[date.field.id]))
  const undated = drafts.filter(
    ({ values }) => date === undefined || keyOf(values[date.field.id]).length === 0,
  )
  const titled =
    title === undefined ? [] : undated.flatMap(({ values }) => keyOf(values[title.field.id]))
  const number = shape.columnByField.get(shape.ledger.numbering?.field ?? '')
  const numbers =
    number === undefined ? [] : drafts.flatMap(({ values }) => keyOf(values[number.field.id]))
  const found = [
    ...listBy(reader, shape, date, dated),
    ...listBy(reader, shape, title, titled),
    ...listBy(reader, shape, number, numbers),
  ]
  return [...new Map(found.map((record) => [record.id, record])).values()]
}

const listBy = (
  reader: Reader,
  shape: LedgerShape,
  column: Column | undefined,
  keys: readonly string[],
): LedgerRecord[] => {
  if (column === undefined) return []
  const all = [...new Set(keys)]
  const records: LedgerRecord[] = []
  for (let i = 0; i < all.length; i += CHUNK) {
    const chunk = all.slice(i, i + CHUNK)
    const rows = reader.all<Record<string, SqlValue>>(
      `select ${recordSelect(shape)} from ${recordFrom(shape)}
        where t."${column.name}" in (${chunk.map(() => '?').join(', ')}) and t.deleted_at is null
        order by t.id`,
      ...chunk,
    )
    records.push(...rowsToRecords(reader, shape, rows))
  }
  return records
}

const keyOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : [])
