import { entryHandlers } from './assessment-entries.ts'
import { assessmentHandlers } from './assessments.ts'
import { attachmentHandlers } from './attachments.ts'
import { backupHandlers } from './backups.ts'
import { boardHandlers } from './board.ts'
import { calendarHandlers } from './calendar.ts'
import { deskHandlers } from './desk.ts'
import { filingHandlers } from './filings.ts'
import type { Handlers } from './handler.ts'
import { importHandlers } from './imports.ts'
import { matterHandlers } from './matters.ts'
import { memberHandlers } from './members.ts'
import { studioHandlers } from './offers.ts'
import { officeHandlers } from './office.ts'
import { outputHandlers } from './outputs.ts'
import { paperHandlers } from './papers.ts'
import { recordBatchHandlers } from './record-batches.ts'
import { recordHandlers } from './records.ts'
import { registerHandlers } from './registers.ts'
import { reportHandlers } from './reports.ts'
import { rosterHandlers } from './rosters.ts'
import { schemeHandlers } from './scheme-acts.ts'
import { settingHandlers } from './settings.ts'
import { statisticsHandlers } from './statistics.ts'
import { stepHandlers } from './steps.ts'

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
  ...outputHandlers,
  ...reportHandlers,
  ...matterHandlers,
  ...stepHandlers,
  ...boardHandlers,
  ...attachmentHandlers,
  ...deskHandlers,
  ...settingHandlers,
  ...backupHandlers,
  ...rosterHandlers,
  ...calendarHandlers,
}
