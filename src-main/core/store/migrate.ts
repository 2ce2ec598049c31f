import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import type { Connection } from './database.ts'

/**
 * Brings a store to the newest numbered migration, or leaves it untouched. Throws `store-newer` for
 * a store made by a newer program. `backup` is called before rows that exist are moved.
 *
 * drizzle's own `migrate()` is not used: it opens its transaction before switching foreign keys off,
 * which SQLite then ignores, and a rebuilt parent table takes its child rows with it.
 */
export const migrate = (
  db: Connection,
  migrationsDir: string,
  backup: (fromVersion: number) => void,
): void => {
  const files = migrationFiles(migrationsDir)
  const found = Number(db.pragma('user_version', { simple: true }))
  if (found > files.length) throw new AppError('store-newer', { found, known: files.length })
  if (found === files.length) return
  if (found > 0) backup(found)
  // Outside the transaction, or SQLite ignores it.
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => {
      for (const file of files.slice(found))
        db.exec(readFileSync(join(migrationsDir, file), 'utf8'))
      const broken = db.pragma('foreign_key_check') as unknown[] // a pragma answers rows
      if (broken.length > 0) throw new Error(`migration left ${broken.length} broken references`)
      db.pragma(`user_version = ${files.length}`)
    }).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

/** The migrations in their order, as `order.json` beside them lists them. */
export const migrationFiles = (migrationsDir: string): readonly string[] =>
  JSON.parse(readFileSync(join(migrationsDir, 'order.json'), 'utf8')) as string[] // written by us
