import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isStrayName, isTemporaryName } from '#shared/domain/stray-files.ts'
import { refuseFile } from './refusal.ts'

/** Why a file of a folder is not taken. */
export type LeftReason = 'not-spreadsheet' | 'file-too-large' | 'unreadable' | 'temporary'

export interface FolderFiles {
  readonly files: readonly string[]
  readonly left: readonly { readonly file: string; readonly reason: LeftReason }[]
}

const MOST_BYTES = 100_000_000
const DEEPEST = 8
/** Ten years of an office are some hundred files; a whole disk named by mistake is not looked through. */
const MOST_FILES = 2000

/** Looks through a folder and all below it, and tells spreadsheets by content from other files. */
export const findSpreadsheets = async (folder: string): Promise<FolderFiles> => {
  const files: string[] = []
  const left: { file: string; reason: LeftReason }[] = []
  const found: string[] = []
  for await (const { path, isListed } of walk(folder, DEEPEST)) {
    if (isListed) found.push(path)
    else left.push({ file: path, reason: 'unreadable' })
    if (found.length + left.length > MOST_FILES) throw refuseFile(folder, 'folder-too-full')
  }
  for (const file of found) {
    const reason = await reasonToLeave(file)
    if (reason === undefined) files.push(file)
    else left.push({ file, reason })
  }
  return { files, left }
}

const byName = (a: Dirent, b: Dirent): number => a.name.localeCompare(b.name, 'zh-CN')

interface Walked {
  readonly path: string
  /** A file; else a folder that could not be opened, which does not hold up the others. */
  readonly isListed: boolean
}

/** Hidden files and what links lead to are nobody's ledgers. */
const walk = async function* (folder: string, depth: number): AsyncGenerator<Walked> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
  if (entries === undefined) {
    yield { path: folder, isListed: false }
    return
  }
  for (const entry of entries.toSorted(byName)) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory() && depth > 0) yield* walk(path, depth - 1)
    else if (entry.isFile()) yield { path, isListed: true }
  }
}

const reasonToLeave = async (file: string): Promise<LeftReason | undefined> => {
  if (isTemporaryName(basename(file))) return 'temporary'
  if (isStrayName(file)) return 'not-spreadsheet'
  try {
    const { mayBeSpreadsheet } = await import('#core/index.ts')
    if ((await stat(file)).size > MOST_BYTES) return 'file-too-large'
    return mayBeSpreadsheet(await readFile(file)) ? undefined : 'not-spreadsheet'
  } catch {
    return 'unreadable' // Locked or without rights: the others of the folder go on.
  }
}
