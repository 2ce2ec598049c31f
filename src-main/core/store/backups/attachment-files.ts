import { join } from 'node:path'

/** Where the files of records lie, beside the store. */
export const attachmentFolder = (dataDir: string): string => join(dataDir, 'attachments')

/** Where the bytes with this digest lie. */
export const pathOfDigest = (dataDir: string, sha256: string): string =>
  join(attachmentFolder(dataDir), sha256.slice(0, 2), sha256)
