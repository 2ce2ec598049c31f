import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { BackupSource } from '#shared/contract/backups.ts'
import { backupToLine, comparisonToLines, words } from './backup-words.ts'
import { type Books, withBooks } from './books.ts'
import { handOver } from './hand-over.ts'
import { deliver } from './import-files.ts'
import type { Said } from './print-out.ts'
import { refuseName } from './refusal.ts'

/** A copy in the folder of backups, or with `out` everything in one file for another place. */
export const backUp = (dataDir: string, out: string | undefined): Promise<Said> =>
  withBooks(dataDir, async (books) => {
    if (out === undefined) {
      const made = await books.call('backups.create', {})
      return { data: made, lines: [words.made(made.name, made.records ?? 0)] }
    }
    const { token } = await books.call('backups.export', { name: basename(out) })
    await handOver(books, token, out)
    await books.call('backups.markSaved', {})
    return { data: { file: resolve(out) }, lines: [words.saved(out)] }
  })

/**
 * Without a name the list of copies; else a look at one (`dryRun`), or the copy in the place of the books.
 * Works on books that cannot be opened as well.
 */
export const restore = (
  dataDir: string,
  named: string | undefined,
  dryRun: boolean,
): Promise<Said> => {
  const work = async (books: Books): Promise<Said> => {
    const { backups } = await books.call('backups.list', {})
    if (named === undefined)
      return {
        data: backups,
        lines: backups.length === 0 ? [words.none] : backups.map(backupToLine),
      }
    const source = await sourceOf(books, named, backups)
    const compared = await books.call('backups.inspect', { source })
    if (dryRun) return { data: compared, lines: comparisonToLines(compared) }
    const restored = await books.call('backups.restore', { source })
    return {
      data: restored,
      lines: [...comparisonToLines(compared), words.restored(restored)],
    }
  }
  return withBooks(dataDir, work, { mends: true, begins: named !== undefined })
}

/** A copy of the list by its name, else a file by its path. */
const sourceOf = async (
  books: Books,
  named: string,
  backups: readonly { readonly name: string }[],
): Promise<BackupSource> => {
  if (backups.some(({ name }) => name === named)) return { backup: named }
  if (!existsSync(named))
    throw refuseName(
      '<backup>',
      named,
      backups.map(({ name }) => name),
    )
  return { file: await deliver(books, named) }
}
