import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Core, createCore, type Ports } from '#core/index.ts'
import type { AppEvent } from '#shared/bridge.ts'
import type { Input, Output, ProcedureName } from '#shared/contract/index.ts'
import type { Envelope, ErrorJson } from '#shared/errors.ts'

export interface TestApp extends Disposable {
  readonly dataDir: string
  readonly core: Core
  readonly events: AppEvent[]
  readonly logs: Record<string, unknown>[]
  /** Calls the core and gives the value; an error envelope fails the test. */
  call<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>>
  /** Calls the core and gives the error; a value fails the test. */
  fail(name: string, input: unknown): Promise<ErrorJson>
  /** Lets the clock of the office stand on another day. */
  setToday(day: string): void
}

const repository = join(import.meta.dirname, '..', '..')

/** A whole core over a real store in a folder of its own, with a frozen clock and counted ids. */
export const setupApp = async (
  options: { office?: boolean; dataDir?: string; idsAfter?: number; ports?: Partial<Ports> } = {},
): Promise<TestApp> => {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'lxq-test-'))
  const events: AppEvent[] = []
  const logs: Record<string, unknown>[] = []
  let today = '2024-12-31'
  // A store that was written before has ids of its own.
  let ids = options.idsAfter ?? 0
  let ticks = 0
  const log = (message: string, context?: Record<string, unknown>): void => {
    logs.push({ message, ...context })
  }
  const core = createCore(
    'writer',
    {
      dataDir,
      resourcesDir: join(repository, 'resources'),
      version: '0.0.0-test',
      workbookThread: new URL('../../src-main/core/workbooks/reader-thread.ts', import.meta.url),
    },
    {
      log: { info: log, error: log },
      now: () => new Date(Date.UTC(2024, 11, 31, 1, 0, 0) + 1000 * ticks++).toISOString(),
      today: () => today,
      newId: () => `018c0000-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
      emit: (event) => events.push(event),
      user: () => 'clerk',
      ...options.ports,
    },
  )
  const dispatch = (name: string, input: unknown): Promise<Envelope> => core.dispatch(name, input)
  const app: TestApp = {
    dataDir,
    core,
    events,
    logs,
    async call(name, input) {
      const envelope = await dispatch(name, input)
      if (!envelope.ok)
        throw new Error(`${name}: ${JSON.stringify(envelope.error)} ${JSON.stringify(logs.at(-1))}`)
      return envelope.value as never // typed by the contract
    },
    async fail(name, input) {
      const envelope = await dispatch(name, input)
      if (envelope.ok) throw new Error(`${name} answered ${JSON.stringify(envelope.value)}`)
      return envelope.error
    },
    setToday(day) {
      today = day
    },
    [Symbol.dispose]() {
      core.dispose()
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
  if (options.office !== false) await app.call('office.create', { unit: '云岭县政协', year: 2024 })
  return app
}
