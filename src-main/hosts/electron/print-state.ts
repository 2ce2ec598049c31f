import { setTimeout as wait } from 'node:timers/promises'

/** What a print page says of itself. */
export type PrintState = 'waiting' | 'ready' | 'failed'

const READY_MS = 120_000
const LOOK_MS = 100

/** Looks again and again until a print page is done with itself, or too long has passed. */
export const untilSettled = async (
  look: () => Promise<PrintState>,
  readyMs = READY_MS,
  lookMs = LOOK_MS,
): Promise<PrintState> => {
  for (let waited = 0; waited < readyMs; waited += lookMs) {
    const state = await look()
    if (state !== 'waiting') return state
    await wait(lookMs)
  }
  return 'waiting'
}
