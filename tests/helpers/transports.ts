import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CoreClient, startCore } from '#hosts/common/core-client.ts'
import { startWebHost, type WebHost, type WebHostOptions } from '#hosts/common/loopback/server.ts'
import type { PageFiles } from '#hosts/common/page-files.ts'
import { findPlace, type HostPlace } from '#hosts/common/place.ts'
import { createPrintTasks } from '#hosts/common/print-tasks.ts'
import type { Dialogs } from '#hosts/electron/dialogs.ts'
import { createInvoke, type HostRequest, type Sender } from '#hosts/electron/ipc.ts'
import { createVerbs } from '#hosts/electron/verbs.ts'
import { AppEvent, type FileRef } from '#shared/bridge.ts'
import type { Envelope } from '#shared/errors.ts'

/** A log that remembers, so that a test can look for what must not be in it. */
export const createMemoryLog = () => {
  const lines: string[] = []
  const write = (message: string, context: Record<string, unknown> = {}): void => {
    lines.push(JSON.stringify({ message, ...context }))
  }
  return { lines, info: write, error: write }
}

export interface TestCore extends AsyncDisposable {
  readonly core: CoreClient
  readonly dataDir: string
  readonly log: ReturnType<typeof createMemoryLog>
}

/** The core in its own threads, over a fresh data folder; `threads` may start others in their place. */
export const setupCore = async (threads: Partial<HostPlace> = {}): Promise<TestCore> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lxq-host-'))
  const log = createMemoryLog()
  const started = await startCore({ ...findPlace(dataDir), ...threads }, log)
  if (!started.ok) throw new Error(JSON.stringify(started.error))
  const core = started.value
  return {
    core,
    dataDir,
    log,
    async [Symbol.asyncDispose]() {
      await core.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const part = (text: string, type: string) => ({ body: Buffer.from(text), type })

/** A page of two files, enough to see who may fetch what. */
export const smallPage: PageFiles = new Map([
  ['/', part('<!doctype html><title>page</title>', 'text/html; charset=utf-8')],
  ['/assets/app.js', part('export {}', 'text/javascript; charset=utf-8')],
])

const noPrinter: WebHostOptions['print'] = async () => ({
  ok: false,
  error: { code: 'print-unavailable', message: 'none', details: {} },
})

/** A web host on a port of its own over a core that is already there. */
export const setupWebHost = (
  { core, log }: Pick<TestCore, 'core' | 'log'>,
  options: Partial<WebHostOptions> = {},
): Promise<WebHost> =>
  startWebHost({
    core,
    log,
    page: smallPage,
    port: 0,
    idleMs: 600_000,
    nowMs: () => performance.now(),
    print: noPrinter,
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
  readonly invoke: (name: string, payload: unknown) => Promise<Envelope>
  readonly upload: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<Envelope<FileRef>>
  /** The bytes a person would have on her disk after saving. */
  readonly download: (file: FileRef) => Promise<Buffer>
  readonly events: readonly AppEvent[]
}

/** The program's own page, as Electron describes who sent a message. */
export const ownPage: Sender = { url: 'app://local/', isMainFrame: true, isOwnSession: true }

/** Electron's way: every value is cloned on its way in and out, and passes the host's own wrapper. */
export const overIpc = async ({ core, log, dataDir }: TestCore): Promise<Transport> => {
  const target = join(dataDir, 'saved-by-person')
  const dialogs: Dialogs = {
    open: async () => [],
    save: async () => target,
    show: async () => true,
    folder: async () => dataDir,
  }
  const invoke = createInvoke(
    createVerbs(core, dialogs, { print: async () => [], tasks: createPrintTasks(() => {}) }),
    log,
  )
  const ask = async (request: HostRequest): Promise<Envelope> =>
    structuredClone(await invoke(ownPage, structuredClone(request)))
  const events: AppEvent[] = []
  const unsubscribe = core.subscribe((event) => events.push(structuredClone(event)))
  return {
    events,
    invoke: (name, payload) => ask({ verb: 'call', name, payload }),
    upload: async (name, bytes) => {
      const answer = await ask({ verb: 'takeFiles', files: [{ name, bytes: bytes.buffer }] })
      return answer.ok ? { ok: true, value: (answer.value as FileRef[])[0] as FileRef } : answer
    },
    download: async (file) => {
      await ask({ verb: 'saveFile', file })
      return readFile(target)
    },
    async [Symbol.asyncDispose]() {
      unsubscribe()
    },
  }
}

/** The browser's way: a real socket, JSON, and a stream of lines. */
export const overHttp = async (app: TestCore): Promise<Transport> => {
  const host = await setupWebHost(app)
  const origin = `http://127.0.0.1:${host.port}`
  const headers = { Authorization: `Bearer ${await signIn(host)}` }
  const events: AppEvent[] = []
  const stream = await fetch(`${origin}/api/events`, { headers })
  void collectEvents(stream, events)
  const post = async (path: string, type: string, body: BodyInit): Promise<Envelope> => {
    const init = { method: 'POST', headers: { ...headers, 'Content-Type': type }, body }
    return (await (await fetch(origin + path, init)).json()) as Envelope // a test compares what came
  }
  return {
    events,
    invoke: (name, payload) =>
      post(`/api/call/${name}`, 'application/json', JSON.stringify(payload)),
    upload: async (name, bytes) =>
      (await post(
        `/api/files?name=${encodeURIComponent(name)}`,
        'application/octet-stream',
        bytes,
      )) as Envelope<FileRef>,
    download: async ({ token }) => {
      const answer = await fetch(`${origin}/api/files/${token}`, { headers })
      return Buffer.from(await answer.arrayBuffer())
    },
    async [Symbol.asyncDispose]() {
      await host.close()
    },
  }
}

const collectEvents = async (response: Response, events: AppEvent[]): Promise<void> => {
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') events.push(AppEvent.parse(JSON.parse(line)))
  }
}
