import type { ImportCounts } from '#shared/domain/import-issue.ts'
import type { PlannedSheet } from './import-plan.ts'

/** The sum of the counts of several sheets. */
export const sumCounts = (all: readonly ImportCounts[]): ImportCounts => {
  const sum = { new: 0, changed: 0, same: 0, maybe: 0, problem: 0 }
  for (const counts of all) {
    sum.new += counts.new
    sum.changed += counts.changed
    sum.same += counts.same
    sum.maybe += counts.maybe
    sum.problem += counts.problem
  }
  return sum
}

/** How many rows a plan may enter into the table of each ledger and into that of people. */
export const newRowsByTable = (sheets: readonly PlannedSheet[]): ReadonlyMap<string, number> => {
  const rowsByTable = new Map<string, number>()
  // A member who is entered ties herself to her name, which is found by an index.
  if (sheets.some(({ draft }) => draft.ledger === 'members')) return rowsByTable
  for (const { draft, counts } of sheets)
    if (draft.ledger !== null)
      for (const table of [draft.ledger, 'people'])
        rowsByTable.set(table, (rowsByTable.get(table) ?? 0) + counts.new)
  return rowsByTable
}
