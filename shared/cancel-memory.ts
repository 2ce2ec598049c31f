/** How many places for marks there are; few tasks run at once, so they rarely meet in one. */
export const CANCEL_SLOTS = 1024

/** Memory in which threads tell each other of tasks that were called off: a host makes it, cores look. */
export const cancelMemory = (): SharedArrayBuffer => new SharedArrayBuffer(CANCEL_SLOTS * 4)
