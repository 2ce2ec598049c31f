import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { mayBeSpreadsheet } from '#core/index.ts'

/** Why a file of a folder is not taken. */
export type LeftReason = 'not-spreadsheet' | 'file-too-large' | 'unreadable' | 'temporary'

export interface FolderFiles {
  readonly files: readonly string[]
  readonly left: readonly { readonly file: string; readonly reason: LeftReason }[]
}

const MOST_BYTES = 100_000_000
const DEEPEST = 8

/** Looks through a folder and all below it, and tells spreadsheets by content from other files. */
export const findSpreadsheets = async (folder: string): Promise<FolderFiles> => {
  const files: string[] = []
  const left: { file: string; reason: LeftReason }[] = []
  for (const file of await listFiles(folder, DEEPEST)) {
    const reason = await reasonToLeave(file)
    if (reason === undefined) files.push(file)
    else left.push({ file, reason })
  }
  return { files, left }
}

const byName = (a: Dirent, b: Dirent): number => a.name.localeCompare(b.name, 'zh-CN')

/** Hidden files and what links lead to are nobody's ledgers. */
const listFiles = async (folder: string, depth: number): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.toSorted(byName)) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory() && depth > 0) found.push(...(await listFiles(path, depth - 1)))
    else if (entry.isFile()) found.push(path)
  }
  return found
}

/** `~$…` lies beside a file that Excel or WPS has open, and is none itself. */
const reasonToLeave = async (file: string): Promise<LeftReason | undefined> => {
  if (basename(file).startsWith('~$')) return 'temporary'
  try {
    if ((await stat(file)).size > MOST_BYTES) return 'file-too-large'
    return mayBeSpreadsheet(await readFile(file)) ? undefined : 'not-spreadsheet'
  } catch {
    return 'unreadable' // Locked or without rights: the others of the folder go on.
  }
}
