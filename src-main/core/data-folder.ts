import { join } from 'node:path'
import { BACKUP_FOLDER, STORE_FILE } from '#shared/data-folder.ts'

/** The store of a data folder. */
export const storePath = (dataDir: string): string => join(dataDir, STORE_FILE)

/** Where the copies of a data folder lie. */
export const backupFolder = (dataDir: string): string => join(dataDir, BACKUP_FOLDER)
