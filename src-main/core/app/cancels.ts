import { CANCEL_SLOTS } from '#shared/cancel-memory.ts'

/** Words between threads about work that should end: a task called off is seen by whoever does it. */
export interface Cancels {
  /** Also for a task that still waits its turn: it ends as soon as it begins. */
  readonly cancel: (task: string) => void
  readonly isCancelled: (task: string) => boolean
  /** The task is over: its name may be used again. */
  readonly forget: (task: string) => void
}

/** Never 0, which says that nothing was called off. */
const markOf = (task: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < task.length; at += 1)
    hash = Math.imul(hash ^ task.charCodeAt(at), 0x01000193)
  return hash === 0 ? 1 : hash
}

const slotOf = (mark: number): number => (mark >>> 0) % CANCEL_SLOTS

/** Reads and writes marks of tasks; a busy thread looks at them between two rows, without waiting. */
export const createCancels = (memory: SharedArrayBuffer): Cancels => {
  const marks = new Int32Array(memory)
  return {
    cancel: (task) => {
      const mark = markOf(task)
      Atomics.store(marks, slotOf(mark), mark)
    },
    isCancelled: (task) => {
      const mark = markOf(task)
      return Atomics.load(marks, slotOf(mark)) === mark
    },
    forget: (task) => {
      const mark = markOf(task)
      Atomics.compareExchange(marks, slotOf(mark), mark, 0)
    },
  }
}
