import Database from 'better-sqlite3'
import { AppError } from '../errors.ts'

type Kind = 'disk-full' | 'store-unwritable' | 'store-foreign' | 'store-damaged'

// A full disk does not only say FULL: with nothing free even a read-only open fails in the shared
// memory file, which looks like damage and is not.
const kinds: readonly (readonly [prefix: string, kind: Kind])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_IOERR_SHMOPEN', 'store-unwritable'],
  // A broken disk, or a quota: only a disk without room says FULL.
  ['SQLITE_IOERR_WRITE', 'store-unwritable'],
  ['SQLITE_IOERR_FSYNC', 'store-unwritable'],
  ['SQLITE_IOERR_TRUNCATE', 'store-unwritable'],
  ['SQLITE_READONLY', 'store-unwritable'],
  ['SQLITE_CANTOPEN', 'store-unwritable'],
  ['SQLITE_PERM', 'store-unwritable'],
  ['SQLITE_NOTADB', 'store-foreign'],
  ['SQLITE_CORRUPT', 'store-damaged'],
]

/** Turns what SQLite says into a code people have a sentence for; undefined when it is a bug. */
export const sqliteErrorToAppError = (error: unknown, path = ''): AppError | undefined => {
  if (!(error instanceof Database.SqliteError)) return undefined
  const { code } = error
  if (code.startsWith('SQLITE_BUSY')) return new AppError('store-busy', { holder: '' }, error)
  const kind = kinds.find(([prefix]) => code.startsWith(prefix))?.[1]
  return kind === undefined ? undefined : new AppError(kind, { path }, error)
}

// A file that ends too early was reached, and is damaged.
const OUT_OF_REACH = /^SQLITE_(CANTOPEN|PERM|AUTH|BUSY|READONLY|IOERR(?!_SHORT_READ))/

/** Whether a database could not be got at, which tells nothing of what is in it. */
export const isOutOfReach = (error: unknown): boolean =>
  error instanceof Database.SqliteError && OUT_OF_REACH.test(error.code)
