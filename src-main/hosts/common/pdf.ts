import type { Browser as DrivenBrowser, Page } from 'playwright-core'
import type { Envelope } from '#shared/errors.ts'
import { findBrowser } from './find-browser.ts'
import { type PrintedPaper, type PrintJob, printReady } from './print-job.ts'
import type { Browser } from './system-browser.ts'

/** A whole year's sheets are laid out in seconds; what takes longer will not end. */
const READY_MS = 120_000

/**
 * Prints a page of the web host to A4 PDFs with a browser found on this machine. Its address holds for a
 * minute, so it is asked for when the browser stands, however long that took. The page says by
 * `data-print-ready` when everything stands, by `data-print-failed` when it cannot. `print-unavailable` when there is no browser.
 */
export const printAddress = async (
  addressOf: () => string,
  job: PrintJob,
): Promise<Envelope<readonly PrintedPaper[]>> => {
  const found = await findBrowser()
  if (found === undefined) return printUnavailable
  const driven = await launch(found)
  // Closed at once when the print is stopped, which ends whatever it is doing.
  const stop = (): void => void driven.close()
  job.signal.addEventListener('abort', stop)
  try {
    job.signal.throwIfAborted()
    const page = await driven.newPage()
    await page.goto(addressOf(), { timeout: READY_MS })
    await untilReady(page)
    const value = await printReady(
      {
        evaluate: (script) => page.evaluate(script),
        print: () => page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true }),
      },
      job,
    )
    return { ok: true, value }
  } finally {
    job.signal.removeEventListener('abort', stop)
    await driven.close()
  }
}

/** Lets prints follow each other: two browsers at once are too much for an office computer. */
export const inTurn = <A extends readonly unknown[], R>(
  work: (...args: A) => Promise<R>,
): ((...args: A) => Promise<R>) => {
  let last: Promise<unknown> = Promise.resolve()
  return (...args) => {
    const next = last.then(() => work(...args))
    last = next.catch(() => undefined)
    return next
  }
}

const printUnavailable: Envelope<never> = {
  ok: false,
  error: { code: 'print-unavailable', message: 'no browser to print with', details: {} },
}

const launch = async ({ executable, args, onSystem, env }: Browser): Promise<DrivenBrowser> => {
  // Loaded when first needed: it is large, and most sessions never print.
  const { chromium } = await import('playwright-core')
  return chromium.launch({
    executablePath: executable,
    args: [...args],
    env: { ...process.env, ...env },
    // Chromium refuses its sandbox to root, and the packaged one brings no helper for it. The page
    // printed is our own.
    chromiumSandbox: onSystem && process.getuid?.() !== 0,
  })
}

const untilReady = async (page: Page): Promise<void> => {
  const settled = page.locator('[data-print-ready], [data-print-failed]').first()
  await settled.waitFor({ state: 'attached', timeout: READY_MS })
  if ((await page.locator('[data-print-failed]').count()) > 0)
    throw new Error('the print page failed')
  await page.evaluate('document.fonts.ready.then(() => true)')
}
