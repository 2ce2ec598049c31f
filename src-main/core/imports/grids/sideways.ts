import type { ImportIssue } from '#shared/domain/import-issue.ts'
import type { MappedColumn } from '../columns/columns.ts'
import type { ColumnPlan, TableReading } from '../columns/table-reading.ts'
import { readDrafts, type TableDrafts } from '../entries/drafts.ts'
import type { Draft, ProblemRow } from '../sheet-draft.ts'

const groupsIn = (columns: readonly MappedColumn[]): readonly number[] =>
  [...new Set(columns.map(({ group }) => group))].filter((group) => group > 0).sort((a, b) => a - b)

/** Tells a table that has several records in a row, each in columns of its own. */
export const isSideways = (columns: readonly MappedColumn[]): boolean =>
  groupsIn(columns).length > 1

const isBlankIn = (
  { grid }: TableReading,
  row: number,
  columns: readonly MappedColumn[],
): boolean => columns.every(({ index }) => grid.text(row, index) === '')

const placeOf = ({ row, column, code }: ImportIssue): string => `${code}|${column}${row}`

/** Reads each group of columns like a table of its own, with the columns that all of them share. */
export const readSideways = (reading: TableReading, plans: readonly ColumnPlan[]): TableDrafts => {
  const [leading] = groupsIn(reading.columns)
  const drafts: Draft[] = []
  const problems = new Map<number, ProblemRow>()
  const issues = new Map<string, ImportIssue>()
  const rawByRow = new Map<number, Record<string, string>>()
  const isTaken = (group: number) => (column: MappedColumn) =>
    column.group === 0 || column.group === group
  for (const group of groupsIn(reading.columns)) {
    const columns = reading.columns.filter(isTaken(group))
    const own = columns.filter((column) => column.group === group)
    const others = reading.columns.filter((column) => column.group > 0)
    // A row without anybody is told once, by the first group.
    const isSaid = (row: number): boolean =>
      !isBlankIn(reading, row, own) || (group === leading && isBlankIn(reading, row, others))
    const body = reading.body.filter((row) => row.class !== 'data' || isSaid(row.row))
    const read = readDrafts(
      { ...reading, columns, body },
      plans.filter(({ column }) => isTaken(group)(column)),
    )
    drafts.push(...read.drafts)
    for (const each of read.problemRows) if (!problems.has(each.row)) problems.set(each.row, each)
    for (const each of read.issues) if (!issues.has(placeOf(each))) issues.set(placeOf(each), each)
    for (const { row, raw } of [...read.drafts, ...read.problemRows])
      rawByRow.set(row, { ...rawByRow.get(row), ...raw })
  }
  const withRaw = <T extends ProblemRow>(each: T): T => ({
    ...each,
    raw: rawByRow.get(each.row) ?? each.raw,
  })
  return {
    drafts: drafts.map(withRaw).sort((a, b) => a.row - b.row),
    problemRows: [...problems.values()].map(withRaw),
    issues: [...issues.values()].sort((a, b) => a.row - b.row),
    valuesByRow: new Map(),
  }
}
