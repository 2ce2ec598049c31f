import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { binOf, runNode } from './steps.ts'

/** Long enough for an office line, short enough that nobody thinks the program hangs. */
const DOWNLOAD_MS = 90_000

/** Electron's program on this machine; fetched first, within bounds, where it never was. */
export const findElectron = async (): Promise<string | undefined> => {
  const installed = installedElectron()
  if (installed !== undefined) return installed
  await runNode(binOf('electron', 'install.js'), [], {
    output: 'keep',
    timeoutMs: DOWNLOAD_MS,
    env: { ELECTRON_GET_NO_PROGRESS: '1' },
  })
  return installedElectron()
}

/** Electron's program where it was fetched whole: its note of the path is written last. */
export const installedElectron = (): string | undefined => {
  const home = dirname(binOf('electron', 'package.json'))
  const note = join(home, 'path.txt')
  if (!existsSync(note)) return undefined
  const program = join(home, 'dist', readFileSync(note, 'utf8'))
  return existsSync(program) ? program : undefined
}
