import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { startHost } from './host.ts'
import { median, report } from './measure.ts'

const LEDGER = '来访接待'
const LETTERS = 'yuexiaomanchengdachuan'
const OPENINGS = 8
const LETTER_MS = 16
const FORM_MS = 150

/** What a clerk waits for while entering: a letter in a cell, a letter in a form, the form itself. */
export const benchEntry = async (): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lxq-entry-'))
  const host = await startHost(dataDir)
  const browser = await openBrowser()
  try {
    const page = await (
      await browser.newContext({ viewport: { width: 1366, height: 768 } })
    ).newPage()
    await page.goto(host.address)
    await page.getByRole('button', { name: '试用示例数据' }).click()
    await page.getByRole('link', { name: LEDGER }).first().waitFor({ timeout: 60_000 })
    await page.getByRole('menuitem', { name: LEDGER, exact: true }).click()
    await measureCell(page)
    await measureForm(page)
  } finally {
    await browser.close()
    await host.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const measureForm = async (page: Page): Promise<void> => {
  const times: number[] = []
  for (let at = 0; at < OPENINGS; at += 1) {
    await page.locator('tbody tr.ant-table-row').nth(at).waitFor()
    // The first opening reads the form's code; it is what a clerk waits for once a day.
    const took = await page.evaluate(openForm, at)
    if (at > 0) times.push(took)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  const found = median(times)
  report(
    'opening the form of a visit',
    `${found.toFixed(0)} ms`,
    `≤ ${FORM_MS} ms`,
    found <= FORM_MS,
  )
  await page.locator('tbody tr.ant-table-row').first().click()
  const field = page.getByRole('dialog').getByLabel('来访人', { exact: true })
  await field.click()
  reportLetter('a letter typed in the form, script', await letterTimes(page))
}

/** Runs in the page: from the click to the frame after the fields stand there. */
const openForm = (at: number): Promise<number> =>
  new Promise((done) => {
    const start = performance.now()
    const look = (): void => {
      if (document.querySelector('.record-form input') === null) requestAnimationFrame(look)
      else requestAnimationFrame(() => done(performance.now() - start))
    }
    document.querySelectorAll<HTMLElement>('tbody tr.ant-table-row')[at]?.click()
    look()
  })

const measureCell = async (page: Page): Promise<void> => {
  await page.getByText('表格', { exact: true }).click()
  const grid = page.getByRole('grid', { name: `${LEDGER}表格` })
  await grid.locator('[aria-rowindex="3"] [role=gridcell]').nth(1).click()
  reportLetter('a letter typed in a cell of the sheet, script', await letterTimes(page))
  await page.keyboard.press('Escape')
  await page.getByText('列表', { exact: true }).click()
}

const scriptMs = async (cdp: CDPSession): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000
}

/** Script a letter costs, with everything it sets off until the page is quiet. */
const letterTimes = async (page: Page): Promise<readonly number[]> => {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const times: number[] = []
  for (const letter of LETTERS) {
    const before = await scriptMs(cdp)
    await page.keyboard.press(letter)
    await page.waitForTimeout(120)
    times.push((await scriptMs(cdp)) - before)
  }
  return times
}

const reportLetter = (name: string, times: readonly number[]): void => {
  const found = median(times)
  report(name, `${found.toFixed(1)} ms`, `≤ ${LETTER_MS} ms`, found <= LETTER_MS)
  report('  the slowest of them', `${Math.max(...times).toFixed(1)} ms`, '', true)
}
