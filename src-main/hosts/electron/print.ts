import { BrowserWindow } from 'electron'
import { type PrintedPaper, type PrintJob, printReady } from '../common/print-job.ts'
import { APP_ORIGIN } from './app-page.ts'
import { type PrintState, untilSettled } from './print-state.ts'
import { hardPreferences } from './security.ts'

const LOOK = `document.querySelector('[data-print-failed]') ? 'failed'
  : document.querySelector('[data-print-ready]') ? 'ready' : 'waiting'`

/** Prints a page of the program in a window nobody sees, as hard as the one everybody sees. */
export const printRoute = async (
  route: string,
  preload: string,
  job: PrintJob,
): Promise<readonly PrintedPaper[]> => {
  const window = new BrowserWindow({ show: false, webPreferences: hardPreferences(preload) })
  try {
    await window.loadURL(`${APP_ORIGIN}/#${route}`)
    const look = (): Promise<PrintState> => window.webContents.executeJavaScript(LOOK)
    if ((await untilSettled(look)) !== 'ready') throw new Error('the print page failed')
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)')
    return await printReady(
      {
        evaluate: (script) => window.webContents.executeJavaScript(script),
        print: () =>
          window.webContents.printToPDF({
            pageSize: 'A4',
            preferCSSPageSize: true,
            printBackground: true,
          }),
      },
      job,
    )
  } finally {
    window.destroy()
  }
}
