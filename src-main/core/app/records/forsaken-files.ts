import { rmSync } from 'node:fs'
import { keptDays } from '#shared/domain/record-parts.ts'
import { errorCodeOf } from '#shared/file-failure.ts'
import type { Ports } from '../../ports.ts'
import { listForsakenFiles } from '../../store/desk.ts'
import type { Reader } from '../../store/store.ts'
import type { Place } from '../handler.ts'
import { pathOfAttachment } from './attached-files.ts'

const DAY_MS = 24 * 3600 * 1000

/**
 * Deletes for good the files that were removed from their record so many days ago that nobody fetched them
 * back, and that no other record has. Files the history does not tell of stay: after a restore they may
 * belong to the books that can still be gone back to.
 */
export const deleteForsakenFiles = (
  reader: Reader,
  place: Place,
  { now, log }: Pick<Ports, 'now' | 'log'>,
): void => {
  const until = new Date(Date.parse(now()) - keptDays * DAY_MS).toISOString()
  for (const sha256 of listForsakenFiles(reader, until)) {
    try {
      rmSync(pathOfAttachment(place, { sha256 }), { force: true })
    } catch (error) {
      // A folder that is closed now keeps nobody from working: the next start tries again.
      log.error('a removed file stays', { code: errorCodeOf(error) ?? 'unknown' })
    }
  }
}
