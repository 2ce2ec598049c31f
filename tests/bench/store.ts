import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
let ids = 0
/** What a core is lent for measuring. */
export const barePorts = {
  log: { info: () => undefined, error: () => undefined },
  now: () => new Date().toISOString(),
  today: () => '2024-12-31',
  newId: () => `018c0000-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
  emit: () => undefined,
  user: () => 'bench',
}

/** A data folder with the program's own resources. */
export const placeOf = (dataDir: string) => ({
  dataDir,
  resourcesDir: join(root, 'resources'),
  version: '0',
  workbookThread: new URL('../../src-main/core/workbooks/reader-thread.ts', import.meta.url),
})
