import type { Dispatch } from '#core/index.ts'
import { contract, isProcedureName } from '#shared/contract/index.ts'
import type { Envelope } from '#shared/errors.ts'
import type { OpenedStore } from './core-messages.ts'
import type { CoreWorker } from './core-worker.ts'
import { announcesImport, type ImportWorker, isImportCommand } from './import-worker.ts'

/** The threads of a core; one of a command line is all three. */
export interface Workers {
  readonly writer: CoreWorker
  readonly reader: CoreWorker
  readonly importer: CoreWorker | ImportWorker
}

/** Opens the store for the writer, which may migrate it, and then for the reader beside it. */
export const openAll = async ({ writer, reader }: Workers): Promise<Envelope<OpenedStore>> => {
  const opened = await writer.open()
  if (!opened.ok || opened.value.refusal !== undefined || reader === writer) return opened
  const reading = await reader.open()
  return reading.ok ? opened : reading
}

/** Tells the calls after which other books may be open than before. */
const isExchange = (name: string): boolean =>
  name === 'backups.restore' || name === 'backups.reopen'

/** Hands calls to their threads; one that exchanges the store is alone, and the others wait for it. */
export const createDispatcher = (workers: Workers, isRefused: boolean): Dispatch => {
  const { writer, reader, importer } = workers
  const running = new Set<Promise<Envelope>>()
  let exchanging: Promise<unknown> | undefined
  // Where the store or the reader beside it could not be opened, the writer answers alone.
  let isAlone = isRefused
  const exchange = async (name: string, payload: unknown): Promise<Envelope> => {
    await Promise.allSettled(running)
    if ('prepare' in importer) await importer.stop()
    if (reader !== writer) await reader.close()
    const answer = await writer.ask({ kind: 'call', name, payload })
    const opened = await openAll(workers)
    isAlone = !opened.ok || opened.value.refusal !== undefined
    return answer
  }
  return async (name, payload) => {
    while (exchanging !== undefined) await exchanging
    if (isExchange(name)) {
      const answer = exchange(name, payload)
      exchanging = answer.finally(() => {
        exchanging = undefined
      })
      return answer
    }
    const worker = isAlone ? writer : workerFor(workers, name)
    const answer = worker.ask({ kind: 'call', name, payload })
    running.add(answer)
    return answer.finally(() => running.delete(answer))
  }
}

const workerFor = ({ writer, reader, importer }: Workers, name: string) => {
  if (!isProcedureName(name)) return writer
  if (announcesImport(name) && 'prepare' in importer) importer.prepare()
  if (contract[name].kind === 'query') return reader
  return isImportCommand(name) ? importer : writer
}
