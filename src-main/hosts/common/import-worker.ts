import type { ProcedureName } from '#shared/contract/index.ts'
import type { Envelope } from '#shared/errors.ts'
import type { CoreRequest } from './core-messages.ts'
import type { CoreWorker } from './core-worker.ts'

/** The thread of imports: started when first needed, and anew after it was lost. */
export interface ImportWorker {
  readonly ask: (request: CoreRequest) => Promise<Envelope>
  /** Starts the thread before its first file is there. */
  readonly prepare: () => void
  /** Ends the thread; the next call starts another. */
  readonly stop: () => Promise<void>
}

/** The page of imports asks it when it opens: a file will follow. */
export const announcesImport = (name: ProcedureName): boolean => name === 'imports.list'

/** Tells the commands that read, plan or write whole files. */
export const isImportCommand = (name: ProcedureName): boolean =>
  name.startsWith('imports.') || COPYING.has(name)

/** Copies of whole books take as long as a large file, and hold up no save either. */
const COPYING: ReadonlySet<ProcedureName> = new Set([
  'backups.create',
  'backups.export',
  'backups.inspect',
])

/** Starts a core thread for imports on the first call; a file that kills it ends that one import. */
export const createImportWorker = (start: () => CoreWorker): ImportWorker => {
  let running: { readonly worker: CoreWorker; readonly opened: Promise<Envelope> } | undefined
  const begin = (): NonNullable<typeof running> => {
    const worker = start()
    const begun = { worker, opened: worker.open() }
    running = begun
    void worker.died.then(() => {
      if (running === begun) running = undefined
    })
    return begun
  }
  return {
    ask: async (request) => {
      const { worker, opened } = running ?? begin()
      const outcome = await opened
      return outcome.ok ? worker.ask(request) : outcome
    },
    prepare: () => {
      if (running === undefined) begin()
    },
    stop: async () => {
      const stopping = running?.worker.stop(false)
      running = undefined
      await stopping
    },
  }
}
