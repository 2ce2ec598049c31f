import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One folder for everything a run of tests leaves lying about; it goes when the run ends. */
export const setup = (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'lxq-tests-'))
  const variable = process.platform === 'win32' ? 'TEMP' : 'TMPDIR'
  process.env[variable] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
