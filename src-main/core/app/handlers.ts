import { entryHandlers } from './assessment/assessment-entries.ts'
import { assessmentHandlers } from './assessment/assessments.ts'
import { filingHandlers } from './assessment/filings.ts'
import { schemeHandlers } from './assessment/scheme-acts.ts'
import { backupHandlers } from './backups.ts'
import { calendarHandlers } from './calendar.ts'
import { deskHandlers } from './desk.ts'
import type { Handlers } from './handler.ts'
import { importHandlers } from './imports/imports.ts'
import { officeHandlers } from './office.ts'
import { outputHandlers } from './papers/outputs.ts'
import { paperHabitHandlers } from './papers/paper-habits.ts'
import { paperHandlers } from './papers/papers.ts'
import { registerHandlers } from './papers/registers.ts'
import { attachmentHandlers } from './records/attachments.ts'
import { binHandlers } from './records/bin.ts'
import { boardHandlers } from './records/board.ts'
import { matterHandlers } from './records/matters.ts'
import { memberHandlers } from './records/members.ts'
import { studioHandlers } from './records/offers.ts'
import { recordBatchHandlers } from './records/record-batches.ts'
import { recordHandlers } from './records/records.ts'
import { stepHandlers } from './records/steps.ts'
import { reportHandlers } from './reports/reports.ts'
import { statisticsHandlers } from './reports/statistics.ts'
import { rosterHandlers } from './rosters.ts'
import { settingHandlers } from './settings.ts'

/** Every use-case of the program by name; one that is missing does not compile. */
export const handlers: Handlers = {
  ...officeHandlers,
  ...recordHandlers,
  ...recordBatchHandlers,
  ...importHandlers,
  ...assessmentHandlers,
  ...entryHandlers,
  ...filingHandlers,
  ...schemeHandlers,
  ...registerHandlers,
  ...memberHandlers,
  ...studioHandlers,
  ...statisticsHandlers,
  ...paperHandlers,
  ...paperHabitHandlers,
  ...outputHandlers,
  ...reportHandlers,
  ...matterHandlers,
  ...stepHandlers,
  ...boardHandlers,
  ...attachmentHandlers,
  ...deskHandlers,
  ...binHandlers,
  ...settingHandlers,
  ...backupHandlers,
  ...rosterHandlers,
  ...calendarHandlers,
}
