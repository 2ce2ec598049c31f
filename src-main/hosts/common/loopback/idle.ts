/** Knows since when no page has spoken to the host. */
export interface IdleWatch {
  readonly spoken: () => void
  readonly reached: Promise<void>
  readonly stop: () => void
}

/** A page speaks by a call, and as long as it listens for events. */
export const watchIdle = (
  idleMs: number,
  nowMs: () => number,
  listening: () => number,
): IdleWatch => {
  const reached = Promise.withResolvers<void>()
  let last = nowMs()
  const timer = setInterval(
    () => {
      if (listening() > 0) last = nowMs()
      if (nowMs() - last >= idleMs) reached.resolve()
    },
    Math.min(15_000, idleMs / 4),
  )
  timer.unref()
  return {
    spoken: () => {
      last = nowMs()
    },
    reached: reached.promise,
    stop: () => clearInterval(timer),
  }
}
