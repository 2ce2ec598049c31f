import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import type { BackupProblem } from '#shared/errors.ts'
import { errorCodeOf } from '#shared/file-failure.ts'
import { storePath } from '../../data-folder.ts'
import { AppError } from '../../errors.ts'
import { type Connection, openCopy, openDatabase } from '../database.ts'
import { migrate, migrationFiles } from '../migrate.ts'
import { sqliteErrorToAppError } from '../sqlite-errors.ts'
import { asideFolder, backupName, flushFile, flushFolder } from './backup-files.ts'
import { unpackAttachments } from './packed-attachments.ts'

/** A copy that was found good and waits to take the place of the store. */
const readyPath = (dataDir: string): string => join(dataDir, 'restoring.db')
const partPath = (dataDir: string): string => `${readyPath(dataDir)}.part`

/**
 * Makes everything ready for a restore while the store is still in use: a copy of the copy, checked page by
 * page, brought to the newest schema, its attachments laid down. Throws `backup-unusable` and leaves
 * nothing behind where the file is not good for it.
 */
export const prepareRestore = (source: string, dataDir: string, migrationsDir: string): void => {
  const part = partPath(dataDir)
  clearCopy(part)
  try {
    copyForRestore(source, part)
    chmodSync(part, 0o600) // A copy on a disc, or one that was protected, is read-only.
    assertUsable(part, migrationFiles(migrationsDir).length, basename(source))
    const db = openDatabase(part, 'write')
    try {
      unpackAttachments(db, dataDir)
      migrate(db, migrationsDir, () => undefined)
      assertWhole(db, basename(source))
      db.pragma('journal_mode=DELETE') // One file, without a log beside it.
    } finally {
      db.close()
    }
    flushFile(part)
    renameSync(part, readyPath(dataDir))
    flushFolder(dataDir)
  } catch (error) {
    clearCopy(part)
    throw error
  }
}

/** Copies what is to be looked at or restored; throws `backup-unusable` for what cannot be read. */
export const copyForRestore = (source: string, target: string): void => {
  try {
    closeSync(openSync(source, 'r'))
  } catch (error) {
    throw unusable(basename(source), 'unreadable', error)
  }
  copyFileSync(source, target)
}

/** Looks through a copy and throws `backup-unusable` with what is wrong; nothing of it is changed. */
export const assertUsable = (path: string, newest: number, name = basename(path)): void => {
  try {
    if (statSync(path).size === 0) throw unusable(name, 'empty')
    const db = openCopy(path)
    try {
      const version = Number(db.pragma('user_version', { simple: true }))
      if (version > newest) throw unusable(name, 'newer')
      if (version === 0) throw unusable(name, 'foreign')
      assertWhole(db, name)
    } finally {
      db.close()
    }
  } catch (error) {
    throw wordedFor(name, error)
  }
}

const unusable = (file: string, problem: BackupProblem, cause?: unknown) =>
  new AppError('backup-unusable', { file, problem }, cause)

const wordedFor = (name: string, error: unknown): unknown => {
  const said = error instanceof AppError ? error : sqliteErrorToAppError(error)
  if (said?.code === 'store-foreign') return unusable(name, 'foreign', error)
  return said?.code === 'store-damaged' ? unusable(name, 'damaged', error) : error
}

const assertWhole = (db: Connection, name: string): void => {
  const found = db.pragma('integrity_check(1)', { simple: true })
  if (found !== 'ok') throw unusable(name, 'damaged')
  const broken = db.pragma('foreign_key_check') as unknown[] // a pragma answers rows
  if (broken.length > 0) throw unusable(name, 'damaged')
}

/**
 * Puts the copy that is ready in the place of the store, which nobody may have open: the store moves away
 * together with its log, so that no log is ever read into another store. Gives back where it lies now.
 */
export const exchangeStore = (dataDir: string, at: string): string => {
  const aside = join(asideFolder(dataDir), backupName(at, 'replaced'))
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  // The store first: while its file is gone a start goes on from here, see `settleRestore`.
  for (const ending of ['', '-wal', '-shm']) {
    const path = `${storePath(dataDir)}${ending}`
    if (existsSync(path)) renameStubborn(path, join(aside, basename(path)))
  }
  flushFolder(aside)
  renameStubborn(readyPath(dataDir), storePath(dataDir))
  flushFolder(dataDir)
  return aside
}

/** Ends what a restore that was killed had begun: wholly where the old store is away, else not at all. */
export const settleRestore = (dataDir: string, at: string): void => {
  clearCopy(partPath(dataDir))
  if (!existsSync(readyPath(dataDir))) return
  if (existsSync(storePath(dataDir))) clearCopy(readyPath(dataDir))
  else exchangeStore(dataDir, at)
}

/** Forgets a store put aside of which there is a checked copy among the backups. */
export const dropAside = (dataDir: string, aside: string): void => {
  rmSync(aside, { recursive: true, force: true })
  const folder = asideFolder(dataDir)
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true })
}

const clearCopy = (path: string): void => {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true })
}

const PATIENCE = 20
const WAIT_MS = 100

/** On Windows a scanner for viruses holds a file for a moment when it was closed. */
const renameStubborn = (from: string, to: string): void => {
  for (let tried = 1; ; tried += 1) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const code = errorCodeOf(error)
      if (tried === PATIENCE || (code !== 'EBUSY' && code !== 'EPERM')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS)
    }
  }
}
