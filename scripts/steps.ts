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
  /** Shown as it comes, kept to be shown when it is wanted, or both. */
  readonly output: 'show' | 'keep' | 'both'
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
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream]?.on('data', (part: Buffer) => {
        parts.push(part)
        if (options.output === 'both') process[stream].write(part)
      })
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
    child.once('close', (code, signal) => {
      end()
      const output = Buffer.concat(parts).toString('utf8')
      resolve({ code: late ? 124 : (code ?? 1), output: signal ? `${output}\n${signal}` : output })
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
