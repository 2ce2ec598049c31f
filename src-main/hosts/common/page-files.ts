import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { errorCodeOf } from '#shared/file-failure.ts'

export interface PageFile {
  readonly body: Buffer
  readonly type: string
}

/** The built page by its address (`/`, `/assets/index-x.js`); what is not in it does not exist. */
export type PageFiles = ReadonlyMap<string, PageFile>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/**
 * Reads the built page once. Requests are then looked up by their exact address, so that no path is
 * ever put together from what a request says. Undefined when the page was not built.
 */
export const readPageFiles = (pageDir: string): PageFiles | undefined => {
  const files = new Map<string, PageFile>()
  for (const path of listFiles(pageDir)) {
    const type = TYPES[extname(path).toLowerCase()]
    if (type === undefined) continue
    const address = `/${relative(pageDir, path).split(sep).join('/')}`
    files.set(address, { body: readFileSync(path), type })
  }
  const index = files.get('/index.html')
  if (index === undefined) return undefined
  return files.set('/', index)
}

const listFiles = (dir: string): readonly string[] => {
  try {
    return readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    // No folder means no page; anything else is a fault of the disk and worth its own words.
    if (errorCodeOf(error) === 'ENOENT') return []
    throw error
  }
}
