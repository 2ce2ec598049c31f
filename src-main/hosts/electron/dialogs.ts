import { BrowserWindow, dialog, shell } from 'electron'

/** What a person is asked for files; separate from what is done with her answer. */
export interface Dialogs {
  readonly open: (accept: readonly string[], several: boolean) => Promise<readonly string[]>
  /** Shows a file with the program the system has for it; false where it has none. */
  readonly show: (path: string) => Promise<boolean>
  readonly save: (name: string) => Promise<string | undefined>
  readonly folder: () => Promise<string | undefined>
}

/** The dialogs of the system, over the window of the program. */
export const systemDialogs: Dialogs = {
  open: async (accept, several) => {
    const { filePaths } = await dialog.showOpenDialog(frontWindow(), {
      properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
      filters: accept.length === 0 ? [] : [{ name: '', extensions: accept.map(toExtension) }],
    })
    return filePaths
  },
  show: async (path) => (await shell.openPath(path)) === '',
  save: async (name) => {
    const { canceled, filePath } = await dialog.showSaveDialog(frontWindow(), { defaultPath: name })
    return canceled ? undefined : filePath
  },
  folder: async () => {
    const { filePaths } = await dialog.showOpenDialog(frontWindow(), {
      properties: ['openDirectory', 'createDirectory'],
    })
    return filePaths[0]
  },
}

const toExtension = (accept: string): string => accept.replace(/^\./, '')

const frontWindow = (): BrowserWindow => {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  if (window === undefined) throw new Error('no window to ask over')
  return window
}
