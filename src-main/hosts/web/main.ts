/** `node src-main/hosts/web/main.ts --data DIR --port 0 --no-open`: the program in a browser of this computer. */
import { writeLauncher } from '../common/launcher.ts'
import { errorToSentence } from '../common/sentences.ts'
import { knockAt } from './door.ts'
import { hasDisplay, openWindow } from './open-window.ts'
import { PageNotBuilt, runWebHost, type WebRun } from './run.ts'
import { typedOptions, WrongOption } from './typed-options.ts'
import { say, words } from './words.ts'

const show = async (run: WebRun, opens: boolean): Promise<void> => {
  say(words.running(run.host.launchAddress()))
  if (opens) await openWindow(run.writeLauncher())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void run.stop())
  say(words.ended[await run.ended])
}

const main = async (): Promise<number> => {
  const { dataDir, port, idleMs, ...typed } = typedOptions(process.argv.slice(2))
  const opens = typed.opens && hasDisplay()
  const running = await knockAt(dataDir)
  if (running !== undefined) {
    say(words.alreadyRunning(running))
    if (opens) await openWindow(writeLauncher(dataDir, running))
    return 0
  }
  const started = await runWebHost({ dataDir, port, idleMs })
  if (!started.ok) {
    say(errorToSentence(started.error))
    return started.error.code === 'internal' ? 1 : 2
  }
  await show(started.value, opens)
  return 0
}

const refusalOf = (error: unknown): string | undefined => {
  if (error instanceof PageNotBuilt) return words.pageNotBuilt
  if (error instanceof WrongOption) return error.message
  // A port is refused by Node with an error of the system.
  const { code, port, syscall } = error as { code?: string; port?: number; syscall?: string }
  if (syscall !== 'listen' || port === undefined) return undefined
  if (code === 'EADDRINUSE') return words.portTaken(port)
  return code === 'EACCES' ? words.portClosed(port) : undefined
}

try {
  process.exitCode = await main()
} catch (error) {
  const refusal = refusalOf(error)
  say(refusal ?? words.failed(String(error)))
  process.exitCode = refusal === undefined ? 1 : 2
}
