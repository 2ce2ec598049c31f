import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../errors.ts'

/** Held for the life of a program; the kernel gives it back even after a kill. */
export interface InstanceLock {
  /** The program before this one gave the folder back; else it was killed, or the power went. */
  readonly wasReleased: boolean
  readonly release: () => void
}

/**
 * Takes the data folder for this program by an exclusive transaction on a tiny database beside the
 * store. Throws `store-busy` (with who holds it) when another program is there. There is no lock
 * file that could go stale.
 */
export const takeInstanceLock = (dataDir: string, holder: string): InstanceLock => {
  const note = join(dataDir, 'instance.json')
  const db = new Database(join(dataDir, 'instance.lock.db'), { timeout: 0 })
  try {
    db.pragma('journal_mode=DELETE')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (isBusy(error)) throw new AppError('store-busy', { holder: holderOf(note) }, error)
    throw error
  }
  const wasReleased = !existsSync(note)
  writeFileSync(note, JSON.stringify({ holder }), { mode: 0o600 })
  return {
    wasReleased,
    release: () => {
      rmSync(note, { force: true })
      if (db.inTransaction) db.exec('ROLLBACK')
      db.close()
    },
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')

const holderOf = (note: string): string => {
  if (!existsSync(note)) return ''
  try {
    const { holder } = JSON.parse(readFileSync(note, 'utf8'))
    return typeof holder === 'string' ? holder : ''
  } catch {
    return '' // The other program is writing the note this very moment; its name is only a courtesy.
  }
}
