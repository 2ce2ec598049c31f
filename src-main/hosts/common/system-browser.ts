import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A Chromium-like browser that can show, test or print the page. */
export interface Browser {
  readonly executable: string
  readonly args: readonly string[]
  /** Installed on the system, so it has a sandbox of its own and a person can look at it. */
  readonly onSystem: boolean
  /** What its process needs besides the environment of ours. */
  readonly env: Readonly<Record<string, string>>
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
  return executable === undefined ? undefined : { executable, args: [], onSystem: true, env: {} }
}

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
