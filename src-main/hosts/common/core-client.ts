import type { CoreRole, Dispatch, Logger } from '#core/index.ts'
import type { AppEvent } from '#shared/bridge.ts'
import { cancelMemory } from '#shared/cancel-memory.ts'
import { contract, isProcedureName } from '#shared/contract/index.ts'
import type { Envelope } from '#shared/errors.ts'
import type { LocatedFile, ReservedFile } from './core-messages.ts'
import { type CoreWorker, startCoreWorker } from './core-worker.ts'
import {
  announcesImport,
  createImportWorker,
  type ImportWorker,
  isImportCommand,
} from './import-worker.ts'
import type { HostPlace } from './place.ts'

/** The core as a host sees it: asynchronous, and never on the host's own thread. */
export interface CoreClient {
  readonly dispatch: Dispatch
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
  const memory = cancelMemory()
  const start = (role: CoreRole): CoreWorker => startCoreWorker(role, place, log, emit, memory)
  const writer = start('writer')
  const reader = threads === 'one' ? writer : start('reader')
  const importer = threads === 'one' ? writer : createImportWorker(() => start('importer'))
  for (const worker of new Set([writer, reader])) {
    const opened = await worker.open()
    if (opened.ok) continue
    await stopAll([reader], writer, false)
    return opened
  }
  const workers = { writer, reader, importer }
  return { ok: true, value: createClient(workers, listeners, threads !== 'one') }
}

interface Workers {
  readonly writer: CoreWorker
  readonly reader: CoreWorker
  readonly importer: CoreWorker | ImportWorker
}

const workerFor = ({ writer, reader, importer }: Workers, name: string) => {
  if (!isProcedureName(name)) return writer
  if (announcesImport(name) && 'prepare' in importer) importer.prepare()
  if (contract[name].kind === 'query') return reader
  return isImportCommand(name) ? importer : writer
}

const createClient = (
  workers: Workers,
  listeners: Set<(event: AppEvent) => void>,
  backup: boolean,
): CoreClient => ({
  dispatch: (name, payload) => workerFor(workers, name).ask({ kind: 'call', name, payload }),
  subscribe: (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  // The thread answers a request by its kind; the pair is lost in the messages.
  reserve: (name) =>
    workers.reader.ask({ kind: 'reserve', name }) as Promise<Envelope<ReservedFile>>,
  locate: (token) =>
    workers.reader.ask({ kind: 'locate', token }) as Promise<Envelope<LocatedFile>>,
  died: Promise.race([workers.writer.died, workers.reader.died]),
  // A command backs up before it imports; a copy after every command would be one too many.
  stop: () => stopAll([workers.importer, workers.reader], workers.writer, backup),
})

/** The writer goes last: it folds the log of the store away. */
const stopAll = async (
  others: readonly { readonly stop: (backup: boolean) => Promise<void> }[],
  writer: CoreWorker,
  backup: boolean,
): Promise<void> => {
  for (const worker of others) if (worker !== writer) await worker.stop(false)
  await writer.stop(backup)
}
