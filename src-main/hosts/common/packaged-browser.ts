import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser } from './system-browser.ts'

interface PackagedChromium {
  readonly default: { executablePath(): Promise<string> }
  readonly inflate: (archive: string) => Promise<string>
}

const PACKAGED = '@sparticuz/chromium'

/**
 * Of the package's own switches only what a machine without a screen or a sandbox helper needs: it
 * also brings some that turn the browser's defences off, and with them what tests want to see.
 */
const ARGS = ['--no-sandbox', '--no-zygote', '--font-render-hinting=none', '--disable-gpu']

/**
 * The Chromium that comes with the development packages: Linux x64 only, and absent from a package
 * for offices, where the name resolves to nothing.
 */
export const findPackagedBrowser = async (): Promise<Browser | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const chromium = await loadPackage()
  if (chromium === undefined) return undefined
  const executable = await chromium.default.executablePath()
  return { executable, args: ARGS, onSystem: false, env: await missingParts(chromium, executable) }
}

const loadPackage = async (): Promise<PackagedChromium | undefined> => {
  try {
    return (await import(PACKAGED)) as PackagedChromium
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/** A bare system lacks a few libraries and any font settings; the package brings both. */
const missingParts = async (
  chromium: PackagedChromium,
  executable: string,
): Promise<Readonly<Record<string, string>>> => {
  const env: Record<string, string> = {}
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = join(tmpdir(), 'fonts')
  const libraries = spawnSync('ldd', [executable], { encoding: 'utf8' })
  if (libraries.stdout?.includes('not found') ?? true) {
    const entry = createRequire(import.meta.url).resolve(PACKAGED)
    const folder = await chromium.inflate(join(dirname(entry), '../bin/al2023.tar.br'))
    env['LD_LIBRARY_PATH'] = join(folder, 'lib')
  }
  return env
}
