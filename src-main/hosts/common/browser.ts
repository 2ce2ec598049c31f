import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A Chromium-like browser that can show, test or print the page. */
export interface Browser {
  readonly executable: string
  readonly args: readonly string[]
  /** Installed on the system, so it has a sandbox of its own and a person can look at it. */
  readonly onSystem: boolean
}

const UNDER_PROGRAM_FILES = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
  '360ChromeX/Chrome/Application/360ChromeX.exe',
  '360/360se6/Application/360se.exe',
]

const ON_MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'browser360-cn-stable',
  'qaxbrowser-safe-stable',
]

/** A browser of the system, by the places where each system keeps them. */
export const findSystemBrowser = (
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): Browser | undefined => {
  const executable = candidates(platform, env).find((path) => existsSync(path))
  return executable === undefined ? undefined : { executable, args: [], onSystem: true }
}

/** A browser of the system, else the one that came with the development packages, else none. */
export const findBrowser = async (): Promise<Browser | undefined> =>
  findSystemBrowser() ?? (await findPackagedBrowser())

const candidates = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] => {
  if (platform === 'darwin') return ON_MAC
  if (platform !== 'win32')
    return foldersOf(env['PATH']).flatMap((dir) => ON_PATH.map((name) => join(dir, name)))
  const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
  return roots
    .filter((root) => root !== undefined)
    .flatMap((root) => UNDER_PROGRAM_FILES.map((path) => join(root, path)))
}

const foldersOf = (path: string | undefined): readonly string[] =>
  (path ?? '').split(':').filter((dir) => dir !== '')

interface PackagedChromium {
  readonly args: readonly string[]
  executablePath(): Promise<string>
}

const PACKAGED = '@sparticuz/chromium'

/** Linux x64 only; absent from a package for offices, where the name then resolves to nothing. */
const findPackagedBrowser = async (): Promise<Browser | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  try {
    const { default: chromium } = (await import(PACKAGED)) as { default: PackagedChromium }
    return { executable: await chromium.executablePath(), args: chromium.args, onSystem: false }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}
