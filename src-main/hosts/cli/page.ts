import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { errorCodeOf } from '#shared/file-failure.ts'
import { type PageFiles, readPageFiles } from '../common/page-files.ts'

/** The built page; built first where the program runs from its sources and never was. */
export const pageOf = async (pageDir: string, beforeBuild: () => void): Promise<PageFiles> => {
  const page = readPageFiles(pageDir)
  if (page !== undefined) return page
  beforeBuild()
  const out = dirname(pageDir)
  // Beside the others: two commands may build at once, and neither may read what the other has half written.
  const cache = join(dirname(out), 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'lxq-build-'))
  try {
    await build(dirname(out), folder)
    const built = readPageFiles(join(folder, 'renderer'))
    if (built === undefined) throw new Error('the page is still missing after a build')
    await moveParts(folder, out)
    return built
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Another command may have been first, which built the same. */
const THERE_ALREADY: ReadonlySet<string | undefined> = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM'])

const moveParts = async (folder: string, out: string): Promise<void> => {
  await mkdir(out, { recursive: true })
  for (const part of await readdir(folder)) {
    try {
      await rename(join(folder, part), join(out, part))
    } catch (error) {
      if (!THERE_ALREADY.has(errorCodeOf(error))) throw error
    }
  }
}

const build = async (root: string, folder: string): Promise<void> => {
  const manifest = createRequire(import.meta.url).resolve('electron-vite/package.json')
  const script = join(dirname(manifest), 'bin/electron-vite.js')
  const child = spawn(process.execPath, [script, 'build', '--logLevel', 'error'], {
    cwd: root,
    env: { ...process.env, LXQ_BUILD_INTO: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`the build of the page ended with ${code}`)
}
