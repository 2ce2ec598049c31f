import type { LedgerRecord, Values } from '#shared/domain/record.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { recordFrom, recordSelect, rowsToRecords } from './find-records.ts'
import { type Column, type LedgerShape, ledgerShape } from './ledger-shape.ts'
import type { Reader, SqlValue } from './sql.ts'

const CHUNK = 400

/**
 * The living records that rows of an old ledger may stand for already: those of the same days, or of
 * the same names in a ledger without days. One indexed query for some hundreds of them.
 */
export const listCandidates = (
  reader: Reader,
  ledger: LedgerId,
  drafts: readonly { readonly values: Values }[],
): LedgerRecord[] => {
  const shape = ledgerShape(ledger)
  const column = keyColumn(shape)
  const keys = new Set(drafts.flatMap(({ values }) => keyOf(values[column.field.id])))
  const all = [...keys]
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

const keyColumn = (shape: LedgerShape): Column => {
  const column =
    shape.columnByField.get(shape.ledger.dateField ?? '') ??
    shape.columnByField.get(shape.ledger.titleField)
  if (column === undefined) throw new Error(`${shape.id} has neither date nor title to go by`)
  return column
}

const keyOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : [])
