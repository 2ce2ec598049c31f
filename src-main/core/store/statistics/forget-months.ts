import type { LedgerShape } from '../ledger-shape.ts'
import type { NewRecord } from '../records/new-record.ts'
import type { Writer } from '../sql.ts'

/**
 * Throws away what was counted of the months in which new records lie, each month once. A year or a
 * month without its day counts as its first day, as it does in the triggers for changes and removals.
 */
export const forgetMonths = (
  writer: Writer,
  { id, ledger }: LedgerShape,
  records: readonly NewRecord[],
): void => {
  const months = new Set<string>()
  for (const { values } of records) {
    const day = values[ledger.dateField ?? '']
    if (typeof day === 'string') months.add(`${day}-01-01`.slice(0, 7))
  }
  if (months.size === 0) return
  writer.run(
    'delete from kept_months where ledger = ? and month in (select value from json_each(?))',
    id,
    JSON.stringify([...months]),
  )
}
