import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CoreClient, startCore } from '#hosts/common/core-client.ts'
import { startWebHost, type WebHost, type WebHostOptions } from '#hosts/common/loopback/server.ts'
import type { PageFiles } from '#hosts/common/page-files.ts'
import { findPlace } from '#hosts/common/place.ts'
import type { AppEvent } from '#shared/bridge.ts'
import type { Envelope } from '#shared/errors.ts'

export const quiet = { info: () => undefined, error: () => undefined }

/** The core in its own two threads, over a fresh data folder. */
export const setupCore = async (): Promise<
  AsyncDisposable & { core: CoreClient; dataDir: string }
> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lxq-host-'))
  const started = await startCore(findPlace(dataDir), quiet)
  if (!started.ok) throw new Error(JSON.stringify(started.error))
  const core = started.value
  return {
    core,
    dataDir,
    async [Symbol.asyncDispose]() {
      await core.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A page of two files, enough to see who may fetch what. */
export const smallPage: PageFiles = new Map([
  [
    '/',
    { body: Buffer.from('<!doctype html><title>page</title>'), type: 'text/html; charset=utf-8' },
  ],
  ['/assets/app.js', { body: Buffer.from('export {}'), type: 'text/javascript; charset=utf-8' }],
])

/** A web host on a port of its own over a core that is already there. */
export const setupWebHost = (
  core: CoreClient,
  options: Partial<WebHostOptions> = {},
): Promise<WebHost> =>
  startWebHost({
    core,
    page: smallPage,
    log: quiet,
    port: 0,
    idleMs: 600_000,
    nowMs: () => performance.now(),
    print: async () => ({
      ok: false,
      error: { code: 'print-unavailable', message: '', details: {} },
    }),
    ...options,
  })

/** The one-time secret of a launch address. */
export const secretOf = (address: string): string =>
  /launch=([0-9a-f]{64})/.exec(address)?.[1] ?? ''

/** Exchanges a launch address for the token of a page, as a page does. */
export const signIn = async (host: WebHost): Promise<string> => {
  const answer = await fetch(`http://127.0.0.1:${host.port}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ secret: secretOf(host.launchAddress()) }),
  })
  const body = (await answer.json()) as { value: { token: string } }
  return body.value.token
}

/** What a page can do over a transport, whichever it is. */
export interface Transport extends AsyncDisposable {
  invoke(name: string, payload: unknown): Promise<Envelope>
  readonly events: AppEvent[]
}
