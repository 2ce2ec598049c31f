import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { AppError } from '../errors.ts'
import { pinyinKey } from './pinyin-order.ts'

export type Connection = Database.Database

/** Marks a file as ours (`PRAGMA application_id`): "LXQ1". */
const APPLICATION_ID = 0x4c585131
/** As long as a large import may take: a save waits for it rather than being refused. */
const BUSY_MS = 120_000
/** Older SQLite can corrupt a WAL that two connections reset together (fixed in 3.51.3). */
const OLDEST_SQLITE = [3, 51, 3] as const

const settings = [
  'journal_mode=WAL',
  // better-sqlite3 is compiled so that a WAL database opens as NORMAL from its second launch on,
  // which loses acknowledged records in a power cut.
  'synchronous=FULL',
  'foreign_keys=ON',
  'trusted_schema=OFF',
  'cell_size_check=ON',
  'secure_delete=ON',
  'temp_store=MEMORY',
  'mmap_size=0',
  'journal_size_limit=67108864',
  'recursive_triggers=ON',
] as const

const wanted = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  secure_delete: 1,
  temp_store: 2,
  mmap_size: 0,
  recursive_triggers: 1,
} as const

/**
 * Opens a database file; the only place that does. Every setting is made and read back on each open,
 * and an open that cannot be made safe is refused. Throws `store-foreign` for a file that is not
 * ours; SQLite's own errors pass through and are worded by `sqliteErrorToAppError`.
 */
export const openDatabase = (path: string, access: 'write' | 'read'): Connection => {
  const fresh = !existsSync(path)
  const db = new Database(path, {
    timeout: BUSY_MS,
    readonly: access === 'read',
    fileMustExist: access === 'read',
  })
  try {
    assertNewEnough(db)
    assertOurs(db, path, fresh)
    for (const setting of settings) db.pragma(setting)
    for (const [name, value] of Object.entries(wanted)) assertSetting(db, name, value)
    db.function('pinyin_key', { deterministic: true }, (text) =>
      typeof text === 'string' ? pinyinKey(text) : text,
    )
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * Opens a copy to look at it: nothing of it is changed. Throws `store-foreign` for a file that is not ours,
 * an empty one among them; SQLite's own errors pass through.
 */
export const openCopy = (path: string): Connection => {
  const db = new Database(path, { timeout: BUSY_MS, readonly: true, fileMustExist: true })
  try {
    assertNewEnough(db)
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      throw new AppError('store-foreign', { path })
    db.pragma('trusted_schema=OFF')
    db.pragma('cell_size_check=ON')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const assertNewEnough = (db: Connection): void => {
  const version = String(db.prepare('select sqlite_version()').pluck().get()).split('.').map(Number)
  const order = OLDEST_SQLITE.map((least, i) => (version[i] ?? 0) - least).find((d) => d !== 0) ?? 0
  if (order < 0) throw new Error(`SQLite ${version.join('.')} is too old to be safe`)
}

const assertOurs = (db: Connection, path: string, fresh: boolean): void => {
  const id = db.pragma('application_id', { simple: true })
  if (id === APPLICATION_ID) return
  const tables = db.prepare('select count(*) from sqlite_master').pluck().get()
  if (!fresh && tables !== 0) throw new AppError('store-foreign', { path })
  db.pragma(`application_id=${APPLICATION_ID}`)
}

const assertSetting = (db: Connection, name: string, value: string | number): void => {
  // mmap_size answers nothing at all where SQLite was built without it, which is as good as 0.
  const found = db.pragma(name, { simple: true }) ?? 0
  if (found !== value) throw new Error(`${name} is ${String(found)}, not ${value}`)
}
