import { chromium } from 'playwright-core'
import { findBrowser } from '../../src-main/hosts/common/find-browser.ts'

/** The browser the tests use as well, without a window. */
export const openBrowser = async () => {
  const browser = await findBrowser()
  if (browser === undefined) throw new Error('no browser to measure with')
  return chromium.launch({
    executablePath: browser.executable,
    args: [...browser.args],
    env: { ...process.env, ...browser.env } as Record<string, string>, // process.env has no holes here
  })
}
