import type { z } from 'zod'
import { assessmentsContract, registersContract } from './assessments.ts'
import { backupsContract } from './backups.ts'
import { binContract } from './bin.ts'
import { calendarContract } from './calendar.ts'
import { deskContract } from './desk.ts'
import { importsContract } from './imports.ts'
import { mattersContract } from './matters.ts'
import { membersContract } from './members.ts'
import { officeContract } from './office.ts'
import { outputsContract } from './outputs.ts'
import { paperHabitsContract } from './paper-habits.ts'
import { papersContract } from './papers.ts'
import { recordsContract } from './records.ts'
import { reportsContract } from './reports.ts'
import { rostersContract } from './rosters.ts'
import { schemesContract } from './schemes.ts'
import { settingsContract } from './settings.ts'
import { statisticsContract } from './statistics.ts'
import { studiosContract } from './studios.ts'

/** Everything a page or the command line can ask of the core. One name, one schema pair, three hosts. */
export const contract = {
  ...officeContract,
  ...recordsContract,
  ...membersContract,
  ...studiosContract,
  ...mattersContract,
  ...deskContract,
  ...binContract,
  ...settingsContract,
  ...backupsContract,
  ...rostersContract,
  ...calendarContract,
  ...importsContract,
  ...assessmentsContract,
  ...schemesContract,
  ...registersContract,
  ...statisticsContract,
  ...papersContract,
  ...paperHabitsContract,
  ...outputsContract,
  ...reportsContract,
} as const

type Contract = typeof contract
export type ProcedureName = keyof Contract
export type Kind<N extends ProcedureName> = Contract[N]['kind']
/** What a caller may pass. */
export type Input<N extends ProcedureName> = z.input<Contract[N]['input']>
/** What a handler receives. */
export type Parsed<N extends ProcedureName> = z.output<Contract[N]['input']>
export type Output<N extends ProcedureName> = z.output<Contract[N]['output']>

/** Tells a procedure's name from any other text. */
export const isProcedureName = (name: string): name is ProcedureName =>
  Object.hasOwn(contract, name)
