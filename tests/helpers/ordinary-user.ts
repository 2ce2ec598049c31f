import { chmodSync, chownSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { resourcesDir } from './stores.ts'

/** Whom every system knows and nothing belongs to. */
const NOBODY = 65_534

const isRoot = process.getuid?.() === 0

const inHisName = <T>(work: () => T): T => {
  if (!isRoot) return work()
  process.seteuid?.(NOBODY)
  try {
    return work()
  } finally {
    process.seteuid?.(0)
  }
}

const mayRead = (path: string): boolean => {
  try {
    inHisName(() => readdirSync(path))
    return true
  } catch {
    return false
  }
}

/** Permissions stop nobody who is root: such tests go on as another, where he may read the program. */
export const hasOrdinaryUser = process.platform !== 'win32' && mayRead(resourcesDir)

/** Does something as a user whom permissions stop; the folder, with what is in it, is his. */
export const asOrdinaryUser = async <T>(folder: string, work: () => T | Promise<T>): Promise<T> => {
  if (!isRoot) return work()
  chmodSync(dirname(folder), 0o711)
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    chownSync(join(folder, name), NOBODY, NOBODY)
  process.seteuid?.(NOBODY)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
