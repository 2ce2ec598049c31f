import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'

const ROOT = join(import.meta.dirname, '../..')
const MAIN = join(ROOT, 'src-main/hosts/web/main.ts')
const START_MS = 30_000

/** A running program: the real web host over a store of its own, and a page in a real browser. */
export interface Program {
  readonly page: Page
  readonly dataDir: string
  /** A second window on the same books, as a second start of the program opens it. */
  readonly openWindow: () => Promise<Page>
}

const startHost = (dataDir: string): ChildProcess =>
  spawn(process.execPath, [MAIN, '--data', dataDir, '--no-open'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

const launchAddress = (host: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => reject(new Error(`the host said only: ${said}`)), START_MS)
    const read = (chunk: Buffer): void => {
      said += chunk.toString('utf8')
      const address = /http:\S+#launch=[0-9a-f]+/.exec(said)?.[0]
      if (address === undefined) return
      clearTimeout(late)
      resolve(address)
    }
    host.stdout?.on('data', read)
    host.stderr?.on('data', read)
  })

const ended = (host: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (host.exitCode !== null) resolve()
    else host.once('exit', () => resolve())
  })

/** What a page must never say: a refusal of the content policy, or an error nobody caught. */
const listenForFaults = (page: Page): string[] => {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && text.includes('Content Security Policy')) faults.push(text)
  })
  return faults
}

export const test = base.extend<{ program: Program }>({
  program: async ({ page }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'lianxinqiao-'))
    const host = startHost(dataDir)
    const openWindow = async (): Promise<Page> => {
      const window = await page.context().newPage()
      await window.goto(await launchAddress(startHost(dataDir)))
      return window
    }
    try {
      const faults = listenForFaults(page)
      await page.goto(await launchAddress(host))
      await use({ page, dataDir, openWindow })
      expect(faults).toEqual([])
    } finally {
      host.kill('SIGTERM')
      await ended(host)
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
})

export { expect }
