import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { errorCodeOf } from '#shared/file-failure.ts'
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
  const folder = await unpacked(chromium)
  const executable = join(folder, 'chromium')
  return { executable, args: ARGS, onSystem: false, env: missingParts(folder, executable) }
}

const loadPackage = async (): Promise<PackagedChromium | undefined> => {
  try {
    return (await import(PACKAGED)) as PackagedChromium // its own types are not there in a package for offices
  } catch (error) {
    if (errorCodeOf(error) === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/**
 * Unpacks once a version, into a folder nobody else can write, and whole: the package itself would
 * unpack into the folder everybody shares, where half a browser may lie, or somebody else's.
 */
const unpacked = async (chromium: PackagedChromium): Promise<string> => {
  const home = dirname(dirname(createRequire(import.meta.url).resolve(PACKAGED)))
  const folder = join(cacheDir(), `chromium-${versionOf(home)}`)
  if (existsSync(folder)) return folder
  const part = `${folder}.${process.pid}.part`
  mkdirSync(part, { recursive: true, mode: 0o700 })
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = part
  try {
    await chromium.default.executablePath()
    await chromium.inflate(join(home, 'bin/al2023.tar.br'))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  writeFileSync(join(part, 'fonts/fonts.conf'), fontSettings(folder))
  keepFirst(part, folder)
  return folder
}

/** The package's own settings name the folder everybody shares. */
const fontSettings = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
  <dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`

/** Two processes may unpack at the same time; the first one to finish has done it for both. */
const keepFirst = (part: string, folder: string): void => {
  try {
    renameSync(part, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(part, { recursive: true, force: true })
  }
}

const cacheDir = (): string =>
  join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'lianxinqiao')

const versionOf = (home: string): string => {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    version: string // every package has one
  }
  return version
}

/** A bare system lacks a few libraries and any font settings; the package brings both. */
const missingParts = (folder: string, executable: string): Readonly<Record<string, string>> => {
  const env: Record<string, string> = {}
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = join(folder, 'fonts')
  const libraries = spawnSync('ldd', [executable], { encoding: 'utf8' })
  if (libraries.stdout?.includes('not found') ?? true)
    env['LD_LIBRARY_PATH'] = join(folder, 'al2023/lib')
  return env
}
