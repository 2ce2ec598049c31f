import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where a host finds the parts of the program and the person's data. */
export interface HostPlace {
  readonly dataDir: string
  readonly resourcesDir: string
  /** The built page. */
  readonly pageDir: string
  readonly preload: string
  readonly version: string
  readonly coreThread: URL
  readonly workbookThread: URL
  /** Where Node keeps what it compiled of the threads, so that the next start need not; a new build empties it. */
  readonly compiledDir: string | undefined
  readonly logFile: string
}

/**
 * The program runs from its sources (plain Node strips the types) or from `out/`, where the bundler
 * wrote the same entries as .js. In a package `resources/` lies beside the archive, not in it.
 */
export const findPlace = (dataDir: string): HostPlace => {
  const root = programRoot(import.meta.dirname)
  const fromSource = import.meta.url.endsWith('.ts')
  const entry = (source: string, built: string): URL =>
    pathToFileURL(fromSource ? join(root, 'src-main', source) : join(root, 'out/main', built))
  return {
    dataDir,
    resourcesDir: findResources(root),
    pageDir: join(root, 'out/renderer'),
    preload: join(root, 'out/preload/preload.cjs'),
    version: versionOf(root),
    coreThread: entry('hosts/common/core-thread.ts', 'core-thread.js'),
    workbookThread: entry('core/workbooks/reader-thread.ts', 'workbook-thread.js'),
    // Known by content and version of Node. Where the program may not be written to, nothing is kept.
    compiledDir: fromSource ? undefined : join(root, 'out/main/compiled'),
    logFile: join(dataDir, 'logs', 'lianxinqiao.log'),
  }
}

/** Where the books lie unless a person says otherwise, by the custom of each system. */
export const defaultDataDir = (
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string => {
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData/Local'), 'Lianxinqiao')
  if (platform === 'darwin') return join(homedir(), 'Library/Application Support/Lianxinqiao')
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local/share'), 'lianxinqiao')
}

const programRoot = (from: string): string => {
  if (existsSync(join(from, 'package.json'))) return from
  const above = dirname(from)
  if (above === from) throw new Error('the program lies outside its package')
  return programRoot(above)
}

const findResources = (root: string): string => {
  const beside = join(root, 'resources')
  // Electron adds `resourcesPath` to `process`; Node's types do not know it.
  const { resourcesPath } = process as { resourcesPath?: string }
  return resourcesPath === undefined || existsSync(join(beside, 'migrations'))
    ? beside
    : join(resourcesPath, 'resources')
}

const versionOf = (root: string): string => {
  const text = readFileSync(join(root, 'package.json'), 'utf8')
  const { version } = JSON.parse(text) as { version: string } // our own package.json
  return version
}
