import { BrowserWindow, Menu } from 'electron'
import { APP_ORIGIN } from './app-page.ts'
import { hardPreferences } from './security.ts'

/** The window of the program, shown once it has something to show. */
export const openWindow = (preload: string): BrowserWindow => {
  Menu.setApplicationMenu(null)
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: hardPreferences(preload),
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${APP_ORIGIN}/`)
  return window
}

/** Brings the window that is there to the front, when the program is started a second time. */
export const focusWindow = (): void => {
  const window = BrowserWindow.getAllWindows().find(
    (each) => each.isVisible() || each.isMinimized(),
  )
  if (window?.isMinimized()) window.restore()
  window?.focus()
}
