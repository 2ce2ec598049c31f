import { performance } from 'node:perf_hooks'
import type { AppEvent } from '#shared/bridge.ts'
import { AppError } from '../../errors.ts'
import type { CommandContext } from '../handler.ts'

type Phase = Extract<AppEvent, { kind: 'progress' }>['phase']

/** A long piece of work that says how far it is and ends when it is called off. */
export interface Work {
  /** Says how far a phase is, as often as an eye sees it; throws `cancelled` once the work was called off. */
  readonly tell: (phase: Phase, done: number, total: number) => void
  /** Aborts when the work is called off while this thread waits for another. */
  readonly signal: AbortSignal
  readonly end: () => void
}

const LOOK_MS = 100
const TOLD_EVERY_MS = 50

/** Begins a piece of work under the name by which it can be called off. */
export const startWork = (
  { ports, cancels }: Pick<CommandContext, 'ports' | 'cancels'>,
  task: string,
): Work => {
  const abort = new AbortController()
  const look = setInterval(() => {
    if (cancels.isCancelled(task)) abort.abort()
  }, LOOK_MS)
  look.unref()
  let told: { readonly phase?: Phase; readonly at: number } = { at: 0 }
  return {
    tell: (phase, done, total) => {
      if (cancels.isCancelled(task)) throw new AppError('cancelled', {})
      const at = performance.now()
      if (phase === told.phase && done < total && at - told.at < TOLD_EVERY_MS) return
      told = { phase, at }
      ports.emit({ kind: 'progress', task, phase, done, total })
    },
    signal: abort.signal,
    end: () => {
      clearInterval(look)
      cancels.forget(task)
    },
  }
}
