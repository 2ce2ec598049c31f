import type { AppEvent, PrintRequest } from '#shared/bridge.ts'
import type { PrintedPaper, PrintJob } from './print-job.ts'

/** The prints under way, so that a person can follow one and stop it. */
export interface PrintTasks {
  /** Undefined when it was stopped. */
  readonly run: (
    request: PrintRequest,
    work: (job: PrintJob) => Promise<readonly PrintedPaper[]>,
  ) => Promise<readonly PrintedPaper[] | undefined>
  readonly cancel: (task: string) => void
}

/** Keeps the prints under way; how far each is goes out as an event. */
export const createPrintTasks = (emit: (event: AppEvent) => void): PrintTasks => {
  const stops = new Map<string, AbortController>()
  return {
    run: async ({ task = '', each = false }, work) => {
      const stop = new AbortController()
      stops.set(task, stop)
      const progress = (done: number, total: number): void =>
        emit({ kind: 'progress', task, phase: 'printing', done, total })
      try {
        return await work({ each, progress, signal: stop.signal })
      } catch (error) {
        if (stop.signal.aborted) return undefined
        throw error
      } finally {
        stops.delete(task)
      }
    },
    cancel: (task) => stops.get(task)?.abort(),
  }
}

/** File names for papers of their own, safe everywhere; two of one name are told apart. */
export const paperFileNames = async (
  papers: readonly PrintedPaper[],
): Promise<readonly string[]> => {
  // The core lives in its threads; a host's own loads it only when papers are to be named.
  const { safeFileName } = await import('#core/index.ts')
  const taken = new Map<string, number>()
  return papers.map(({ name }) => {
    const times = (taken.get(name) ?? 0) + 1
    taken.set(name, times)
    return safeFileName(`${name}${times === 1 ? '' : `-${times}`}.pdf`)
  })
}
