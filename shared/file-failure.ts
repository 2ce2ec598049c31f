import type { ErrorJson } from './errors.ts'

/** Where something was being written: the data folder, or a file a person named. */
export interface WritePlace {
  readonly path: string
  readonly isStore: boolean
}

// A quota and the largest file a file system takes are room that is used up, like a full disk.
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const CLOSED: ReadonlySet<string> = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ENAMETOOLONG'],
  // A folder stands where the file should go, or a file where a folder should.
  ...['EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY'],
])

/** The code Node or SQLite put on an error, or an error of our own has; undefined for all others. */
export const errorCodeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined

/**
 * What a file system said when something was written, as a code people have a sentence for; undefined
 * when it is a bug. Every writer of the core and of the hosts is worded by it.
 */
export const fileFailure = (
  error: unknown,
  { path, isStore }: WritePlace,
): ErrorJson | undefined => {
  const message = errorCodeOf(error)
  if (message === undefined) return undefined
  const details = { path }
  if (FULL.has(message)) return { code: 'disk-full', message, details }
  if (!CLOSED.has(message)) return undefined
  return { code: isStore ? 'store-unwritable' : 'file-unwritable', message, details }
}
