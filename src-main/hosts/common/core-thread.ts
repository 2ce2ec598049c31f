/**
 * The thread a core lives in. 1 it is loaded, 2 asked to open the store, 3 answers requests, between
 * which it may be asked to close the store for a while, 4 told to stop: finishes what runs, backs up when
 * asked, closes the store, ends.
 */
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import {
  AppError,
  appErrorToJson,
  type Core,
  createCore,
  pathOfToken,
  reserveUpload,
} from '#core/index.ts'
import type { Envelope, ErrorJson } from '#shared/errors.ts'
import { fileFailure } from '#shared/file-failure.ts'
import type {
  CoreRequest,
  CoreThreadData,
  FromCoreThread,
  LocatedFile,
  OpenedStore,
  ToCoreThread,
} from './core-messages.ts'
import { createNodePorts } from './node-ports.ts'

const data = workerData as CoreThreadData // written by core-client.ts only
const post = (message: FromCoreThread): void => parentPort?.postMessage(message)

const ports = createNodePorts(
  {
    info: (message, context = {}) => post({ kind: 'log', level: 'info', message, context }),
    error: (message, context = {}) => post({ kind: 'log', level: 'error', message, context }),
  },
  (event) => post({ kind: 'event', event }),
)

let core: Core | undefined
const running = new Set<Promise<void>>()

/** Opens the store, or tells how one stands that is open. */
const open = (): OpenedStore => {
  const { role, workbookThread, ...rest } = data
  const place = { ...rest, workbookThread: new URL(workbookThread) }
  core ??= createCore(role, place, ports)
  const refusal = core.refusal()
  return refusal === undefined ? {} : { refusal }
}

const close = (): null => {
  core?.dispose()
  core = undefined
  return null
}

const answer = async (id: number, request: CoreRequest): Promise<void> => {
  post({ kind: 'answer', id, envelope: await envelopeOf(request) })
}

const envelopeOf = async (request: CoreRequest): Promise<Envelope> => {
  try {
    if (request.kind === 'open') return { ok: true, value: open() }
    if (request.kind === 'close') return { ok: true, value: close() }
    if (request.kind === 'locate') return { ok: true, value: locate(request.token) }
    if (request.kind === 'reserve')
      return { ok: true, value: reserveUpload(data.dataDir, request.name) }
    if (core === undefined) throw new Error('asked before the store was open')
    return await core.dispatch(request.name, request.payload)
  } catch (error) {
    return { ok: false, error: errorToJson(error) }
  }
}

const locate = (token: string): LocatedFile => {
  const path = pathOfToken(data.dataDir, token)
  return { token, path, name: basename(path), size: statSync(path).size }
}

const errorToJson = (error: unknown): ErrorJson => {
  if (error instanceof AppError) return appErrorToJson(error)
  const failure = fileFailure(error, { path: data.dataDir, isStore: true })
  if (failure !== undefined) return failure
  const ref = ports.newId().slice(-8).toUpperCase()
  const stack = error instanceof Error ? error.stack : String(error)
  ports.log.error('bug', { ref, thread: data.role, stack })
  return { code: 'internal', message: `internal ${ref}`, details: { ref } }
}

const stop = async (backup: boolean): Promise<void> => {
  await Promise.allSettled(running)
  core?.dispose({ backup })
  parentPort?.close()
}

parentPort?.on('message', (message: ToCoreThread) => {
  if (message.kind === 'stop') return void stop(message.backup)
  const work = answer(message.id, message.request)
  running.add(work)
  void work.finally(() => running.delete(work))
})
