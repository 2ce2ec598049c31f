import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Where LibreOffice is on this machine, or undefined. */
export const findOfficeSuite = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'soffice'))
    .find((path) => existsSync(path))

/** LibreOffice with a profile of its own: one that is open elsewhere would take a file over and convert nothing. */
export const openOfficeSuite = (suite: string) => {
  const profile = mkdtempSync(join(tmpdir(), 'lxq-suite-'))
  return {
    /**
     * Opens files, lays them out and counts their formulas, and writes them anew into a folder; answers
     * where. All in one start of the suite, which takes longer than a file does.
     */
    convert: async (
      paths: readonly string[],
      format: 'pdf' | 'xlsx',
      folder: string,
    ): Promise<readonly string[]> => {
      const home = `-env:UserInstallation=${pathToFileURL(profile).href}`
      await run(suite, ['--headless', home, '--convert-to', format, '--outdir', folder, ...paths])
      return paths.map((path) => join(folder, `${basename(path, extname(path))}.${format}`))
    },
    close: (): void => rmSync(profile, { recursive: true, force: true }),
  }
}
