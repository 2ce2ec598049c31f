import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FileRef } from '#shared/bridge.ts'
import type { Envelope } from '#shared/errors.ts'
import type { CoreClient } from '../core-client.ts'
import { refusedWrite } from '../put-out.ts'
import { plainHeaders, sendEnvelope } from './answers.ts'

const MB = 1024 * 1024
/** Larger than any ledger of an office; what is larger is a mistake or an attack. */
const UPLOAD_BYTES = 100 * MB
/** A copy of the books carries the photographs of years. */
const BACKUP_BYTES = 16_384 * MB

const mostBytes = (name: string): number =>
  name.toLowerCase().endsWith('.db') ? BACKUP_BYTES : UPLOAD_BYTES

class TooLarge extends Error {}

/** Streams an upload to a file in passing; what came in part or too large is removed again. */
export const takeUpload = async (
  core: CoreClient,
  request: IncomingMessage,
  name: string,
  limit = mostBytes(name),
): Promise<Envelope<FileRef>> => {
  if (Number(request.headers['content-length'] ?? 0) > limit) return tooLarge(name)
  const reserved = await core.reserve(name)
  if (!reserved.ok) return reserved
  const { token, path } = reserved.value
  try {
    const written = await refusedWrite(name, () => writeBounded(request, path, limit))
    if (written.ok) return { ok: true, value: { token, name: basename(path), size: written.value } }
    await rm(path, { force: true })
    return written
  } catch (error) {
    await rm(path, { force: true })
    if (error instanceof TooLarge) return tooLarge(name)
    throw error
  }
}

const writeBounded = async (
  request: IncomingMessage,
  path: string,
  limit: number,
): Promise<number> => {
  let size = 0
  await pipeline(
    request,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length
        if (size > limit) throw new TooLarge()
        yield chunk
      }
    },
    createWriteStream(path, { mode: 0o600 }),
  )
  return size
}

const tooLarge = (file: string): Envelope<never> => ({
  ok: false,
  error: {
    code: 'file-unreadable',
    message: 'upload too large',
    details: { file, problem: 'file-too-large' },
  },
})

/** Hands a file in passing to the browser, which never shows it but saves it. */
export const sendFile = async (
  core: CoreClient,
  response: ServerResponse,
  token: string,
): Promise<void> => {
  const found = await core.locate(token)
  if (!found.ok) return sendEnvelope(response, found)
  const { path, name, size } = found.value
  response.writeHead(200, {
    ...plainHeaders,
    'Content-Type': 'application/octet-stream',
    'Content-Length': size,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  })
  await pipeline(createReadStream(path), response)
}
