import * as assessmentTables from './assessment-tables.ts'
import * as deskTables from './desk-tables.ts'
import { childTables, ledgerTables } from './ledger-tables.ts'
import * as reportTables from './report-tables.ts'
import * as sharedTables from './shared-tables.ts'
import * as statisticsTables from './statistics-tables.ts'

/** Every table of the store by name: what the migrations must amount to. */
export const schema = {
  ...sharedTables,
  ...deskTables,
  ...assessmentTables,
  ...reportTables,
  ...statisticsTables,
  ...ledgerTables,
  ...childTables,
}
