import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { fileWarnings } from '#core/imports/file-warnings.ts'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { readBytes } from '#core/workbooks/read-bytes.ts'
import { decodeText } from '#core/workbooks/text-encoding.ts'
import { readHard, textsOf } from './books.ts'

// The library is CommonJS; its types leave the container format out.
const xlsx = createRequire(import.meta.url)('@e965/xlsx')

const sheetBytes = (bookType: 'xlsx' | 'biff8'): Buffer => {
  const book = xlsx.utils.book_new()
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['姓名'], ['张三']]), '名册')
  return xlsx.write(book, { type: 'buffer', bookType })
}

/** The workbook with one more part in its container. */
const withPart = (bookType: 'xlsx' | 'biff8', part: string): Buffer => {
  const container = xlsx.CFB.read(sheetBytes(bookType), { type: 'buffer' })
  xlsx.CFB.utils.cfb_add(container, part, Buffer.from('part'))
  const fileType = bookType === 'xlsx' ? 'zip' : 'cfb'
  return Buffer.from(xlsx.CFB.write(container, { type: 'buffer', fileType }))
}

const said = (bytes: Buffer, name: string) => {
  const book = readBytes(bytes, name, defaultLimits)
  return { texts: textsOf(book), warnings: fileWarnings(book).map(({ text }) => text) }
}

describe('what is said of a file as a whole', () => {
  it.each([
    ['.xlsx', 'xlsx', 'xl/vbaProject.bin', '文件带有宏，宏没有运行，只读取了表格内容。'],
    ['.xls', 'biff8', '/_VBA_PROJECT_CUR/VBA/dir', '文件带有宏，宏没有运行，只读取了表格内容。'],
    [
      '.xlsx',
      'xlsx',
      'xl/externalLinks/externalLink1.xml',
      '有公式引用了其他文件，按上次保存的结果读入。',
    ],
  ] as const)('%s (%s) with %s: %s', (ending, type, part, text) => {
    expect(said(withPart(type, part), `名册${ending}`)).toEqual({
      texts: ['姓名', '张三'],
      warnings: [text],
    })
  })

  it.each(['xlsx', 'biff8'] as const)('a plain workbook (%s) is read without a word', (type) => {
    expect(said(sheetBytes(type), '名册').warnings).toEqual([])
  })
})

/** A record of BIFF: its number, its length, what it holds. */
const record = (type: number, ...data: readonly number[]): Buffer =>
  Buffer.from([type & 0xff, type >> 8, data.length & 0xff, data.length >> 8, ...data])

/** Where the first record of a number has what it holds. */
const placeOf = (stream: Buffer, type: number, at = 0): number =>
  stream.readUInt16LE(at) === type
    ? at + 4
    : placeOf(stream, type, at + 4 + stream.readUInt16LE(at + 2))

/** An old workbook with more records before the end of its globals, in a stream of some length. */
const withRecords = (rows: number, ...more: readonly Buffer[]): Buffer => {
  const book = xlsx.utils.book_new()
  const cells = Array.from({ length: rows }, (_, at) => [`张${at}`])
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(cells), '名册')
  const bytes = xlsx.write(book, { type: 'buffer', bookType: 'biff8' })
  const container = xlsx.CFB.read(bytes, { type: 'buffer' })
  const entry = xlsx.CFB.find(container, 'Workbook')
  const stream = Buffer.from(entry.content)
  const end = stream.indexOf(record(0x0a))
  const added = Buffer.concat(more)
  // The globals say where the one sheet begins, which is further on now.
  const place = placeOf(stream, 0x85)
  stream.writeUInt32LE(stream.readUInt32LE(place) + added.length, place)
  entry.content = Buffer.concat([stream.subarray(0, end), added, stream.subarray(end)])
  entry.size = entry.content.length
  return Buffer.from(xlsx.CFB.write(container, { type: 'buffer', fileType: 'cfb' }))
}

const OWN_BOOK = record(0x01ae, 1, 0, 0x01, 0x04)
const ADD_IN = record(0x01ae, 1, 0, 0x01, 0x3a)
// One sheet of the file 1b.xls beside this one.
const OTHER_BOOK = record(0x01ae, 1, 0, 7, 0, 0, 1, 0x62, 0x2e, 0x78, 0x6c, 0x73, 0x20)

describe('links of an old workbook into other files', () => {
  const isSaid = (bytes: Buffer): boolean =>
    readBytes(bytes, '名册.xls', defaultLimits).warnings.includes('external-links')

  it.each([
    ['short', 3],
    ['long', 400],
  ])('are said, however %s the stream of the book is', (_, rows) => {
    expect(isSaid(withRecords(rows, OWN_BOOK, OTHER_BOOK))).toBe(true)
    expect(isSaid(withRecords(rows, OWN_BOOK, ADD_IN))).toBe(false)
    expect(isSaid(withRecords(rows))).toBe(false)
  })
})

describe('text in the encoding of traditional characters', () => {
  it('is read as it was written, and that is said', () => {
    const book = readHard('m/big5.csv')
    expect(textsOf(book)).toEqual(['序號', '姓名', '1', '張三豐'])
    expect(book.warnings).toEqual(['traditional-text'])
    expect(fileWarnings(book)[0]?.text).toMatch(/繁体.*核对/)
  })

  it.each(['m/gbk.csv', 'm/gb18030.csv', 'm/short-gbk.csv'])('%s stays what it is', (file) => {
    expect(readHard(file).warnings).toEqual([])
  })

  it('a name with a rare character of GBK makes no Big5 of a list', () => {
    // 朱镕 has a second byte below A1, as half of the characters of Big5 have.
    const bytes = Buffer.concat([
      Buffer.from([0xd0, 0xf2, 0xba, 0xc5, 0x2c]),
      Buffer.from([0xd6, 0xec, 0xe9, 0x46]),
    ])
    expect(decodeText(bytes)).toEqual({ text: '序号,朱镕', lossy: false })
  })
})
