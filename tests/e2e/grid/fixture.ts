import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { test as base, type CDPSession, type Locator, type Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

const buildHarness = async (outDir: string): Promise<void> => {
  const root = resolve(import.meta.dirname, '../../..')
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'harness'),
    base: './',
    plugins: [react()],
    resolve: { alias: { '#shared': join(root, 'shared') } },
    build: { outDir, emptyOutDir: true },
  })
}

const serve = async (folder: string) => {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    const file = path === '/' ? '/index.html' : path
    readFile(join(folder, file)).then(
      (bytes) => {
        response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
        response.end(bytes)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  // A server that listens on a port has an address with a port.
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, stop: () => server.close() }
}

interface StoredRow {
  readonly key: string
  readonly values: Readonly<Record<string, unknown>>
}

interface HarnessStore {
  readonly rows: readonly StoredRow[]
  readonly changes: readonly { readonly cells: readonly unknown[] }[]
  readonly arrangements: readonly unknown[]
}

/** The grid as a clerk has it before her: keys, mouse, input method, clipboard, and what is stored. */
export interface GridPage {
  readonly page: Page
  readonly open: (query?: string) => Promise<void>
  readonly cell: (row: number, column: Field) => Locator
  readonly select: (row: number, column: Field) => Promise<void>
  readonly selectTo: (row: number, column: Field) => Promise<void>
  readonly keys: (...keys: readonly string[]) => Promise<void>
  readonly stored: <Part>(read: (store: HarnessStore) => Part) => Promise<Part>
  readonly value: (row: number, field: Field) => Promise<unknown>
  readonly rowCount: () => Promise<number>
  readonly paste: (text: string) => Promise<void>
  /** What a copy or a cut would put on the clipboard. */
  readonly taken: (how: 'copy' | 'cut') => Promise<string>
  readonly field: Locator
  readonly notice: Locator
  readonly compose: (...texts: readonly string[]) => Promise<void>
  readonly commitText: (text: string) => Promise<void>
  /** A key the input method takes for itself, as Chromium reports it. */
  readonly methodKey: (key: string) => Promise<void>
}

const HEADINGS = '.lx-grid-heading'

/** The columns of the harness, as they stand. */
const FIELDS = [
  'number',
  'visitorName',
  'visitedOn',
  'kind',
  'persons',
  'urgent',
  'receivedBy',
  'content',
] as const
export type Field = (typeof FIELDS)[number]

const clipboardEvent = (page: Page, kind: 'copy' | 'cut' | 'paste', text: string) =>
  page.evaluate(
    ([type, given]) => {
      const clipboardData = new DataTransfer()
      if (type === 'paste') clipboardData.setData('text/plain', given ?? '')
      const event = new ClipboardEvent(type ?? '', {
        clipboardData,
        bubbles: true,
        cancelable: true,
      })
      document.activeElement?.dispatchEvent(event)
      return clipboardData.getData('text/plain')
    },
    [kind, text],
  )

const readStore = async <Part>(page: Page, read: (store: HarnessStore) => Part): Promise<Part> =>
  page.evaluate(`(${read.toString()})(window.store)`)

const inputMethod = (cdp: CDPSession): Pick<GridPage, 'compose' | 'commitText' | 'methodKey'> => ({
  compose: async (...texts) => {
    for (const text of texts)
      await cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
  },
  commitText: async (text) => {
    await cdp.send('Input.insertText', { text })
  },
  methodKey: async (key) => {
    const common = { key, code: key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 }
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...common })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common })
  },
})

const driveGrid = (page: Page, cdp: CDPSession, address: string): GridPage => {
  const cell: GridPage['cell'] = (row, column) =>
    page
      .locator(`[aria-rowindex="${row + 2}"]`)
      .locator(`[role=gridcell][aria-colindex="${FIELDS.indexOf(column) + 2}"]`)
  const select: GridPage['select'] = (row, column) => cell(row, column).click()
  return {
    page,
    cell,
    select,
    selectTo: (row, column) => cell(row, column).click({ modifiers: ['Shift'] }),
    open: async (query = '') => {
      await page.goto(`${address}?${query}`)
      await page.locator(HEADINGS).first().waitFor()
    },
    keys: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key)
    },
    stored: (read) => readStore(page, read),
    value: (row, field) =>
      page.evaluate(
        // The harness puts its store there.
        ([at, name]) => (window as unknown as { store: HarnessStore }).store.rows[at]?.values[name],
        [row, field] as const,
      ),
    rowCount: () => readStore(page, ({ rows }) => rows.length),
    paste: async (text) => {
      await clipboardEvent(page, 'paste', text)
    },
    taken: (how) => clipboardEvent(page, how, ''),
    field: page.locator('.lx-grid-field'),
    notice: page.getByRole('status'),
    ...inputMethod(cdp),
  }
}

export const test = base.extend<{ readonly grid: GridPage }, { readonly harness: string }>({
  harness: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from it
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'lxq-grid-'))
      await buildHarness(folder)
      const server = await serve(folder)
      await use(server.address)
      server.stop()
      await rm(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  grid: async ({ page, harness }, use) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    const cdp = await page.context().newCDPSession(page)
    await use(driveGrid(page, cdp, harness))
    if (faults.length > 0) throw new Error(`the page failed: ${faults.join('; ')}`)
  },
})

export { expect } from '@playwright/test'
