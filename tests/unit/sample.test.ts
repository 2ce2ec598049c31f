import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RawSheet } from '#core/workbooks/book.ts'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { readBytes } from '#core/workbooks/read-bytes.ts'
import { judgeIdNumber } from '#shared/domain/id-number.ts'
import { createSample } from '../../scripts/sample/books.ts'
import { bookOf } from '../../scripts/sample/page.ts'

const folder = join(import.meta.dirname, '../../resources/sample')
const sample = createSample()

const sheetsOf = (bytes: Buffer, file: string): readonly RawSheet[] =>
  readBytes(bytes, file, defaultLimits).sheets
const shippedSheets = (file: string): readonly RawSheet[] =>
  sheetsOf(readFileSync(join(folder, file)), file)

const everyText = (file: string): readonly string[] =>
  shippedSheets(file).flatMap(({ rows }) =>
    rows.flatMap((row) => row.flatMap((cell) => (cell === null ? [] : [String(cell.v)]))),
  )

describe('the sample of ledgers', () => {
  it.each(sample)('holds in $file the cells its maker makes', async ({ file, pages }) => {
    const made = Buffer.from(await bookOf(pages).xlsx.writeBuffer())
    expect(shippedSheets(file)).toEqual(sheetsOf(made, file))
  })

  it('is listed in the order in which it is taken in, registers first', () => {
    const order = JSON.parse(readFileSync(join(folder, 'order.json'), 'utf8'))
    expect(order).toEqual(sample.map(({ file }) => file))
    expect(order.slice(0, 2)).toEqual(['工作室一览表.xlsx', '委员名册.xlsx'])
  })

  it('is small enough to travel with the program', () => {
    const bytes = sample.reduce((sum, { file }) => sum + statSync(join(folder, file)).size, 0)
    expect(bytes).toBeLessThan(300_000)
  })

  it('names nobody: ID numbers of an area that does not exist, telephones never given out', () => {
    const texts = sample.flatMap(({ file }) => everyText(file))
    const idNumbers = texts.filter((text) => /^\d{17}[\dX]$/.test(text))
    const phones = texts
      .map((text) => text.replaceAll(' ', ''))
      .filter((text) => /^1\d{9,10}$/.test(text))
    expect(idNumbers).toHaveLength(36)
    for (const idNumber of idNumbers) expect(idNumber).toMatch(/^610999/)
    // One was damaged on purpose, as Excel does it; the import has to say so.
    expect(idNumbers.filter((text) => judgeIdNumber(text) !== 'ok')).toHaveLength(1)
    expect(phones.length).toBeGreaterThan(400)
    for (const phone of phones) expect(phone).toMatch(/^1(39|38)0000\d{3,4}$/)
  })
})
