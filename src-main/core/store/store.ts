import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import type { Ports } from '../ports.ts'
import { backupStore } from './backup.ts'
import { type Connection, openDatabase } from './database.ts'
import { takeInstanceLock } from './instance-lock.ts'
import { migrate } from './migrate.ts'
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
  readonly close: () => void
}

export interface StoreOptions {
  readonly role: 'writer' | 'reader'
  readonly dataDir: string
  readonly resourcesDir: string
  readonly ports: Ports
}

/** Opens the store of a data folder. The writer makes the folder, takes its lock and migrates. */
export const openStore = (options: StoreOptions): Store => {
  try {
    return options.role === 'writer' ? openWriter(options) : openReader(options)
  } catch (error) {
    throw error instanceof AppError
      ? error
      : (sqliteErrorToAppError(error, options.dataDir) ?? error)
  }
}

const storePath = (dataDir: string): string => join(dataDir, 'lianxinqiao.db')

const openWriter = ({ dataDir, resourcesDir, ports }: StoreOptions): Store => {
  makeFolder(dataDir)
  const lock = takeInstanceLock(dataDir, ports.user())
  let db: Connection | undefined
  try {
    db = openDatabase(storePath(dataDir), 'write')
    const open = db
    const written = (): number => Number(open.prepare('select total_changes()').pluck().get())
    let safe = 0
    const backup = (why: string): string => {
      const name = `${ports.now().replace(/[:.]/g, '-')}_${why}`
      const path = backupStore(open, join(dataDir, 'backups'), name)
      safe = written()
      return path
    }
    migrate(db, join(resourcesDir, 'migrations'), (version) =>
      backup(`before-migration-${version}`),
    )
    safe = written()
    return {
      reader: createReader(db),
      write: writeIn(db),
      backup,
      isChanged: () => written() !== safe,
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
    close: () => db.close(),
  }
}

const makeFolder = (dataDir: string): void => {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new AppError('store-unwritable', { path: dataDir }, error)
  }
}
