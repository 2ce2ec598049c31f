import { join } from 'node:path'
import { cancelMemory } from '#shared/cancel-memory.ts'
import { createCancels } from './app/cancels.ts'
import { createDispatch, type Dispatch } from './app/dispatch.ts'
import type { Place } from './app/handler.ts'
import { handlers } from './app/handlers.ts'
import { createPlanShelf } from './app/plan-shelf.ts'
import { createYearShelf } from './app/year-shelf.ts'
import { clearFiles, createFileBox, reserveFile } from './files.ts'
import type { Ports } from './ports.ts'
import { openStore, type Store } from './store/store.ts'
import { prepareReader } from './workbooks/read-workbook.ts'

export type { Dispatch } from './app/dispatch.ts'
export type { Place } from './app/handler.ts'
export { type SchemeChoice, scoreFile } from './app/score-file.ts'
export { writeZip } from './documents/write-zip.ts'
export { AppError, appErrorToJson } from './errors.ts'
export { safeFileName } from './files.ts'
export type { Logger, Ports } from './ports.ts'
export { mayBeSpreadsheet } from './workbooks/spreadsheet-head.ts'

/**
 * `writer` owns the store: it takes the instance lock, migrates, and answers every call. `reader`
 * answers queries beside it on a read-only connection, so that lists go on during a long import.
 * `importer` reads and plans whole files beside both, and writes one in a transaction of its own.
 */
export type CoreRole = 'writer' | 'reader' | 'importer'

export interface Core {
  readonly dispatch: Dispatch
  /**
   * Closes the store; the writer folds the log away and gives the lock back. With `backup` a store
   * that changed is copied first; a copy that fails is logged and keeps nobody from closing.
   */
  readonly dispose: (ending?: { readonly backup: boolean }) => void
}

/** Where uploads and exports lie while they are handed over, inside the data folder. */
const passingFiles = (dataDir: string): string => join(dataDir, 'passing')

/** Puts room for a file of the host (an upload) beside the core's own. */
export const reserveUpload = (dataDir: string, name: string): { token: string; path: string } =>
  reserveFile(passingFiles(dataDir), name)

/** The path behind a token a page sent; throws `file-unreadable` when nothing is there. */
export const pathOfToken = (dataDir: string, token: string): string =>
  createFileBox(passingFiles(dataDir)).pathOf(token)

/**
 * Opens the store in `place.dataDir` and gives back its one door. Throws `store-busy` when another
 * program holds it, `store-newer`, `store-foreign`, `store-damaged`, `store-unwritable`, `disk-full`.
 */
export const createCore = (role: CoreRole, place: Place, ports: Ports): Core => {
  const store = openStore({ role, dataDir: place.dataDir, resourcesDir: place.resourcesDir, ports })
  const folder = passingFiles(place.dataDir)
  if (role === 'writer') clearFiles(folder)
  if (role === 'importer') prepareReader(place.workbookThread)
  const context = {
    ports,
    place,
    reader: store.reader,
    write: store.write,
    backup: store.backup,
    files: createFileBox(folder),
    plans: createPlanShelf(),
    years: createYearShelf(store.state),
    storeState: store.state,
    cancels: createCancels(place.cancelMemory ?? cancelMemory()),
  }
  return {
    dispatch: createDispatch(handlers, context),
    dispose: ({ backup } = { backup: false }) => {
      if (backup) backupOnExit(store, ports)
      store.close()
    },
  }
}

const backupOnExit = (store: Store, ports: Ports): void => {
  try {
    if (store.isChanged()) store.backup('on-exit')
  } catch (error) {
    ports.log.error('backup on exit failed', {
      code: error instanceof Error && 'code' in error ? error.code : 'unknown',
    })
  }
}
