import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from '#core/index.ts'
import type { FileRef, PrintRequest } from '#shared/bridge.ts'
import type { Envelope } from '#shared/errors.ts'

import type { CoreClient } from '../core-client.ts'
import { answerPage } from '../page-answer.ts'
import type { PageFiles } from '../page-files.ts'
import type { PrintedPaper, PrintJob } from '../print-job.ts'
import { createPrintTasks } from '../print-tasks.ts'
import { plainHeaders, sendEnvelope, sendRefusal } from './answers.ts'
import { answerApi } from './api.ts'
import { createEventStreams } from './events.ts'
import { refuseHost } from './guard.ts'
import { watchIdle } from './idle.ts'
import { launchFragment } from './launch-fragment.ts'
import { printToFile } from './print-file.ts'
import { createSessions } from './sessions.ts'

export interface WebHostOptions {
  readonly core: CoreClient
  readonly page: PageFiles
  readonly log: Logger
  /** 0 lets the system choose, which is what a stranger cannot guess. */
  readonly port: number
  readonly idleMs: number
  readonly nowMs: () => number
  /** Prints a page to PDFs; its launch address is asked for when it is to be opened. */
  readonly print: (
    addressOf: () => string,
    job: PrintJob,
  ) => Promise<Envelope<readonly PrintedPaper[]>>
}

export interface WebHost {
  readonly port: number
  /** An address that opens the program once, within a minute. */
  readonly launchAddress: (route?: string) => string
  readonly doorKey: string
  /** One file, a PDF or a zip of them; null when the print was stopped. */
  readonly print: (request: PrintRequest) => Promise<Envelope<FileRef | null>>
  /** How many pages listen for events. */
  readonly listening: () => number
  /** Settles when no page has spoken for `idleMs`. */
  readonly idle: Promise<void>
  readonly close: () => Promise<void>
}

const LIMITS = {
  maxHeaderSize: 8192,
  headersTimeout: 5000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 1000,
} as const
const CONNECTIONS = 32

/**
 * The program over HTTP, for this computer only: bound to the loopback address by its number, never
 * to a name. Throws when the port is taken.
 */
export const startWebHost = async (options: WebHostOptions): Promise<WebHost> => {
  const { core, nowMs } = options
  const sessions = createSessions(nowMs)
  const events = createEventStreams()
  const idle = watchIdle(options.idleMs, nowMs, events.count)
  const unsubscribe = core.subscribe(events.send)
  const server = createServer(LIMITS)
  server.maxConnections = CONNECTIONS
  const port = await listen(server, options.port)
  const authority = `127.0.0.1:${port}`

  const launchAddress = (route = '/'): string =>
    `http://${authority}/#${launchFragment(sessions.issueLaunch(), route)}`
  const tasks = createPrintTasks(events.send)
  const print = (request: PrintRequest): Promise<Envelope<FileRef | null>> => {
    const addressOf = (): string => launchAddress(request.route)
    return printToFile({ core, print: (job) => options.print(addressOf, job) }, tasks, request)
  }
  const context = { core, sessions, events, print, tasks, spoken: idle.spoken }

  server.on('request', (request, response) => {
    const answered = request.url?.startsWith('/api')
      ? refuseOr(request, response, authority, () =>
          answerApi(context, authority, request, response),
        )
      : refuseOr(request, response, authority, () => sendPage(options.page, request, response))
    answered.catch((error: unknown) => sendBug(options.log, response, error))
  })
  return {
    port,
    launchAddress,
    print,
    doorKey: sessions.doorKey,
    listening: events.count,
    idle: idle.reached,
    close: async () => {
      unsubscribe()
      idle.stop()
      events.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port) // a TCP server has a port
    })
  })

const refuseOr = async (
  request: IncomingMessage,
  response: ServerResponse,
  authority: string,
  answer: () => Promise<void> | void,
): Promise<void> => {
  const refusal = refuseHost(request, authority)
  if (refusal !== undefined) return sendRefusal(response, refusal)
  await answer()
}

const sendPage = (page: PageFiles, request: IncomingMessage, response: ServerResponse): void => {
  const answer = answerPage(page, request.url ?? '/')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendRefusal(response, { status: 405, reason: 'method' })
  } else if (answer === undefined) {
    response.writeHead(404, { ...plainHeaders, 'Content-Type': 'text/plain' }).end()
  } else {
    response.writeHead(200, { ...answer.headers, 'Content-Length': Buffer.byteLength(answer.body) })
    response.end(request.method === 'HEAD' ? undefined : answer.body)
  }
}

const sendBug = (log: Logger, response: ServerResponse, error: unknown): void => {
  const ref = Date.now().toString(36).slice(-8).toUpperCase()
  log.error('web host', { ref, stack: error instanceof Error ? error.stack : String(error) })
  if (response.headersSent || response.destroyed) return void response.destroy()
  sendEnvelope(response, {
    ok: false,
    error: { code: 'internal', message: `internal ${ref}`, details: { ref } },
  })
}
