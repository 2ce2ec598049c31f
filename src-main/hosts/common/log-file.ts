import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Logger } from '#core/index.ts'

export interface LogLimits {
  readonly bytes: number
  readonly files: number
}

const LIMITS: LogLimits = { bytes: 10_000_000, files: 5 }

/**
 * A log of JSON lines that never outgrows its limits: `x.log` is the newest, `x.log.1` the one before.
 * Codes and ids only; nothing of a person. A log that cannot be written never stops the program.
 */
export const createLogFile = (path: string, limits: LogLimits = LIMITS): Logger => {
  const write = (level: string, message: string, context: Record<string, unknown>): void => {
    try {
      makeFolder(dirname(path))
      if (sizeOf(path) >= limits.bytes) rotate(path, limits.files)
      const line = JSON.stringify({ at: new Date().toISOString(), level, message, ...context })
      appendFileSync(path, `${line}\n`, { mode: 0o600 })
    } catch {
      // A full disk or a folder without rights is reported by the store, in words a person can use.
    }
  }
  return {
    info: (message, context = {}) => write('info', message, context),
    error: (message, context = {}) => write('error', message, context),
  }
}

/** Beside the books only: their own folder is made by the store, which says so where it cannot. */
const makeFolder = (path: string): void => {
  if (!existsSync(path)) mkdirSync(path, { mode: 0o700 })
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

const rotate = (path: string, files: number): void => {
  rmSync(`${path}.${files - 1}`, { force: true })
  for (let age = files - 2; age >= 0; age -= 1) {
    const from = age === 0 ? path : `${path}.${age}`
    if (sizeOf(from) > 0) renameSync(from, `${path}.${age + 1}`)
  }
}
