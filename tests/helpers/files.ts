import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { reserveUpload } from '#core/index.ts'
import type { TestApp } from './test-app.ts'

const fixtures = join(import.meta.dirname, '..', 'fixtures')

/** A ledger of a fictional office, as it lies in the fixtures. */
export const ledgerFile = (name: string): string => join(fixtures, 'ledgers', name)

/** Hands a file to the core the way a host does, and gives the token a page would hold. */
export const uploadFile = (app: TestApp, path: string): string => {
  const { token, path: place } = reserveUpload(app.dataDir, basename(path))
  copyFileSync(path, place)
  return token
}

/** The same for a file that is not there yet. */
export const uploadText = (app: TestApp, name: string, text: string): string => {
  const { token, path } = reserveUpload(app.dataDir, name)
  writeFileSync(path, text)
  return token
}

/** Takes a file in, as previewed. */
export const importFile = async (app: TestApp, path: string) => {
  const preview = await app.call('imports.preview', { file: uploadFile(app, path) })
  const { batch } = await app.call('imports.apply', { plan: preview.plan })
  return { preview, batch }
}

/** What must come out of a ledger of the fixtures, row by row. */
export const expectedOf = (name: string): ExpectedLedger =>
  JSON.parse(readFileSync(ledgerFile('expected.json'), 'utf8'))[name]

export interface ExpectedLedger {
  readonly ledger: string
  readonly count: number
  readonly records: readonly Record<string, unknown>[]
  readonly [more: string]: unknown
}
