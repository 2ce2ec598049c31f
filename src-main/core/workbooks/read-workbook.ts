import { Worker } from 'node:worker_threads'
import type { FileProblem } from '#shared/errors.ts'
import { errorCodeOf } from '#shared/file-failure.ts'
import { AppError } from '../errors.ts'
import type { RawBook } from './book.ts'
import { type BookGatherer, createBookGatherer } from './book-gatherer.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { getReady, type ReaderAnswer, type ReaderNews, type ReaderTask } from './reader-task.ts'

export interface ReadRequest {
  readonly path: string
  /** The name the clerk knows the file by; errors and titles speak of it. */
  readonly name: string
  /** Entry of the thread (`reader-thread`), as .ts or .js, wherever the host keeps it. */
  readonly thread: URL
  readonly limits?: Limits
  /** Aborting ends the thread at once and rejects with `cancelled`. */
  readonly signal?: AbortSignal
  /** Hears how many rows were read so far, as they come; only a quick reading tells. */
  readonly onRows?: (rows: number) => void
}

/**
 * Reads a file in a thread of its own that is ended when it takes too long or too much memory.
 * Rejects with `file-unreadable` and the problem, or with `cancelled`.
 */
export const readWorkbook = async (request: ReadRequest): Promise<RawBook> => {
  const gatherer = createBookGatherer()
  const answer = await ask(request, gatherer)
  if (answer.kind === 'failed')
    throw new AppError('file-unreadable', { file: request.name, problem: answer.problem })
  if (!('frames' in answer.book)) return answer.book
  const { frames, ...book } = answer.book
  return { ...book, sheets: gatherer.finish(frames) }
}

const failed = (problem: FileProblem): ReaderAnswer => ({ kind: 'failed', problem })

const isOutOfMemory = (error: unknown): boolean => errorCodeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'

const startReader = (thread: URL, { heapMb }: Limits): Worker =>
  new Worker(thread, {
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    // SheetJS talks to the console about odd records; nobody there listens.
    stdout: true,
    stderr: true,
  })

let waiting: { readonly href: string; readonly worker: Worker } | undefined

/** Starts the thread for the next file before it is there: to load and to get ready takes half a second. */
export const prepareReader = (thread: URL): void => {
  if (waiting !== undefined) return
  const worker = startReader(thread, defaultLimits)
  const prepared = { href: thread.href, worker }
  const forget = (): void => {
    if (waiting === prepared) waiting = undefined
  }
  // One that ends before it is asked is simply not there; the next file starts another.
  worker.once('error', forget)
  worker.once('exit', forget)
  worker.postMessage(getReady)
  worker.unref()
  waiting = prepared
}

const takeReader = (thread: URL, limits: Limits): Worker => {
  const prepared = waiting
  if (prepared?.href !== thread.href || limits !== defaultLimits) return startReader(thread, limits)
  waiting = undefined
  prepared.worker.ref()
  return prepared.worker
}

const ask = async (
  { path, name, thread, limits = defaultLimits, signal, onRows }: ReadRequest,
  gatherer: BookGatherer,
) => {
  const task: ReaderTask = { path, name, limits }
  const worker = takeReader(thread, limits)
  const outcome = Promise.withResolvers<ReaderAnswer>()
  const cancel = (): void => outcome.reject(new AppError('cancelled', {}))
  const clock = setTimeout(() => outcome.resolve(failed('timeout')), limits.timeoutMs)
  let rows = 0
  worker.on('message', (message: ReaderNews | ReaderAnswer) => {
    if (message.kind === 'texts') gatherer.texts(message.texts)
    else if (message.kind === 'rows') {
      gatherer.block(message.sheet, message.block)
      rows += message.block.widths.length
      onRows?.(rows)
    } else outcome.resolve(message)
  })
  worker.once('error', (error) =>
    isOutOfMemory(error) ? outcome.resolve(failed('out-of-memory')) : outcome.reject(error),
  )
  worker.once('exit', () => outcome.resolve(failed('out-of-memory')))
  worker.postMessage(task)
  signal?.addEventListener('abort', cancel, { once: true })
  if (signal?.aborted === true) cancel()
  try {
    return await outcome.promise
  } finally {
    clearTimeout(clock)
    signal?.removeEventListener('abort', cancel)
    await worker.terminate()
  }
}
