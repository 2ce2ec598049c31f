import { findPackagedBrowser } from './packaged-browser.ts'
import { type Browser, findSystemBrowser } from './system-browser.ts'

/** A browser of the system, else the one that came with the development packages, else none. */
export const findBrowser = async (): Promise<Browser | undefined> =>
  findSystemBrowser() ?? (await findPackagedBrowser())
