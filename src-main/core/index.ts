import { join } from 'node:path'
import { cancelMemory } from '#shared/cancel-memory.ts'
import type { ErrorJson } from '#shared/errors.ts'
import { errorCodeOf } from '#shared/file-failure.ts'
import { createCancels } from './app/cancels.ts'
import { createDispatch, type Dispatch } from './app/dispatch.ts'
import type { Place } from './app/handler.ts'
import { handlers } from './app/handlers.ts'
import { createPlanShelf } from './app/plan-shelf.ts'
import { deleteForsakenFiles } from './app/records/forsaken-files.ts'
import { createYearShelf } from './app/year-shelf.ts'
import { AppError, appErrorToJson } from './errors.ts'
import { clearFiles, createFileBox, reserveFile } from './files.ts'
import type { Ports } from './ports.ts'
import { MENDED_BY_BACKUP, restoreStore } from './store/backups/restore-store.ts'
import { openStore, refusedStore, type Store, type StoreOptions } from './store/store.ts'
import { prepareReader } from './workbooks/read-workbook.ts'

export { type SchemeChoice, scoreFile } from './app/assessment/score-file.ts'
export type { Dispatch } from './app/dispatch.ts'
export type { Place } from './app/handler.ts'
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
   * Why the store is not open: it is damaged, gone, or no store of ours. Every call is refused with it, but
   * those that lead back to a backup.
   */
  readonly refusal: () => ErrorJson | undefined
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
 * program holds it, `store-newer`, `store-unwritable`, `disk-full`; a writer whose store a backup could
 * mend opens all the same and says so by `refusal`.
 */
export const createCore = (role: CoreRole, place: Place, ports: Ports): Core => {
  const cancels = createCancels(place.cancelMemory ?? cancelMemory())
  const openSession = (mends: (error: AppError) => boolean): Session => {
    const { store, refusal } = openOrRefuse({ role, ...place, ports }, mends)
    const files = createFileBox(passingFiles(place.dataDir))
    const plans = createPlanShelf()
    const years = createYearShelf(store.state)
    const { reader, write, backup, state: storeState } = store
    const context = {
      ports,
      place,
      reader,
      write,
      backup,
      storeState,
      files,
      plans,
      years,
      cancels,
    }
    return { store, refusal, dispatch: createDispatch(handlers, { ...context, restore, reopen }) }
  }
  const restore = (source: string) =>
    restoreStore({ ...place, ports }, source, session.store, () => {
      // Whatever keeps the store from opening now is said, and the program stays to try again.
      session = openSession(() => true)
      if (session.refusal !== undefined) throw session.refusal
      ports.emit({ kind: 'store-replaced' })
    })
  const reopen = (): void => {
    if (session.refusal === undefined) return
    session = openSession(() => true)
    if (session.refusal !== undefined) throw session.refusal
    ports.emit({ kind: 'store-replaced' })
  }
  let session = openSession(({ code }) => role === 'writer' && MENDED_BY_BACKUP.has(code))
  if (role === 'writer') {
    clearFiles(passingFiles(place.dataDir))
    if (session.refusal === undefined) deleteForsakenFiles(session.store.reader, place, ports)
  }
  if (role === 'importer') prepareReader(place.workbookThread)
  return {
    dispatch: (name, payload) => session.dispatch(name, payload),
    refusal: () => session.refusal && appErrorToJson(session.refusal),
    dispose: ({ backup } = { backup: false }) => {
      if (backup) backupOnExit(session.store, ports)
      session.store.close()
    },
  }
}

/** A store and the door to it; another takes its place when a backup was restored. */
interface Session {
  readonly store: Store
  readonly refusal: AppError | undefined
  readonly dispatch: Dispatch
}

const openOrRefuse = (
  options: StoreOptions,
  mends: (error: AppError) => boolean,
): Pick<Session, 'store' | 'refusal'> => {
  try {
    return { store: openStore(options), refusal: undefined }
  } catch (error) {
    if (!(error instanceof AppError) || !mends(error)) throw error
    return { store: refusedStore(error), refusal: error }
  }
}

const backupOnExit = (store: Store, ports: Ports): void => {
  try {
    if (store.isChanged()) store.backup('on-exit')
  } catch (error) {
    ports.log.error('backup on exit failed', { code: errorCodeOf(error) ?? 'unknown' })
  }
}
