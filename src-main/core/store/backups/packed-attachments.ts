import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Connection, openDatabase } from '../database.ts'
import { pathOfDigest } from './attachment-files.ts'
import { flushFile } from './backup-files.ts'
import { PACKED_TABLE } from './book-contents.ts'

/**
 * Puts the bytes of all attachments into a copy of the store, so that one file carries everything. What is
 * missing on the disk is missing in it too, and stays said of the record. Gives back how many there were.
 */
export const packAttachments = (path: string, dataDir: string): number => {
  const db = openDatabase(path, 'write')
  try {
    db.pragma('journal_mode=DELETE') // A log would hold every photograph a second time.
    const digests = digestsOf(db).filter((sha256) => existsSync(pathOfDigest(dataDir, sha256)))
    db.exec(`create table ${PACKED_TABLE} (sha256 text primary key, bytes blob not null) strict`)
    const put = db.prepare(`insert into ${PACKED_TABLE} (sha256, bytes) values (?, ?)`)
    db.transaction(() => {
      for (const sha256 of digests) put.run(sha256, readFileSync(pathOfDigest(dataDir, sha256)))
    }).immediate()
    return digests.length
  } finally {
    db.close()
  }
}

/** Lays the bytes a copy carries where they belong, as far as they are not there, and takes them out of it. */
export const unpackAttachments = (db: Connection, dataDir: string): void => {
  const packed = db
    .prepare("select 1 from sqlite_master where type = 'table' and name = ?")
    .get(PACKED_TABLE)
  if (packed === undefined) return
  const bytesOf = db.prepare(`select bytes from ${PACKED_TABLE} where sha256 = ?`).pluck()
  for (const sha256 of digestsOf(db)) {
    const bytes = bytesOf.get(sha256)
    if (Buffer.isBuffer(bytes) && digestOf(bytes) === sha256)
      layDown(pathOfDigest(dataDir, sha256), bytes)
  }
  db.exec(`drop table ${PACKED_TABLE}`)
  db.exec('vacuum')
}

const digestsOf = (db: Connection): readonly string[] =>
  db.prepare('select distinct sha256 from attachments').pluck().all() as string[] // a column of texts

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** A file under its digest is whole, or not there. */
const layDown = (path: string, bytes: Buffer): void => {
  if (existsSync(path)) return
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const part = `${path}.part`
  rmSync(part, { force: true })
  writeFileSync(part, bytes, { mode: 0o600 })
  flushFile(part)
  renameSync(part, path)
}
