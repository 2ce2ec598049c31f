/**
 * `npm start`: 1 the program is built, 2 opened in an Electron window where there is an Electron, 3 else
 * in a browser of this computer, over the web host.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { errorCodeOf } from '#shared/file-failure.ts'
import { hasDisplay } from '../src-main/hosts/web/open-window.ts'
import { findElectron } from './electron-binary.ts'
import { build, root, run, runNode } from './steps.ts'

const words = {
  building: '正在生成程序，请稍候……',
  buildFailed: '程序没有生成成功，请把下面的内容交给维护人员：',
  noElectron: '本机没有可用的 Electron 窗口程序，改用浏览器打开。',
  usage: '用法：npm start -- [--web] [--data 文件夹] [--port 端口] [--no-open]',
} as const

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const readArgs = () =>
  parseArgs({
    options: {
      web: { type: 'boolean', default: false },
      data: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
    },
  }).values

type Args = ReturnType<typeof readArgs>

/** The newest change below a folder or of a file, as milliseconds; 0 when it is not there. */
const newest = (path: string): number => {
  if (!existsSync(path)) return 0
  const entry = statSync(path)
  if (!entry.isDirectory()) return entry.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

const SOURCES = ['shared', 'src-main', 'src-renderer', 'electron.vite.config.ts', 'package.json']
const BUILT = ['out/renderer/index.html', 'out/main/web.js', 'out/preload/preload.cjs']

const isBuilt = (): boolean => {
  const changed = Math.max(...SOURCES.map((path) => newest(join(root, path))))
  return BUILT.every((path) => newest(join(root, path)) > changed)
}

/** A sandbox that cannot be set up (root, some Linux kernels) shows at once; later ends are the person's. */
const FAILS_WITHIN_MS = 15_000

/** Opens the Electron window; undefined when this machine cannot. */
const openElectron = async (args: Args): Promise<number | undefined> => {
  if (args.web || !hasDisplay()) return undefined
  const electron = await findElectron()
  if (electron === undefined) return undefined
  const data = args.data === undefined ? [] : ['--data', args.data]
  const started = performance.now()
  const { code } = await run(electron, [root, ...data], { output: 'keep' })
  const failed = code !== 0 && code !== 2 && performance.now() - started < FAILS_WITHIN_MS
  return failed ? undefined : code
}

const openWeb = async (args: Args): Promise<number> => {
  const passed = [
    ...(args.data === undefined ? [] : ['--data', args.data]),
    ...(args.port === undefined ? [] : ['--port', args.port]),
    ...(args['no-open'] ? ['--no-open'] : []),
  ]
  const { code } = await runNode(join(root, 'out/main/web.js'), passed, { output: 'show' })
  return code
}

const start = async (args: Args): Promise<number> => {
  if (!isBuilt()) {
    say(words.building)
    const { code, output } = await build()
    if (code !== 0) {
      say(`${words.buildFailed}\n${output}`)
      return 1
    }
  }
  const code = await openElectron(args)
  if (code !== undefined) return code
  if (!args.web) say(words.noElectron)
  return openWeb(args)
}

try {
  process.exitCode = await start(readArgs())
} catch (error) {
  const isUsage = errorCodeOf(error)?.startsWith('ERR_PARSE_ARGS')
  say(
    isUsage
      ? words.usage
      : `${words.buildFailed}\n${error instanceof Error ? error.message : String(error)}`,
  )
  process.exitCode = 2
}
