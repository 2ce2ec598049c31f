/**
 * The web host as a program: 1 the store is opened, 2 the page served, 3 the address shown, 4 a window
 * opened, 5 everything closed when it is left, idle, or broken.
 */
import type { Envelope } from '#shared/errors.ts'
import { type CoreClient, startCore } from '../common/core-client.ts'
import { removeLauncher, writeLauncher } from '../common/launcher.ts'
import { createLogFile } from '../common/log-file.ts'
import { startWebHost, type WebHost } from '../common/loopback/server.ts'
import { readPageFiles } from '../common/page-files.ts'
import { inTurn, printAddress } from '../common/pdf.ts'
import { findPlace } from '../common/place.ts'
import { leaveDoor } from './door.ts'

export interface WebRunOptions {
  readonly dataDir: string
  readonly port: number
  readonly idleMs?: number
}

/** Why a running host ended. */
export type WebEnd = 'asked' | 'idle' | 'core-died'

export interface WebRun {
  readonly host: WebHost
  /** A page of the data folder that leads a browser to the program. */
  readonly writeLauncher: () => string
  readonly ended: Promise<WebEnd>
  readonly stop: (why?: WebEnd) => Promise<void>
}

/** Somebody who closed the window does not leave the books open on an office computer. */
const IDLE_MS = 10 * 60_000

/** The page was never built; who starts the host knows how to build it. */
export class PageNotBuilt extends Error {}

/** Starts the store and serves the built page. Refusals of the store come back as its envelope. */
export const runWebHost = async (options: WebRunOptions): Promise<Envelope<WebRun>> => {
  const place = findPlace(options.dataDir)
  const page = readPageFiles(place.pageDir)
  if (page === undefined) throw new PageNotBuilt()
  const log = createLogFile(place.logFile)
  const started = await startCore(place, log)
  if (!started.ok) return started
  const core = started.value
  try {
    const idleMs = options.idleMs ?? IDLE_MS
    const print = inTurn(printAddress)
    const nowMs = (): number => performance.now()
    const host = await startWebHost({ core, page, log, port: options.port, idleMs, nowMs, print })
    return { ok: true, value: keepRunning(options.dataDir, core, host) }
  } catch (error) {
    await core.stop()
    throw error
  }
}

const keepRunning = (dataDir: string, core: CoreClient, host: WebHost): WebRun => {
  const removeDoor = leaveDoor(dataDir, { port: host.port, key: host.doorKey })
  const ended = Promise.withResolvers<WebEnd>()
  let stopped: Promise<void> | undefined
  const stop = async (why: WebEnd): Promise<void> => {
    removeLauncher(dataDir)
    removeDoor()
    await host.close()
    await core.stop()
    ended.resolve(why)
  }
  const stopOnce = (why: WebEnd = 'asked'): Promise<void> => {
    stopped ??= stop(why)
    return stopped
  }
  void host.idle.then(() => stopOnce('idle'))
  void core.died.then(() => stopOnce('core-died'))
  return {
    host,
    ended: ended.promise,
    stop: stopOnce,
    writeLauncher: () => writeLauncher(dataDir, host.launchAddress()),
  }
}
