import type { AppEvent } from '#shared/bridge.ts'
import { ledgerIds } from '#shared/ledgers/index.ts'

/** Cuts a stream of bytes into lines of JSON; a line half arrived waits for its other half. */
async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim() !== '') yield line
  }
}

type Listener = (event: AppEvent) => void
type Subscribe = (listener: Listener) => () => void
/** Opens a line; one that is taken over from another window may have missed something. */
type Connect = (listener: Listener, takesOver: boolean) => () => void

/** What is told when nobody knows what changed meanwhile. */
export const everything: AppEvent = {
  kind: 'store-changed',
  ledgers: [...ledgerIds, 'assessments', 'schemes'],
}

const RETRY_MS = 2000

/**
 * Keeps listening to the host's events until told to stop. A lost line is taken up again, and what was
 * said meanwhile is made good: everything that is shown is asked for anew.
 */
export const followEvents = (
  open: (signal: AbortSignal) => Promise<Response>,
  listener: Listener,
  takesOver = false,
): (() => void) => {
  const stop = new AbortController()
  let isBehind = takesOver
  const follow = async (): Promise<void> => {
    const wasBehind = isBehind
    isBehind = true
    const response = await open(stop.signal)
    if (!response.ok || response.body === null) return
    if (wasBehind) listener(everything)
    // The host writes only events it has checked against the schema of `shared/bridge.ts`.
    for await (const line of readLines(response.body)) listener(JSON.parse(line) as AppEvent)
  }
  const again = (): void => {
    if (!stop.signal.aborted) setTimeout(run, RETRY_MS)
  }
  const run = (): void => {
    follow().then(again, again)
  }
  run()
  return () => stop.abort()
}

/** What the windows of one browser hear of each other by, and agree by on who listens for all. */
const NAME = 'lianxinqiao-events'

/**
 * Lets every window of a browser hear the host over one connection: a browser allows six to one
 * address, and a seventh window would wait for ever. One window holds it and passes on what it
 * hears; when it goes, the next takes over.
 */
export const acrossWindows =
  (connect: Connect): Subscribe =>
  (listener) => {
    const stop = new AbortController()
    const windows = new BroadcastChannel(NAME)
    windows.onmessage = ({ data }: MessageEvent<AppEvent>) => listener(data)
    const listenForAll = (takesOver: boolean): Promise<void> =>
      new Promise((release) => {
        const disconnect = connect((event) => {
          listener(event)
          windows.postMessage(event)
        }, takesOver)
        stop.signal.addEventListener('abort', () => {
          disconnect()
          release()
        })
      })
    const takeTurn = async (): Promise<void> => {
      const isHeld = await navigator.locks.request(NAME, { ifAvailable: true }, async (lock) => {
        if (lock !== null && !stop.signal.aborted) await listenForAll(false)
        return lock === null
      })
      if (!isHeld) return
      await navigator.locks.request(NAME, { signal: stop.signal }, () => listenForAll(true))
    }
    // Whoever leaves before her turn gives up her place, and that is no failure.
    takeTurn().catch(() => undefined)
    return () => {
      stop.abort()
      windows.close()
    }
  }

/** Lets any number of listeners share one connection, opened by the first and closed by the last. */
export const shareEvents = (connect: Subscribe): Subscribe => {
  const listeners = new Set<Listener>()
  let disconnect: (() => void) | undefined
  return (listener) => {
    listeners.add(listener)
    disconnect ??= connect((event) => {
      for (const each of listeners) each(event)
    })
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      disconnect?.()
      disconnect = undefined
    }
  }
}
