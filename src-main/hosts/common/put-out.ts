import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Envelope } from '#shared/errors.ts'
import { errorCodeOf, fileFailure } from '#shared/file-failure.ts'

/**
 * Writes the file a person asked for: beside its place first, and into it only when it is whole, so that
 * a full disk neither leaves half a file nor takes the one of before. One that is protected against writing
 * stays as it is, though its folder would let another take its name. `write` is given where to write.
 */
export const putOut = (
  path: string,
  write: (part: string) => Promise<void>,
): Promise<Envelope<string>> =>
  refusedWrite(path, async () => {
    const folder = dirname(resolve(path))
    const part = join(folder, `.${randomBytes(6).toString('hex')}.part`)
    await makeFolders(folder)
    await refuseProtected(path)
    try {
      await write(part)
      await flush(part)
      await rename(part, path)
    } catch (error) {
      await rm(part, { force: true })
      throw error
    }
    return path
  })

/**
 * Makes a folder and those above it, one after the other: Node's own way never ends where one can neither be
 * made nor found, on a drive that is not there.
 */
const makeFolders = async (path: string): Promise<void> => {
  if (existsSync(path)) return
  if (dirname(path) !== path) await makeFolders(dirname(path))
  await mkdir(path).catch((error: unknown) => {
    const code = errorCodeOf(error)
    if (code === 'EEXIST') return
    throw code === 'ENOENT'
      ? Object.assign(new Error(code, { cause: error }), { code: 'EROFS' })
      : error
  })
}

/** Throws what the system says when a file that is there may not be written. */
const refuseProtected = async (path: string): Promise<void> => {
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile() === true) await (await open(path, 'r+')).close()
}

/**
 * A stick may be pulled as soon as the person was told that the file is on it. The core's threads stand
 * still for the same (`flushFile`); here a slow stick would hold up the window.
 */
const flush = async (path: string): Promise<void> => {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Does what writes a file; a full disk or a closed place is an answer, anything else is thrown on. */
export const refusedWrite = async <T>(
  path: string,
  work: () => Promise<T>,
): Promise<Envelope<T>> => {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    const failure = fileFailure(error, { path, isStore: false })
    if (failure === undefined) throw error
    return { ok: false, error: failure }
  }
}
