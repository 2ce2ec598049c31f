import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Spoken {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const main = join(import.meta.dirname, '../../src-main/hosts/cli/main.ts')

/** Runs `lxq` as its users do: as a process of its own. */
export const lxq = (...args: readonly string[]): Promise<Spoken> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
  })

/** What `--json` says; a failed command fails the test with its own words. */
export const said = <T>({ code, out, err }: Spoken): T => {
  if (code !== 0) throw new Error(`lxq ended with ${code}: ${err}`)
  return JSON.parse(out) as T
}

/** What a refused command says on the error stream, as `--json` gives it. */
export const refusal = (err: string): { readonly code: string; readonly message: string } =>
  JSON.parse(err)

export interface TestFolder extends Disposable {
  readonly path: string
}

/** A folder that goes away with its test. */
export const setupFolder = (): TestFolder => {
  const path = mkdtempSync(join(tmpdir(), 'lxq-cli-'))
  return {
    path,
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  }
}

let firstOffice: Promise<string> | undefined

/** The folder goes with the temporary folder of the run. */
const initOffice = async (): Promise<string> => {
  const data = join(mkdtempSync(join(tmpdir(), 'lxq-first-')), 'data')
  said(await lxq('init', '--data', data, '--unit', '云岭县政协', '--year', '2024', '--json'))
  return data
}

/** A data folder with an office in it, begun once by `lxq init` and copied for each who asks. */
export const setupOffice = async (): Promise<TestFolder & { readonly data: string }> => {
  firstOffice ??= initOffice()
  const folder = setupFolder()
  const data = join(folder.path, '台账 数据')
  cpSync(await firstOffice, data, { recursive: true })
  return { ...folder, data }
}
