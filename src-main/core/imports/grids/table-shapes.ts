import type { ColumnPlan, TableReading } from '../columns/table-reading.ts'
import { readDrafts, type TableDrafts } from '../entries/drafts.ts'
import { isAttendanceTable, readAttendance } from './attendance-table.ts'
import { isMonthTable, readMonthTable } from './month-table.ts'
import { isRosterTable, readRoster } from './roster-table.ts'
import { isSideways, readSideways } from './sideways.ts'
import { isSignInTable, readSignIn } from './sign-in-table.ts'

export interface ShapedTable {
  readonly read: TableDrafts
  /** An entry a row, or several of them side by side. */
  readonly isList: boolean
  /** Persons down, who are called to what is held. */
  readonly isRoll: boolean
}

/** Reads a table as what it is: a cross table, a sheet of signatures, a roster, or a list of entries. */
export const readShape = (reading: TableReading, plans: readonly ColumnPlan[]): ShapedTable => {
  const { ledger, columns, titles, sheet } = reading
  const roll = { isList: false, isRoll: true }
  if (isAttendanceTable(ledger, columns)) return { ...roll, read: readAttendance(reading) }
  if (isSignInTable(ledger, columns, [...titles, sheet]))
    return { ...roll, read: readSignIn(reading) }
  if (isMonthTable(ledger, columns))
    return { isList: false, isRoll: false, read: readMonthTable(reading) }
  if (isRosterTable(ledger, columns))
    return { isList: false, isRoll: false, read: readRoster(reading, plans) }
  const read = isSideways(columns) ? readSideways(reading, plans) : readDrafts(reading, plans)
  return { isList: true, isRoll: false, read }
}
