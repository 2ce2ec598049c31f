import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { gzipSync } from 'node:zlib'
import { openBrowser } from './browser.ts'
import { startHost } from './host.ts'
import { median, report } from './measure.ts'

const root = join(import.meta.dirname, '..', '..')

/** From starting the web host to the first rows on the page, on the bundled sample. */
export const benchStart = async (): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lxq-start-'))
  const browser = await openBrowser()
  try {
    const times: number[] = []
    for (let round = 0; round < 6; round++) {
      const took = await startOnce(dataDir, browser, round === 0)
      if (round > 0) times.push(took)
    }
    const found = median(times)
    report(
      'web host started to first list on the page',
      `${(found / 1000).toFixed(2)} s`,
      '≤ 1.5 s',
      found <= 1500,
    )
  } finally {
    await browser.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  reportBundle()
}

type Browser = Awaited<ReturnType<typeof openBrowser>>

const startOnce = async (dataDir: string, browser: Browser, isFirst: boolean): Promise<number> => {
  const start = performance.now()
  const { address, stop } = await startHost(dataDir)
  const page = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 } })
  ).newPage()
  await page.goto(address)
  if (isFirst) {
    await page.getByRole('button', { name: '试用示例数据' }).click()
    await page.getByRole('link', { name: '来访接待' }).first().waitFor({ timeout: 60_000 })
  } else {
    await page.getByRole('link', { name: '来访接待' }).first().click()
    await page.locator('tbody tr.ant-table-row').first().waitFor()
  }
  const took = performance.now() - start
  await page.context().close()
  await stop()
  return took
}

/** What the first page must load before it shows anything. */
const reportBundle = (): void => {
  const page = join(root, 'out', 'renderer')
  const html = readFileSync(join(page, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(
    ([, file = '']) => file,
  )
  const sizes = readdirSync(join(page, 'assets'))
    .map((file) => `assets/${file}`)
    .filter((file) => named.includes(file))
    .map((file) => gzipSync(readFileSync(join(page, file))).length)
  const total = sizes.reduce((sum, size) => sum + size, 0) / 1024
  report('first bundle of the page, gzip', `${total.toFixed(0)} KB`, '≤ 600 KB', total <= 600)
}
