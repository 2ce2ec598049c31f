import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { type CoreClient, startCore } from '#hosts/common/core-client.ts'
import { findPlace } from '#hosts/common/place.ts'
import { peakMemory } from './measure.ts'

// One whole import in a process of its own, the way a window does it; prints one line of JSON.
const [file = '', dataDir = ''] = process.argv.slice(2)

const quiet = { info: () => undefined, error: (...said: unknown[]) => console.error(...said) }

const built = join(import.meta.dirname, '..', '..', 'out', 'main')

/** The threads as they are shipped where they were built, else from their sources. */
const place = (): ReturnType<typeof findPlace> => {
  const found = findPlace(dataDir)
  if (!existsSync(join(built, 'core-thread.js'))) return found
  return {
    ...found,
    coreThread: pathToFileURL(join(built, 'core-thread.js')),
    workbookThread: pathToFileURL(join(built, 'workbook-thread.js')),
  }
}

const start = async (): Promise<CoreClient> => {
  const started = await startCore(place(), quiet)
  if (!started.ok) throw new Error(started.error.message)
  return started.value
}

const upload = async (core: CoreClient): Promise<string> => {
  const reserved = await core.reserve('来访接待.xlsx')
  if (!reserved.ok) throw new Error(reserved.error.message)
  copyFileSync(file, reserved.value.path)
  return reserved.value.token
}

const call = async (core: CoreClient, name: string, input: object): Promise<unknown> => {
  const envelope = await core.dispatch(name, input)
  if (!envelope.ok) throw new Error(`${name}: ${JSON.stringify(envelope.error)}`)
  return envelope.value
}

/** Settles when a task says that it came to a phase, and did something of it where that is asked. */
const phaseOf = (core: CoreClient, name: string, phase: string, least: number): Promise<void> =>
  new Promise((settle) => {
    const stop = core.subscribe((event) => {
      if (event.kind !== 'progress' || event.task !== name) return
      if (event.phase !== phase || event.done < least) return
      stop()
      settle()
    })
  })

/** How long a piece of work takes to end after it was called off in the middle. */
const cancelled = async (core: CoreClient, name: string, input: object, phase: string) => {
  // What waits in line behind other work has not begun, and cannot be called off yet.
  const begun = phaseOf(core, name, 'reading', 0)
  const reached = phaseOf(core, name, phase, 1)
  const running = core.dispatch(name, { ...input, task: name })
  await begun
  await Promise.race([reached, new Promise((done) => setTimeout(done, 600))])
  const from = performance.now()
  await call(core, 'imports.cancel', { task: name })
  const ended = await running
  if (ended.ok || ended.error.code !== 'cancelled')
    throw new Error(`${name} was not called off: ${JSON.stringify(ended).slice(0, 200)}`)
  return performance.now() - from
}

const core = await start()
await call(core, 'office.create', { unit: '云岭县政协', year: 2024 })
// The page of imports is open when a file is dropped on it; asking what was imported before starts the
// threads, as the rival's library is loaded before it is measured.
await call(core, 'imports.list', {})
await new Promise((done) => setTimeout(done, 2000))
const token = await upload(core)
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const from = performance.now()
const preview = (await call(core, 'imports.preview', { file: token })) as { plan: string } // as the contract says
const planned = performance.now()
const applied = (await call(core, 'imports.apply', { plan: preview.plan })) as {
  batch: { counts: { new: number } }
}
const done = performance.now()
delay.disable()
const memory = peakMemory(readFileSync('/proc/self/status', 'utf8'))
const cancelReading = await cancelled(core, 'imports.preview', { file: token }, 'planning')
await core.stop()
console.log(
  JSON.stringify({
    ms: done - from,
    previewMs: planned - from,
    applyMs: done - planned,
    stallMs: delay.max / 1e6,
    memory,
    taken: applied.batch.counts.new,
    cancelMs: cancelReading,
  }),
)
