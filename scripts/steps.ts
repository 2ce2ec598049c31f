import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** The script behind a command of a package, to be run by this very Node without a shell. */
export const binOf = (name: string, bin: string): string => join(root, 'node_modules', name, bin)

export interface Ran {
  readonly code: number
  readonly output: string
}

export interface RunOptions {
  /** Shown as it comes, or kept to be shown when it is wanted. */
  readonly output: 'show' | 'keep'
  readonly timeoutMs?: number
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a program to its end; one that takes too long is ended, with code 124. */
export const run = (command: string, args: readonly string[], options: RunOptions): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd: root,
      stdio: options.output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.env },
    })
    const parts: Buffer[] = []
    child.stdout?.on('data', (part: Buffer) => parts.push(part))
    child.stderr?.on('data', (part: Buffer) => parts.push(part))
    const forward = (signal: NodeJS.Signals): boolean => child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, forward)
    let late = false
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            late = true
            child.kill('SIGKILL')
          }, options.timeoutMs)
    const end = (): void => {
      clearTimeout(timer)
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, forward)
    }
    child.once('error', (error) => {
      end()
      reject(error)
    })
    child.once('close', (code) => {
      end()
      resolve({ code: late ? 124 : (code ?? 1), output: Buffer.concat(parts).toString('utf8') })
    })
  })

/** Runs a JavaScript or TypeScript file with this Node. */
export const runNode = (file: string, args: readonly string[], options: RunOptions): Promise<Ran> =>
  run(process.execPath, [file, ...args], options)

/** Builds the hosts and the page into `out/`. */
export const build = (): Promise<Ran> =>
  runNode(binOf('electron-vite', 'bin/electron-vite.js'), ['build', '--logLevel', 'error'], {
    output: 'keep',
  })
