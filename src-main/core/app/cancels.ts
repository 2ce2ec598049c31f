import { CANCEL_SLOTS } from '#shared/cancel-memory.ts'

/** Words between threads about work that should end: a task called off is seen by whoever does it. */
export interface Cancels {
  /** A name may be used again: what was called off under it before is forgotten. */
  readonly start: (task: string) => void
  readonly cancel: (task: string) => void
  readonly isCancelled: (task: string) => boolean
}

const slotOf = (task: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < task.length; at += 1)
    hash = Math.imul(hash ^ task.charCodeAt(at), 0x01000193) >>> 0
  return hash % CANCEL_SLOTS
}

/** Reads and writes the flags; a busy thread looks at them between two rows, without waiting. */
export const createCancels = (memory: SharedArrayBuffer): Cancels => {
  const flags = new Int32Array(memory)
  return {
    start: (task) => void Atomics.store(flags, slotOf(task), 0),
    cancel: (task) => void Atomics.store(flags, slotOf(task), 1),
    isCancelled: (task) => Atomics.load(flags, slotOf(task)) === 1,
  }
}
