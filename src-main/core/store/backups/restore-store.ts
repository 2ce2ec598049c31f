import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ErrorCode } from '#shared/errors.ts'
import { AppError } from '../../errors.ts'
import type { Ports } from '../../ports.ts'
import { takeInstanceLock } from '../instance-lock.ts'
import { sqliteErrorToAppError } from '../sqlite-errors.ts'
import type { Store } from '../store.ts'
import { BEFORE_RESTORE } from './backup-files.ts'
import { dropAside, exchangeStore, prepareRestore } from './restore.ts'

/** What became of the books that were open: among the backups, or put aside as they were. */
export interface Restored {
  readonly before: string | null
  readonly setAside: string | null
}

/**
 * Puts a copy in the place of an open (or refused) store, in an order that can be broken off anywhere: 1 the
 * copy is checked, 2 what is open is backed up, 3 closed, 4 exchanged, 5 opened by `open`. Until 4 the store
 * is untouched; from then on a start ends what is left to do.
 */
export const restoreStore = (
  { dataDir, resourcesDir, ports }: Place,
  source: string,
  store: Store,
  open: () => void,
): Restored => {
  prepareRestore(source, dataDir, join(resourcesDir, 'migrations'))
  const before = backupUnlessDamaged(store, ports)
  store.close()
  let aside: string
  try {
    aside = exchange(dataDir, ports)
  } catch (error) {
    open() // What was there, or what a start makes of it.
    throw error
  }
  open()
  const isKept = before === null && readdirSync(aside).length > 0
  if (!isKept) dropAside(dataDir, aside)
  return { before, setAside: isKept ? aside : null }
}

interface Place {
  readonly dataDir: string
  readonly resourcesDir: string
  readonly ports: Ports
}

const exchange = (dataDir: string, ports: Ports): string => {
  const lock = takeInstanceLock(dataDir, ports.user())
  try {
    return exchangeStore(dataDir, ports.now())
  } finally {
    lock.release()
  }
}

/** A damaged store is put aside as it is; whatever else forbids a copy ends the restore before it began. */
const backupUnlessDamaged = (store: Store, ports: Ports): string | null => {
  try {
    return basename(store.backup(BEFORE_RESTORE))
  } catch (error) {
    const said = error instanceof AppError ? error : sqliteErrorToAppError(error)
    if (said === undefined || !MENDED_BY_BACKUP.has(said.code)) throw error
    ports.log.info('no backup before restore', { code: said.code })
    return null
  }
}

/** What keeps a store from being read, and is no more when a backup took its place. */
export const MENDED_BY_BACKUP: ReadonlySet<ErrorCode> = new Set([
  'store-damaged',
  'store-missing',
  'store-foreign',
])
