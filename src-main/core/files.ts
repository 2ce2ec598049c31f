import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { FileRef } from '#shared/bridge.ts'
import { AppError } from './errors.ts'

/** Which path a page's token stands for. Pages never hold paths; hosts deliver and fetch by token. */
export interface FileBox {
  /** A path where the core may write a file that will be handed out under `name`. */
  reserve(name: string): { token: string; path: string }
  /** The reference of a reserved file, once it is written. */
  refer(token: string): FileRef
  /** The path behind a token; `file-unreadable` with `missing` when it is not there. */
  pathOf(token: string): string
  nameOf(token: string): string
}

const TOKEN = /^[0-9a-f]{32}$/

/**
 * A folder of files in passing, one sub-folder a token: `<folder>/<token>/<name>`. Hosts put uploads
 * there by the same layout, so a token from either side resolves without shared memory. What a former
 * run left is removed at start.
 */
export const createFileBox = (folder: string): FileBox => {
  const pathOf = (token: string): string => {
    const dir = join(folder, token)
    const name = TOKEN.test(token) && existsSync(dir) ? readdirSync(dir)[0] : undefined
    if (name === undefined)
      throw new AppError('file-unreadable', { file: token, problem: 'missing' })
    return join(dir, name)
  }
  const nameOf = (token: string): string => pathOf(token).slice(join(folder, token).length + 1)
  return {
    reserve: (name) => reserveFile(folder, name),
    refer: (token) => ({ token, name: nameOf(token), size: statSync(pathOf(token)).size }),
    pathOf,
    nameOf,
  }
}

/** Makes room for a file under a fresh token; used by hosts for uploads and by the core for exports. */
export const reserveFile = (folder: string, name: string): { token: string; path: string } => {
  const token = randomBytes(16).toString('hex')
  mkdirSync(join(folder, token), { recursive: true, mode: 0o700 })
  return { token, path: join(folder, token, safeFileName(name)) }
}

/** Empties the passing files of a former run. */
export const clearFiles = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A name every file system takes: no separators, controls, reserved words, not too long; the ending stays. */
export const safeFileName = (name: string): string => {
  const clean = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/[. ]+$/, '')
  const ending = extname(clean).slice(0, 16)
  const stem = shorten(clean.slice(0, clean.length - ending.length))
  const whole = `${stem}${ending}`
  return stem === '' || RESERVED.test(whole) ? `_${whole}` : whole
}

/** Linux counts 255 bytes of a name, and a Chinese character has three. */
const NAME_BYTES = 220
const NAME_CHARACTERS = 100

const shorten = (stem: string): string => {
  let short = ''
  for (const character of [...stem].slice(0, NAME_CHARACTERS)) {
    if (Buffer.byteLength(short + character) > NAME_BYTES) break
    short += character
  }
  return short
}
