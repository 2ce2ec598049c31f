import { closeSync, existsSync, fsyncSync, openSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backupFolder } from '../../data-folder.ts'

/** A copy of the store in the folder of backups, as its name tells of it. */
export interface BackupFile {
  readonly name: string
  readonly path: string
  /** UTC. */
  readonly at: string
  /** The word it was made with. */
  readonly why: string
  readonly size: number
}

/** The word of the copy that is made of what a restore puts aside. */
export const BEFORE_RESTORE = 'before-restore'

const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z_([a-z0-9-]+)\.db$/

/** How a copy made at this instant is called, without its ending. */
export const backupName = (at: string, why: string): string => `${at.replace(/[:.]/g, '-')}_${why}`

/** When a copy was made and why, by its name; undefined for what is none of ours. */
export const readBackupName = (
  name: string,
): { readonly at: string; readonly why: string } | undefined => {
  const found = NAME.exec(name)
  if (found === null) return undefined
  const [, day, hour, minute, second, ms, why = ''] = found
  return { at: `${day}T${hour}:${minute}:${second}.${ms}Z`, why }
}

/** The copies of a data folder, newest first. */
export const listBackupFiles = (dataDir: string): readonly BackupFile[] => {
  const folder = backupFolder(dataDir)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .toSorted()
    .toReversed()
    .flatMap((name) => {
      const read = readBackupName(name)
      const path = join(folder, name)
      if (read === undefined) return []
      // A link to a disk that is away is a copy all the same, for the time being out of reach.
      return [{ name, path, ...read, size: statSync(path, { throwIfNoEntry: false })?.size ?? 0 }]
    })
}

/** Where a store lies that another took the place of and no copy could be made of. */
export const asideFolder = (dataDir: string): string => join(dataDir, 'set-aside')

/** The latest restore, by the copies of the folder, newest first: when it was, and the copy that takes it back, unless the books of before were damaged. */
export const findLastRestore = (
  dataDir: string,
  copies: readonly BackupFile[],
): { readonly at: string; readonly undo: BackupFile | undefined } | undefined => {
  const folder = asideFolder(dataDir)
  const aside = existsSync(folder)
    ? readdirSync(folder).flatMap((name) => readBackupName(`${name}.db`)?.at ?? [])
    : []
  const asideAt = aside.toSorted().at(-1) ?? ''
  const before = copies.find(({ why }) => why === BEFORE_RESTORE)
  if (before !== undefined && before.at > asideAt) return { at: before.at, undo: before }
  return asideAt === '' ? undefined : { at: asideAt, undo: undefined }
}

/** Waits until a file is on the disk, and not only in what the system holds for it. */
export const flushFile = (path: string): void => {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** The same of the names in a folder; Windows keeps them by itself and refuses to be asked. */
export const flushFolder = (path: string): void => {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
