import { BrowserWindow, dialog } from 'electron'

/** What a person is asked for files; separate from what is done with her answer. */
export interface Dialogs {
  readonly open: (accept: readonly string[], several: boolean) => Promise<readonly string[]>
  readonly save: (name: string) => Promise<string | undefined>
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
  save: async (name) => {
    const { canceled, filePath } = await dialog.showSaveDialog(frontWindow(), { defaultPath: name })
    return canceled ? undefined : filePath
  },
}

const toExtension = (accept: string): string => accept.replace(/^\./, '')

const frontWindow = (): BrowserWindow => {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  if (window === undefined) throw new Error('no window to ask over')
  return window
}
