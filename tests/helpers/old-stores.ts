import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Connection } from '#core/store/database.ts'
import { migrate, migrationFiles } from '#core/store/migrate.ts'
import { resourcesDir, setupFolder } from './stores.ts'

/** Brings an empty database to the schema of some versions before this one. */
export const migrateButLast = (
  db: Connection,
  versions = 1,
): { readonly applied: number; readonly all: number } => {
  const shipped = join(resourcesDir, 'migrations')
  const files = migrationFiles(shipped)
  const dir = join(setupFolder(), 'migrations')
  cpSync(shipped, dir, { recursive: true })
  writeFileSync(join(dir, 'order.json'), JSON.stringify(files.slice(0, -versions)))
  migrate(db, dir, () => undefined)
  return { applied: Number(db.pragma('user_version', { simple: true })), all: files.length }
}
