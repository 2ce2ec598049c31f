import { existsSync } from 'node:fs'
import type { Backup } from '#shared/contract/backups.ts'
import { ledgerIds } from '#shared/ledgers/index.ts'
import { openCopy } from '../database.ts'
import { createReader, type Reader } from '../sql.ts'
import { isOutOfReach } from '../sqlite-errors.ts'
import { pathOfDigest } from './attachment-files.ts'

/** What stands in books, to tell two states of them apart. */
export interface BookContents {
  readonly unit: string | null
  /** UTC instant at which a record was last written. */
  readonly changedAt: string | null
  readonly records: Readonly<Record<string, number>>
  /** Files that records name. */
  readonly attachments: number
  /** Of those the ones whose bytes are neither in the data folder nor in the copy itself. */
  readonly missing: number
}

/** Books of any version: what an older one did not know counts as none. */
export const readContents = (reader: Reader, dataDir: string): BookContents => {
  const has = tablesOf(reader)
  const digests = has.has('attachments')
    ? reader.column<string>('select distinct sha256 from attachments')
    : []
  const packed = has.has(PACKED_TABLE)
    ? new Set(reader.column<string>(`select sha256 from ${PACKED_TABLE}`))
    : new Set<string>()
  const isHere = (sha256: string): boolean =>
    packed.has(sha256) || existsSync(pathOfDigest(dataDir, sha256))
  return {
    unit: has.has('office')
      ? (reader.column<string>('select unit from office where id = 1')[0] ?? null)
      : null,
    changedAt: changedAt(reader, has),
    records: countLedgers(reader, has),
    attachments: digests.length,
    missing: digests.filter((sha256) => !isHere(sha256)).length,
  }
}

/** How many records a copy holds, or why that cannot be said. */
export const countRecords = (path: string): Pick<Backup, 'records' | 'problem'> => {
  try {
    const db = openCopy(path)
    try {
      const reader = createReader(db)
      const counts = Object.values(countLedgers(reader, tablesOf(reader)))
      return { records: counts.reduce((sum, count) => sum + count, 0), problem: null }
    } finally {
      db.close()
    }
  } catch (error) {
    // Whatever is wrong with it, it is no copy to go back to now, and the list says so.
    return { records: null, problem: isOutOfReach(error) ? 'unreadable' : 'damaged' }
  }
}

/** The table a copy for another place carries the bytes of attachments in. */
export const PACKED_TABLE = 'packed_attachments'

const tablesOf = (reader: Reader): ReadonlySet<string> =>
  new Set(reader.column<string>("select name from sqlite_master where type = 'table'"))

const changedAt = (reader: Reader, has: ReadonlySet<string>): string | null => {
  const instants = ledgerIds
    .filter((id) => has.has(id))
    .flatMap((id) => reader.column<string>(`select max(updated_at) from ${id}`))
    .filter((at) => at !== null)
  return instants.toSorted().at(-1) ?? null
}

const countLedgers = (reader: Reader, has: ReadonlySet<string>): Record<string, number> =>
  Object.fromEntries(
    ledgerIds.map((id) => [
      id,
      has.has(id)
        ? (reader.column<number>(`select count(*) from ${id} where deleted_at is null`)[0] ?? 0)
        : 0,
    ]),
  )
