import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupFolder } from '../../data-folder.ts'
import { AppError } from '../../errors.ts'
import type { Connection } from '../database.ts'
import { openDatabase } from '../database.ts'
import {
  findLastRestore,
  flushFile,
  flushFolder,
  listBackupFiles,
  readBackupName,
} from './backup-files.ts'

/** How many backups stay: the newest, and beyond them the last of each day, week and month that has one. */
const KEPT = { newest: 10, days: 7, weeks: 4, months: 12 } as const

/**
 * Copies the store consistently (`VACUUM INTO`, never a file copy), opens the copy, checks it and
 * counts its tables against the original; only then does it get its name. Returns the path.
 */
export const backupStore = (db: Connection, dataDir: string, name: string): string => {
  const folder = backupFolder(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const target = join(folder, `${name}.db`)
  const part = `${target}.part`
  rmSync(part, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(part)
    flushFile(part)
    verify(part, db)
  } catch (error) {
    rmSync(part, { force: true }) // A full disk leaves an empty file that would look like a backup.
    throw error
  }
  renameSync(part, target)
  flushFolder(folder)
  const old = backupsToDelete(
    readdirSync(folder),
    findLastRestore(dataDir, listBackupFiles(dataDir))?.at,
  )
  for (const each of old) rmSync(join(folder, each), { force: true })
  return target
}

/**
 * Which of the named backups may go; names begin with their instant. A week of busy days must not
 * push out the copy of last month: somebody may notice a wrong deletion only then. For a week after a restore
 * none goes that was there before it: it may have been the wrong one.
 */
export const backupsToDelete = (
  names: readonly string[],
  restoredAt?: string,
): readonly string[] => {
  const newestFirst = names
    .filter((name) => name.endsWith('.db'))
    .toSorted()
    .toReversed()
  const kept = new Set([
    ...newestFirst.slice(0, KEPT.newest),
    ...newestOfEach(newestFirst, (name) => name.slice(0, 10), KEPT.days),
    ...newestOfEach(newestFirst, weekOf, KEPT.weeks),
    ...newestOfEach(newestFirst, (name) => name.slice(0, 7), KEPT.months),
    ...keptForRestore(newestFirst, restoredAt),
  ])
  return newestFirst.filter((name) => !kept.has(name)).toReversed()
}

/** The copies up to the latest restore, while the newest of all is less than a week younger. */
const keptForRestore = (
  newestFirst: readonly string[],
  restoredAt: string | undefined,
): readonly string[] => {
  if (restoredAt === undefined || dayOf(newestFirst[0]) - dayOf(restoredAt) >= WEEK_MS) return []
  return newestFirst.filter((name) => (readBackupName(name)?.at ?? '') <= restoredAt)
}

const dayOf = (name = ''): number => Date.parse(name.slice(0, 10))

const newestOfEach = (
  newestFirst: readonly string[],
  spanOf: (name: string) => string,
  spans: number,
): readonly string[] => {
  const newest = new Map<string, string>()
  for (const name of newestFirst) {
    const span = spanOf(name)
    if (!newest.has(span)) newest.set(span, name)
  }
  return [...newest.values()].slice(0, spans)
}

const WEEK_MS = 7 * 24 * 3600 * 1000

const weekOf = (name: string): string => String(Math.floor(dayOf(name) / WEEK_MS))

/** Removes what a program that was killed while it copied left behind; nobody may be copying. */
export const clearParts = (folder: string): void => {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (name.includes('.part')) rmSync(join(folder, name), { force: true })
  }
}

/** A copy that is not what it was made from was made from a store that is damaged. */
const verify = (path: string, db: Connection): void => {
  const copy = openDatabase(path, 'write')
  try {
    const check = copy.pragma('quick_check', { simple: true })
    if (check !== 'ok') throw new AppError('store-damaged', { path: db.name })
    const counted = tableCounts(copy)
    for (const [table, count] of Object.entries(tableCounts(db)))
      if (counted[table] !== count) throw new AppError('store-damaged', { path: db.name })
  } finally {
    copy.pragma('journal_mode=DELETE') // A copy is one file, without a log beside it.
    copy.close()
  }
}

const tableCounts = (db: Connection): Record<string, number> => {
  const tables = db
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all()
  return Object.fromEntries(
    tables.map((name) => [
      String(name),
      Number(
        db
          .prepare(`select count(*) from "${String(name)}"`)
          .pluck()
          .get(),
      ),
    ]),
  )
}
