import { copyFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Envelope, ErrorJson } from '#shared/errors.ts'
import { fileFailure } from '#shared/file-failure.ts'

/** What systems answer for a file that Excel or WPS keeps to itself, or that this user may not read. */
const CLOSED: ReadonlySet<unknown> = new Set(['EBUSY', 'EPERM', 'EACCES'])

/** Tells whether a file is there and cannot be read all the same. */
export const isKeptClosed = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && CLOSED.has(error.code)

const failureOf = (error: unknown, file: string): ErrorJson | undefined =>
  isKeptClosed(error)
    ? { code: 'file-unreadable', message: 'kept closed', details: { file, problem: 'locked' } }
    : fileFailure(error, { path: file, isStore: false })

/** Copies a file that a person named to where the core finds it; one that is kept closed is `file-unreadable`. */
export const copyTaken = async (from: string, to: string): Promise<Envelope<void>> => {
  try {
    return { ok: true, value: await copyFile(from, to) }
  } catch (error) {
    const failure = failureOf(error, basename(from))
    if (failure === undefined) throw error
    return { ok: false, error: failure }
  }
}
