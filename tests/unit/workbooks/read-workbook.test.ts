import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { readWorkbook } from '#core/workbooks/read-workbook.ts'
import { hardFile } from './books.ts'

const thread = new URL('../../../src-main/core/workbooks/reader-thread.ts', import.meta.url)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-workbook-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (name: string, more: object = {}) =>
  readWorkbook({ path: hardFile(name), name, thread, ...more })

/** A text table of a million small cells: legal, and more than a small heap holds. */
const bigTable = (): string => {
  const path = join(folder, 'big.csv')
  writeFileSync(path, `${Array.from({ length: 20 }, (_, at) => `列${at}`).join()}\n`.repeat(60_000))
  return path
}

describe('reading a file in its own thread', () => {
  it('gives the book under the name the clerk knows', async () => {
    const book = await read('t/layout.xlsx', { name: '台账.xlsx' })
    expect(book.name).toBe('台账.xlsx')
    expect(book.sheets.map(({ name }) => name).slice(0, 2)).toEqual(['1月', '2月'])
    expect(book.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('says which file cannot be read and why', async () => {
    await expect(read('m/pw-agile.xlsx')).rejects.toMatchObject({
      code: 'file-unreadable',
      details: { file: 'm/pw-agile.xlsx', problem: 'password' },
    })
  })

  it.each(['t/gone.xlsx', 't'])('a path where no file lies (%s) is missing', async (name) => {
    await expect(read(name)).rejects.toMatchObject({ details: { problem: 'missing' } })
  })

  it('ends a reading that takes too long', async () => {
    const limits = { ...defaultLimits, timeoutMs: 1 }
    await expect(read('t/layout.xlsx', { limits })).rejects.toMatchObject({
      details: { problem: 'timeout' },
    })
  })

  it('ends a reading that takes too much memory, and only that', async () => {
    const limits = { ...defaultLimits, heapMb: 24 }
    const file = { path: bigTable(), name: 'big.csv', thread, limits }
    await expect(readWorkbook(file)).rejects.toMatchObject({
      details: { problem: 'out-of-memory' },
    })
  })

  it('ends at once when a person cancels', async () => {
    const stop = new AbortController()
    const reading = read('t/styled-empty-rows-1M.xlsx', { signal: stop.signal })
    stop.abort()
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
  })

  it.each([
    [{ fileBytes: 1000 }, 'file-too-large'],
    [{ cells: 100 }, 'too-many-cells'],
    [{ sheets: 3 }, 'too-many-sheets'],
    [{ zipEntries: 3 }, 'zip-too-many-entries'],
  ])('beyond %j it refuses', async (limit, problem) => {
    const limits = { ...defaultLimits, ...limit }
    await expect(read('t/layout.xlsx', { limits })).rejects.toMatchObject({ details: { problem } })
  })
})
