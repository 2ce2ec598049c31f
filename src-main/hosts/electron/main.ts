/** The program in a window: a list of what is put together, in the order it must happen. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { app, BrowserWindow, dialog, ipcMain, session } from 'electron'
import type { AppEvent } from '#shared/bridge.ts'
import { startCore } from '../common/core-client.ts'
import { createLogFile } from '../common/log-file.ts'
import { readPageFiles } from '../common/page-files.ts'
import { inTurn } from '../common/pdf.ts'
import { defaultDataDir, findPlace } from '../common/place.ts'
import type { PrintJob } from '../common/print-job.ts'
import { createPrintTasks } from '../common/print-tasks.ts'
import { errorToSentence } from '../common/sentences.ts'
import { EVENT, INVOKE } from './channels.ts'
import { systemDialogs } from './dialogs.ts'
import { createInvoke } from './ipc.ts'
import { printRoute } from './print.ts'
import { hardenContents, hardenSession, registerScheme } from './security.ts'
import { senderOf } from './sender.ts'
import { createVerbs } from './verbs.ts'
import { focusWindow, openWindow } from './window.ts'
import { words } from './words.ts'

const { values } = parseArgs({ options: { data: { type: 'string' } }, strict: false })
const place = findPlace(typeof values.data === 'string' ? values.data : defaultDataDir())
const log = createLogFile(place.logFile)

const stopWith = (code: number, sentence: string): void => {
  dialog.showErrorBox(words.program, sentence)
  app.exit(code)
}

const run = async (): Promise<void> => {
  await app.whenReady()
  const page = readPageFiles(place.pageDir)
  if (page === undefined) return stopWith(1, words.pageMissing)
  const started = await startCore(place, log)
  if (!started.ok) return stopWith(2, errorToSentence(started.error))
  const core = started.value
  hardenSession(session.defaultSession, page)
  const emit = (event: AppEvent): void => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(EVENT, event)
  }
  const print = inTurn((route: string, job: PrintJob) => printRoute(route, place.preload, job))
  const invoke = createInvoke(
    createVerbs(core, systemDialogs, { print, tasks: createPrintTasks(emit) }),
    log,
  )
  ipcMain.handle(INVOKE, (event, request: unknown) => invoke(senderOf(event), request))
  core.subscribe(emit)
  void core.died.then(() => stopWith(1, words.coreDied))
  app.once('will-quit', (event) => {
    event.preventDefault()
    void core.stop().finally(() => app.exit(0))
  })
  openWindow(place.preload)
}

app.setPath('userData', join(place.dataDir, 'window'))
registerScheme()
app.on('web-contents-created', (_event, contents) => hardenContents(contents))
app.on('second-instance', focusWindow)
app.on('window-all-closed', () => app.quit())
if (app.requestSingleInstanceLock()) void run()
else app.quit()
