import { type LedgerId, ledgerIds } from '#shared/ledgers/index.ts'
import { ledgerShape } from '../ledger-shape.ts'
import type { Reader } from '../sql.ts'

export interface YearCount {
  readonly year: number
  readonly records: number
}

/** The years the books hold dated records of, the latest first, with how many each holds. */
export const listYears = (reader: Reader): YearCount[] => {
  const counts = new Map<number, number>()
  for (const id of ledgerIds)
    for (const { year, n } of yearsOf(reader, id)) counts.set(year, (counts.get(year) ?? 0) + n)
  return [...counts]
    .map(([year, records]) => ({ year, records }))
    .filter(({ records }) => records > 0)
    .sort((a, b) => b.year - a.year)
}

interface Counted {
  readonly year: number
  readonly n: number
}

/** All of a ledger, which the index of its days alone can tell, less the few in the recycle bin. */
const yearsOf = (reader: Reader, id: LedgerId): Counted[] => {
  const { ledger, columnByField } = ledgerShape(id)
  const column = columnByField.get(ledger.dateField ?? '')
  if (column === undefined) return []
  const day = `t."${column.name}"`
  const count = (sign: string, from: string): Counted[] =>
    reader.all<Counted>(
      `select cast(substr(${day}, 1, 4) as integer) as year, ${sign}count(*) as n from ${from}
        and ${day} is not null group by 1`,
    )
  return [
    ...count('', `${id} t where 1`),
    ...count('-', `${id} t indexed by ${id}_removed where t.deleted_at is not null`),
  ]
}
