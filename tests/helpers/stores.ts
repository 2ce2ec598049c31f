import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStore, type Store } from '#core/store/store.ts'

export const resourcesDir = join(import.meta.dirname, '..', '..', 'resources')

/** A folder that goes away with its test. */
export const setupFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lxq-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What a store is lent by whoever opens it. */
export const storePorts = {
  log: { info: () => undefined, error: () => undefined },
  now: () => '2024-12-31T01:00:00.000Z',
  today: () => '2024-12-31',
  newId: () => 'id',
  emit: () => undefined,
  user: () => 'clerk',
}

/** The bare store of a data folder, as its writer (or its reader) sees it. */
export const openIn = (dataDir: string, role: 'writer' | 'reader' = 'writer'): Store =>
  openStore({ role, dataDir, resourcesDir, ports: storePorts })
