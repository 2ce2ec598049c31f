import type { Values } from '#shared/domain/record.ts'
import type { Ledger } from '#shared/ledgers/field.ts'
import type { RawCell } from '../../workbooks/book.ts'
import type { CellContext } from '../values/cell-reading.ts'
import { readDate } from '../values/dates.ts'
import { isTaken } from '../values/parsed.ts'
import { columnOf, fieldOfUse, type MappedColumn } from './columns.ts'

interface DatedTable {
  readonly ledger: Ledger
  readonly columns: readonly MappedColumn[]
  readonly context: { readonly today: string }
}

interface Plan {
  readonly column: MappedColumn
  readonly cell: CellContext
}

/** The column that dates the entries, where each of its days is written with its year. */
const yearColumn = (
  { ledger, columns, context: { today } }: DatedTable,
  cellsOf: (column: number) => Iterable<RawCell>,
): MappedColumn | undefined => {
  const column = columnOf(columns, ledger.dateField ?? '')
  if (column === undefined) return undefined
  let years = 0
  for (const cell of cellsOf(column.index)) {
    const parsed = readDate(cell, { today })
    if (parsed.why === 'NO_YEAR') return undefined
    if (isTaken(parsed)) years += 1
  }
  return years > 0 ? column : undefined
}

/** 办结 1月5日 beside 来访 2024-12-28: days without a year, in a table whose entries are dated with theirs. */
export const isDatedByRow = (
  reading: DatedTable,
  { use }: MappedColumn,
  cellsOf: (column: number) => Iterable<RawCell>,
): boolean =>
  fieldOfUse(use)?.id !== reading.ledger.dateField && yearColumn(reading, cellsOf) !== undefined

/** The plans with the day of the entry first, where another column takes its year from it. */
export const datedFirst = <T extends Plan>(
  { ledger }: DatedTable,
  plans: readonly T[],
): readonly T[] => {
  if (!plans.some(({ cell }) => cell.date.isOfRow === true)) return plans
  const isDay = ({ column: { use } }: Plan): boolean => fieldOfUse(use)?.id === ledger.dateField
  return [...plans.filter(isDay), ...plans.filter((plan) => !isDay(plan))]
}

/** A column's plan for one entry: days without a year are of the year that the entry is of. */
export const inYearOfRow = <T extends Plan>({ ledger }: DatedTable, plan: T, values: Values): T => {
  const { date } = plan.cell
  const day = date.isOfRow === true ? values[ledger.dateField ?? ''] : undefined
  if (typeof day !== 'string') return plan
  const year = Number(day.slice(0, 4))
  return { ...plan, cell: { ...plan.cell, date: { ...date, year, needsYear: false } } }
}
