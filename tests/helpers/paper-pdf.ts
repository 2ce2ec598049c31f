import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { findBrowser } from '#hosts/common/find-browser.ts'
import type { Paper } from '#shared/domain/paper.ts'
import { PaperSheet } from '../../src-renderer/prints/PaperSheet.tsx'

const prints = join(import.meta.dirname, '../../src-renderer/prints')
const styles = ['print.css', 'paper.css']
  .map((file) => readFileSync(join(prints, file), 'utf8'))
  .join('\n')

/** The browser that prints, for tests of what comes out of it. */
export const openPrinter = async (): Promise<Browser> => {
  const found = await findBrowser()
  if (found === undefined) throw new Error('no browser to print with')
  return chromium.launch({
    executablePath: found.executable,
    args: [...found.args],
    env: { ...process.env, ...found.env } as Record<string, string>, // it has no holes here
  })
}

/** Papers as the page lays them out, printed as the hosts print them. */
export const printPapers = async (
  browser: Browser,
  papers: readonly Paper[],
  { duplex = false } = {},
): Promise<Buffer> => {
  const sheets = papers.map((paper, at) =>
    createElement(PaperSheet, { key: at, paper, leaf: duplex ? `leaf-${at + 1}` : undefined }),
  )
  const body = renderToStaticMarkup(createElement('div', { className: 'paper papers' }, sheets))
  const page = await browser.newPage()
  try {
    await page.setContent(`<!doctype html><style>${styles}</style>${body}`)
    return await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true })
  } finally {
    await page.close()
  }
}
