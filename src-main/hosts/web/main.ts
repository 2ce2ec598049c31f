/** `node src-main/hosts/web/main.ts --data DIR --port 0 --no-open`: the program in a browser of this computer. */
import { parseArgs } from 'node:util'
import { writeLauncher } from '../common/launcher.ts'
import { defaultDataDir } from '../common/place.ts'
import { errorToSentence } from '../common/sentences.ts'
import { knockAt } from './door.ts'
import { hasDisplay, openWindow } from './open-window.ts'
import { PageNotBuilt, runWebHost, type WebRun } from './run.ts'
import { say, words } from './words.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: defaultDataDir() },
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
    'idle-minutes': { type: 'string', default: '10' },
  },
})
const opens = !values['no-open'] && hasDisplay()

const show = async (run: WebRun): Promise<void> => {
  say(words.running(run.host.launchAddress()))
  if (opens) await openWindow(run.writeLauncher())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void run.stop())
  say(words.ended[await run.ended])
}

const main = async (): Promise<number> => {
  const running = await knockAt(values.data)
  if (running !== undefined) {
    say(words.alreadyRunning(running))
    if (opens) await openWindow(writeLauncher(values.data, running))
    return 0
  }
  const started = await runWebHost({
    dataDir: values.data,
    port: Number(values.port),
    idleMs: Number(values['idle-minutes']) * 60_000,
  })
  if (!started.ok) {
    say(errorToSentence(started.error))
    return started.error.code === 'internal' ? 1 : 2
  }
  await show(started.value)
  return 0
}

const refusalOf = (error: unknown): string | undefined => {
  if (error instanceof PageNotBuilt) return words.pageNotBuilt
  // A port is refused by Node with an error of the system.
  const { code, port } = error as { code?: string; port?: number }
  return code === 'EADDRINUSE' ? words.portTaken(port ?? 0) : undefined
}

try {
  process.exitCode = await main()
} catch (error) {
  const refusal = refusalOf(error)
  if (refusal === undefined) throw error
  say(refusal)
  process.exitCode = 2
}
