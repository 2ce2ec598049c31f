import type { CoreRole, Dispatch, Logger } from '#core/index.ts'
import type { AppEvent } from '#shared/bridge.ts'
import { cancelMemory } from '#shared/cancel-memory.ts'
import type { Envelope, ErrorJson } from '#shared/errors.ts'
import { createDispatcher, openAll, type Workers } from './core-dispatch.ts'
import type { LocatedFile, OpenedStore, ReservedFile } from './core-messages.ts'
import { type CoreWorker, startCoreWorker } from './core-worker.ts'
import { createImportWorker } from './import-worker.ts'
import type { HostPlace } from './place.ts'

/** The core as a host sees it: asynchronous, and never on the host's own thread. */
export interface CoreClient {
  readonly dispatch: Dispatch
  /** What kept the store from opening, where a backup could mend it: only the way back to one is answered. */
  readonly refusal: ErrorJson | undefined
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void
  /** Makes room for a file that comes from outside. */
  readonly reserve: (name: string) => Promise<Envelope<ReservedFile>>
  /** Finds the file behind a token a page sent. */
  readonly locate: (token: string) => Promise<Envelope<LocatedFile>>
  /** Settles when a thread ends that nobody stopped: its program should say so and end as well. */
  readonly died: Promise<void>
  /** Lets running calls finish, closes the store (a window's books are backed up), gives the lock back. */
  readonly stop: () => Promise<void>
}

/** A program with a window reads beside its writes; a command does one thing after the other. */
export type CoreThreads = 'writer and reader' | 'one'

/**
 * Starts the threads of the core: a writer, which owns the store, and a reader beside it, so that
 * lists go on during a long import. Both load at once; the reader opens after the writer migrated.
 * A third thread for imports is started when their page opens, or a file is taken in without it.
 */
export const startCore = async (
  place: HostPlace,
  log: Logger,
  threads: CoreThreads = 'writer and reader',
): Promise<Envelope<CoreClient>> => {
  const listeners = new Set<(event: AppEvent) => void>()
  const emit = (event: AppEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const surroundings = { place, log, emit, cancelMemory: cancelMemory() }
  const start = (role: CoreRole): CoreWorker => startCoreWorker(role, surroundings)
  const writer = start('writer')
  const reader = threads === 'one' ? writer : start('reader')
  const importer = threads === 'one' ? writer : createImportWorker(() => start('importer'))
  const workers = { writer, reader, importer }
  const opened = await openAll(workers)
  if (opened.ok) return { ok: true, value: createClient(workers, opened.value, listeners) }
  await stopAll([reader], writer, false)
  return opened
}

const createClient = (
  workers: Workers,
  { refusal }: OpenedStore,
  listeners: Set<(event: AppEvent) => void>,
): CoreClient => {
  const { writer, reader, importer } = workers
  const isOne = reader === writer
  return {
    dispatch: createDispatcher(workers, refusal !== undefined),
    refusal,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    // The thread answers a request by its kind; the pair is lost in the messages.
    reserve: (name) => reader.ask({ kind: 'reserve', name }) as Promise<Envelope<ReservedFile>>,
    locate: (token) => reader.ask({ kind: 'locate', token }) as Promise<Envelope<LocatedFile>>,
    died: Promise.race([writer.died, reader.died]),
    // A command backs up before it imports; a copy after every command would be one too many.
    stop: () => stopAll([importer, reader], writer, !isOne),
  }
}

/** The writer goes last: it folds the log of the store away. */
const stopAll = async (
  others: readonly { readonly stop: (backup: boolean) => Promise<void> }[],
  writer: CoreWorker,
  backup: boolean,
): Promise<void> => {
  for (const worker of others) if (worker !== writer) await worker.stop(false)
  await writer.stop(backup)
}
