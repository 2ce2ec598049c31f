import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  statSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { backupFolder, storePath } from '../data-folder.ts'
import { AppError } from '../errors.ts'
import type { Ports } from '../ports.ts'
import { backupStore, clearParts } from './backups/backup.ts'
import { backupName, listBackupFiles } from './backups/backup-files.ts'
import { settleRestore } from './backups/restore.ts'
import { type Connection, openDatabase } from './database.ts'
import { takeInstanceLock } from './instance-lock.ts'
import { migrate } from './migrate.ts'
import { indexAllParts, isBesideEmpty } from './search/beside-index.ts'
import { indexAllRecords, isIndexEmptied } from './search/search-renewal.ts'
import { createReader, createWriter, type Reader, type Writer } from './sql.ts'
import { sqliteErrorToAppError } from './sqlite-errors.ts'

export type { Reader, Writer } from './sql.ts'

export interface Store {
  readonly reader: Reader
  /**
   * Runs `work` in one IMMEDIATE transaction: all of it is kept, or none. `work` is synchronous, so
   * nothing can wait inside a transaction.
   */
  readonly write: <T>(work: (writer: Writer) => T) => T
  /** A checked copy of everything, named after why it was made; returns its path. */
  readonly backup: (why: string) => string
  /** Tells whether rows were written since the store was opened or last backed up. */
  readonly isChanged: () => boolean
  /** Another text whenever anybody, here or in another thread, has written since. */
  readonly state: () => string
  readonly close: () => void
}

export interface StoreOptions {
  /** `importer` writes beside the writer, which holds the lock and has migrated. */
  readonly role: 'writer' | 'reader' | 'importer'
  readonly dataDir: string
  readonly resourcesDir: string
  readonly ports: Ports
}

/** Opens the store of a data folder. The writer makes the folder, takes its lock and migrates. */
export const openStore = (options: StoreOptions): Store => {
  try {
    if (options.role === 'reader') return openReader(options)
    return options.role === 'writer' ? openWriter(options) : openImporter(options)
  } catch (error) {
    throw error instanceof AppError
      ? error
      : (sqliteErrorToAppError(error, options.dataDir) ?? error)
  }
}

const openWriter = ({ dataDir, resourcesDir, ports }: StoreOptions): Store => {
  makeFolder(dataDir)
  const lock = takeInstanceLock(dataDir, ports.user())
  let db: Connection | undefined
  try {
    clearParts(backupFolder(dataDir))
    settleRestore(dataDir, ports.now())
    refuseLost(dataDir)
    refuseReadOnly(dataDir)
    db = openDatabase(storePath(dataDir), 'write')
    if (!lock.wasReleased) refuseDamaged(db, dataDir)
    const open = db
    const opened = openedStore(open, dataDir, ports)
    migrate(db, join(resourcesDir, 'migrations'), (version) =>
      opened.backup(`before-migration-${version}`),
    )
    if (isIndexEmptied(opened.reader)) opened.write(indexAllRecords)
    if (isBesideEmpty(opened.reader)) opened.write(indexAllParts)
    opened.markSafe()
    return {
      ...opened,
      close: () => {
        open.pragma('wal_checkpoint(TRUNCATE)')
        open.close()
        lock.release()
      },
    }
  } catch (error) {
    db?.close()
    lock.release()
    throw error
  }
}

/** Copies of books whose file is gone, or empty: to begin anew beside them would hide that. */
const refuseLost = (dataDir: string): void => {
  const path = storePath(dataDir)
  const isThere = existsSync(path) && statSync(path).size > 0
  if (!isThere && listBackupFiles(dataDir).length > 0) throw new AppError('store-missing', { path })
}

/** After a kill or a power cut the file is looked through before anything is written into it. */
const refuseDamaged = (db: Connection, dataDir: string): void => {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok')
    throw new AppError('store-damaged', { path: storePath(dataDir) })
}

/** SQLite counts the commits of others, and the rows this connection wrote. */
const stateOf = (db: Connection) => {
  const changes = db.prepare('select total_changes()').pluck()
  return (): string =>
    `${String(db.pragma('data_version', { simple: true }))}/${String(changes.get())}`
}

/** What every connection that writes can do. */
const openedStore = (db: Connection, dataDir: string, ports: Ports) => {
  const reader = createReader(db)
  const state = stateOf(db)
  let safe = ''
  const markSafe = (): void => {
    safe = state()
  }
  const backup = (why: string): string => {
    const path = backupStore(db, dataDir, backupName(ports.now(), why))
    markSafe()
    return path
  }
  return { reader, write: writeIn(db), backup, isChanged: () => state() !== safe, state, markSafe }
}

/**
 * A connection beside the writer's: SQLite lets one write after the other. It writes whole ledgers at
 * once: they are safe in the log when the call is answered, and folded into the file after that.
 */
const openImporter = ({ dataDir, ports }: StoreOptions): Store => {
  const db = openDatabase(storePath(dataDir), 'write')
  db.pragma('wal_autocheckpoint = 0')
  db.pragma(`cache_size = -${IMPORT_CACHE_KB}`)
  const opened = openedStore(db, dataDir, ports)
  opened.markSafe()
  const foldLog = (): void => {
    if (!db.open) return
    try {
      db.pragma('wal_checkpoint(PASSIVE)')
    } catch (error) {
      // Nothing is lost: the writer folds the log with one of its next commits, or when it closes.
      ports.log.error('folding the log failed', { code: String(error) })
    }
  }
  return {
    ...opened,
    write: (work) => {
      const done = opened.write(work)
      setImmediate(foldLog)
      return done
    },
    close: () => db.close(),
  }
}

/** So that pages of a large import are written once, not whenever the cache is full. */
const IMPORT_CACHE_KB = 32_768

const writeIn = (db: Connection): Store['write'] => {
  const writer = createWriter(db)
  return (work) => db.transaction(() => work(writer)).immediate()
}

const openReader = ({ dataDir }: StoreOptions): Store => {
  const db = openDatabase(storePath(dataDir), 'read')
  const refuse = (): never => {
    throw new Error('a reader does not write')
  }
  return {
    reader: createReader(db),
    write: refuse,
    backup: refuse,
    isChanged: () => false,
    state: stateOf(db),
    close: () => db.close(),
  }
}

/** Stands in for a store that could not be opened: whoever asks it anything is told why. */
export const refusedStore = (refusal: AppError): Store => {
  const refuse = (): never => {
    throw refusal
  }
  const each = { all: refuse, get: refuse, rows: refuse, column: refuse, each: refuse }
  return {
    reader: each,
    write: refuse,
    backup: refuse,
    isChanged: () => false,
    state: refuse,
    close: () => undefined,
  }
}

/** One folder after the other: Node's own way never ends where one can neither be made nor found. */
const makeFolders = (path: string): void => {
  if (existsSync(path) || dirname(path) === path) return
  makeFolders(dirname(path))
  mkdirSync(path, { mode: 0o700 })
}

const makeFolder = (dataDir: string): void => {
  try {
    makeFolders(resolve(dataDir))
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new AppError('store-unwritable', { path: dataDir }, error)
  }
}

/** SQLite opens a file that is read-only all the same, and refuses the first record somebody typed. */
const refuseReadOnly = (dataDir: string): void => {
  const path = storePath(dataDir)
  try {
    if (existsSync(path)) closeSync(openSync(path, 'r+'))
  } catch (error) {
    throw new AppError('store-unwritable', { path }, error)
  }
}
