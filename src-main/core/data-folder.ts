import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The store of a data folder. */
export const storePath = (dataDir: string): string => join(dataDir, 'lianxinqiao.db')

/** Where the copies of a data folder lie. */
export const backupFolder = (dataDir: string): string => join(dataDir, 'backups')

/** Whether a data folder has books, or what they can be brought back from. */
export const hasBooks = (dataDir: string): boolean =>
  [storePath(dataDir), backupFolder(dataDir)].some(existsSync)
