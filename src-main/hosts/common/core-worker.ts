import { randomBytes } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { CoreRole, Logger } from '#core/index.ts'
import type { AppEvent } from '#shared/bridge.ts'
import type { Envelope } from '#shared/errors.ts'
import type {
  CoreRequest,
  CoreThreadData,
  FromCoreThread,
  OpenedStore,
  ToCoreThread,
} from './core-messages.ts'
import type { HostPlace } from './place.ts'

/** One core thread, seen from outside. */
export interface CoreWorker {
  readonly open: () => Promise<Envelope<OpenedStore>>
  /** Closes the store when nothing runs; the thread stays and may open it again. */
  readonly close: () => Promise<Envelope>
  readonly ask: (request: CoreRequest) => Promise<Envelope>
  /** Lets running work finish, makes a backup of a changed store when asked, and ends. */
  readonly stop: (backup: boolean) => Promise<void>
  /** Settles when the thread ends though nobody stopped it. */
  readonly died: Promise<void>
}

/** Longer than any save and the copy of a large store on a slow disk; a hung thread ends all the same. */
const STOP_MS = 60_000

/**
 * Room for what was just made, in MB. Left to itself a thread takes up to 48 and keeps them, which four
 * threads feel; whole files are read no slower in half of that.
 */
const YOUNG_MB: Readonly<Record<CoreRole, number>> = { writer: 12, reader: 12, importer: 24 }

/** Of a thread's own, for Node reads it when one begins; a thread hands it on to those it starts. */
const environmentOf = ({ compiledDir }: HostPlace): NodeJS.ProcessEnv =>
  compiledDir === undefined ? process.env : { NODE_COMPILE_CACHE: compiledDir, ...process.env }

/** What all core threads of a program share. */
export interface CoreSurroundings {
  readonly place: HostPlace
  readonly log: Logger
  readonly emit: (event: AppEvent) => void
  readonly cancelMemory: SharedArrayBuffer
}

/** Starts a thread and loads the core into it; the store is opened by `open`. */
export const startCoreWorker = (
  role: CoreRole,
  { place, log, emit, cancelMemory }: CoreSurroundings,
): CoreWorker => {
  const worker = new Worker(place.coreThread, {
    workerData: { ...dataOf(role, place), cancelMemory },
    name: role,
    env: environmentOf(place),
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB[role] },
  })
  const post = (message: ToCoreThread): void => worker.postMessage(message)
  const pending = new Map<number, (envelope: Envelope) => void>()
  const died = Promise.withResolvers<void>()
  const exited = Promise.withResolvers<void>()
  let state: 'alive' | 'stopping' | 'dead' = 'alive'
  let lastId = 0

  worker.on('message', (message: FromCoreThread) => {
    if (message.kind === 'answer') settle(pending, message.id, message.envelope)
    else if (message.kind === 'event') emit(message.event)
    else log[message.level](message.message, message.context)
  })
  worker.on('error', (error) =>
    log.error('core thread failed', { role, stack: String(error.stack) }),
  )
  worker.on('exit', (code) => {
    if (state === 'alive') {
      log.error('core thread ended', { role, code })
      died.resolve()
    }
    state = 'dead'
    for (const id of [...pending.keys()]) settle(pending, id, lostThread())
    exited.resolve()
  })

  const ask = (request: CoreRequest): Promise<Envelope> => {
    if (state !== 'alive') return Promise.resolve(lostThread())
    lastId += 1
    const id = lastId
    return new Promise((resolve) => {
      pending.set(id, resolve)
      post({ kind: 'request', id, request })
    })
  }

  return {
    // The thread answers a request by its kind; the pair is lost in the messages.
    open: () => ask({ kind: 'open' }) as Promise<Envelope<OpenedStore>>,
    close: () => ask({ kind: 'close' }),
    ask,
    stop: async (backup) => {
      if (state === 'dead') return
      if (state === 'alive') post({ kind: 'stop', backup })
      state = 'stopping'
      const timer = setTimeout(() => void worker.terminate(), STOP_MS)
      await exited.promise
      clearTimeout(timer)
    },
    died: died.promise,
  }
}

const settle = (
  pending: Map<number, (envelope: Envelope) => void>,
  id: number,
  envelope: Envelope,
): void => {
  pending.get(id)?.(envelope)
  pending.delete(id)
}

const lostThread = (): Envelope<never> => {
  const ref = randomBytes(4).toString('hex').toUpperCase()
  return {
    ok: false,
    error: { code: 'internal', message: `core thread lost ${ref}`, details: { ref } },
  }
}

const dataOf = (role: CoreRole, place: HostPlace): Omit<CoreThreadData, 'cancelMemory'> => ({
  role,
  dataDir: place.dataDir,
  resourcesDir: place.resourcesDir,
  version: place.version,
  workbookThread: place.workbookThread.href,
})
