import type { ServerResponse } from 'node:http'
import type { AppEvent } from '#shared/bridge.ts'
import { plainHeaders } from './answers.ts'

/** Pages that listen. One line of JSON an event; an EventSource could not send the token. */
export interface EventStreams {
  readonly add: (response: ServerResponse) => void
  readonly send: (event: AppEvent) => void
  readonly count: () => number
  readonly close: () => void
}

/** A sleeping laptop or a killed tab is noticed when a blank line cannot be written. */
const HEARTBEAT_MS = 25_000

export const createEventStreams = (): EventStreams => {
  const open = new Set<ServerResponse>()
  const write = (line: string): void => {
    for (const response of open) response.write(`${line}\n`)
  }
  const heartbeat = setInterval(() => write(''), HEARTBEAT_MS)
  heartbeat.unref()
  return {
    add: (response) => {
      response.writeHead(200, { ...plainHeaders, 'Content-Type': 'application/x-ndjson' })
      response.write('\n')
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    send: (event) => write(JSON.stringify(event)),
    count: () => open.size,
    close: () => {
      clearInterval(heartbeat)
      for (const response of open) response.end()
    },
  }
}
