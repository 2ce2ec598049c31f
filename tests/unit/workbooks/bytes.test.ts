import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FileFailure } from '#core/workbooks/file-failure.ts'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { decodeText } from '#core/workbooks/text-encoding.ts'
import { checkZip } from '#core/workbooks/zip/zip-preflight.ts'
import { hardFile } from './books.ts'

const gbk = (...bytes: readonly number[]): Buffer => Buffer.from(bytes)

describe('the encoding of a text file', () => {
  it('two characters of GBK that are UTF-8 by chance are read as the name they are', () => {
    expect(decodeText(gbk(0xd6, 0xa3, 0xce, 0xb0)).text).toBe('郑伟')
  })

  it('the whole file decides: a heading in GBK settles what a name alone leaves open', () => {
    const heading = gbk(0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a)
    const name = gbk(0x31, 0x2c, 0xd6, 0xa3, 0xce, 0xb0)
    expect(decodeText(Buffer.concat([heading, name])).text).toBe('序号,姓名\n1,郑伟')
  })

  it('bytes without meaning in any encoding are said to be lost', () => {
    expect(decodeText(gbk(0xd0, 0xf2, 0xff, 0xff, 0xd0)).lossy).toBe(true)
  })

  it('Chinese text in UTF-8 always comes back as it was', () => {
    const han = fc.string({ unit: fc.constantFrom(...'序号姓名来访日期郑伟𬭎，。1a\n') })
    fc.assert(
      fc.property(han, (text) => {
        expect(decodeText(Buffer.from(text))).toEqual({ text, lossy: false })
      }),
    )
  })
})

const problemOf = (bytes: Buffer): string => {
  try {
    return checkZip(bytes, defaultLimits).kind
  } catch (error) {
    if (error instanceof FileFailure) return error.problem
    throw error
  }
}

describe('the preflight of a package', () => {
  it('a byte that changed inside a part is found by its checksum', () => {
    const bytes = readFileSync(hardFile('t/stored.xlsx'))
    expect(problemOf(bytes)).toBe('xlsx')
    const at = bytes.indexOf(Buffer.from('张三'))
    expect(at).toBeGreaterThan(0)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    expect(problemOf(bytes)).toBe('zip-corrupt')
  })

  it('a workbook grown over the limits in sum is refused before it is unpacked', () => {
    const bytes = readFileSync(hardFile('t/order.xlsx'))
    const limits = { ...defaultLimits, zipTotalBytes: 500 }
    expect(() => checkZip(bytes, limits)).toThrow(new FileFailure('zip-bomb'))
  })
})
