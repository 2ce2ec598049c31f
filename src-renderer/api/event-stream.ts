import type { AppEvent } from '#shared/bridge.ts'

/** Cuts a stream of bytes into lines of JSON; a line half arrived waits for its other half. */
export async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
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

const RETRY_MS = 2000

/** Keeps listening to the host's events until told to stop; a lost line is taken up again. */
export const followEvents = (
  open: (signal: AbortSignal) => Promise<Response>,
  listener: (event: AppEvent) => void,
): (() => void) => {
  const stop = new AbortController()
  const follow = async (): Promise<void> => {
    const response = await open(stop.signal)
    if (response.body === null) return
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

type Listener = (event: AppEvent) => void
type Subscribe = (listener: Listener) => () => void

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
