/** Electron's security checklist (docs/tutorial/security), number by number where one applies. */
import { app, protocol, type Session, type WebContents, type WebPreferences } from 'electron'
import type { PageFiles } from '../common/page-files.ts'
import { answerAppRequest, mayNavigate } from './app-page.ts'

/** 2, 3, 4, 6, 8: the same for every window, the hidden one that prints too; never spread a setting in. */
export const hardPreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  spellcheck: false,
})

/** 18: an origin of our own. Must run before the program is ready. */
export const registerScheme = (): void => {
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** 1, 5, 7, 18: serves the page with its content policy, and nothing else; denies every permission. */
export const hardenSession = (session: Session, page: PageFiles): void => {
  session.protocol.handle('app', ({ method, url }) => answerAppRequest(page, method, url))
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !/^(app|blob|data|devtools):/.test(url) }),
  )
}

/** 11, 12, 13, 14: no page but ours, no second window, no frame of another. */
export const hardenContents = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
