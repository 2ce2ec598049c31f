import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const fileOf = (dataDir: string): string => join(dataDir, 'launch.html')

/**
 * Writes a page that leads a browser to a launch address, and gives its address. The arguments of a
 * process can be read by every user of the computer; this file only by its owner. Its secret works
 * once and for a minute.
 */
export const writeLauncher = (dataDir: string, address: string): string => {
  const path = fileOf(dataDir)
  rmSync(path, { force: true })
  const script = `location.replace(${JSON.stringify(address)})`
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer">` +
      `<title>Lianxinqiao</title><script>${script}</script>\n`,
    { mode: 0o600, flag: 'wx' },
  )
  return pathToFileURL(path).href
}

/** Takes the page away again. */
export const removeLauncher = (dataDir: string): void => rmSync(fileOf(dataDir), { force: true })
