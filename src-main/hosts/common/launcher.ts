import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A page that leads a browser to a launch address, without the address being anybody's argument. */
export interface Launcher {
  readonly url: string
  readonly remove: () => void
}

/**
 * The arguments of a process can be read by every user of the computer; this file only by its owner.
 * Its secret works once and for a minute.
 */
export const writeLauncher = (dataDir: string, address: string): Launcher => {
  const path = join(dataDir, 'launch.html')
  rmSync(path, { force: true })
  const script = `location.replace(${JSON.stringify(address)})`
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer">` +
      `<title>Lianxinqiao</title><script>${script}</script>\n`,
    { mode: 0o600, flag: 'wx' },
  )
  return { url: pathToFileURL(path).href, remove: () => rmSync(path, { force: true }) }
}
