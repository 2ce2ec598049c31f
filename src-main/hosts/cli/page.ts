import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type PageFiles, readPageFiles } from '../common/page-files.ts'

/** The built page; built first where the program runs from its sources and never was. */
export const pageOf = async (pageDir: string, beforeBuild: () => void): Promise<PageFiles> => {
  const page = readPageFiles(pageDir)
  if (page !== undefined) return page
  beforeBuild()
  await build(join(pageDir, '../..'))
  const built = readPageFiles(pageDir)
  if (built === undefined) throw new Error('the page is still missing after a build')
  return built
}

const build = async (root: string): Promise<void> => {
  const manifest = createRequire(import.meta.url).resolve('electron-vite/package.json')
  const script = join(dirname(manifest), 'bin/electron-vite.js')
  const child = spawn(process.execPath, [script, 'build', '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`the build of the page ended with ${code}`)
}
