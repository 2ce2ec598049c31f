import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Connection } from './database.ts'
import { openDatabase } from './database.ts'

const KEPT = 20

/**
 * Copies the store consistently (`VACUUM INTO`, never a file copy), opens the copy, checks it and
 * counts its tables against the original; only then does it get its name. Returns the path.
 */
export const backupStore = (db: Connection, folder: string, name: string): string => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const target = join(folder, `${name}.db`)
  const part = `${target}.part`
  rmSync(part, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(part)
    flush(part)
    verify(part, tableCounts(db))
  } catch (error) {
    rmSync(part, { force: true }) // A full disk leaves an empty file that would look like a backup.
    throw error
  }
  renameSync(part, target)
  for (const old of backupsToDelete(readdirSync(folder))) rmSync(join(folder, old), { force: true })
  return target
}

/** Which of the named backups are more than the newest twenty; names begin with their instant. */
export const backupsToDelete = (names: readonly string[]): readonly string[] =>
  names
    .filter((name) => name.endsWith('.db'))
    .toSorted()
    .slice(0, -KEPT)

const flush = (path: string): void => {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}

const verify = (path: string, expected: Readonly<Record<string, number>>): void => {
  const copy = openDatabase(path, 'write')
  try {
    const check = copy.pragma('quick_check', { simple: true })
    if (check !== 'ok') throw new Error(`backup is damaged: ${String(check)}`)
    const counted = tableCounts(copy)
    for (const [table, count] of Object.entries(expected)) {
      if (counted[table] !== count) throw new Error(`backup misses rows of ${table}`)
    }
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
