import { pathOfDigest } from '../../store/backups/attachment-files.ts'
import type { Place } from '../handler.ts'

/** Where the bytes of an added file lie: once, under their digest, beside the store. */
export const pathOfAttachment = (
  { dataDir }: Place,
  { sha256 }: { readonly sha256: string },
): string => pathOfDigest(dataDir, sha256)
