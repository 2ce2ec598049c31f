import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readSheets } from '#core/imports/read-sheet.ts'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { readBytes } from '#core/workbooks/read-bytes.ts'
import { context } from '../imports/reading.ts'
import { cellsOf } from './books.ts'

const DAY = 23422 // 15 February 1964

const bookOf = (type: XLSX.BookType, format: string) => {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['委员名册', null, null],
    ['姓名', '性别', '出生年月'],
    ['张三', '男', { t: 'n', v: DAY, z: format }],
  ])
  const book = XLSX.utils.book_new(sheet, '名册')
  const bytes: Buffer = XLSX.write(book, { type: 'buffer', bookType: type })
  return readBytes(bytes, `名册.${type}`, defaultLimits)
}

describe.each(['xlsx', 'biff8', 'xlsb'] as const)('a date in %s', (type) => {
  it.each([
    ['yyyy.mm', '1964.02', '1964-02'],
    ['yyyy\\.mm', '1964.02', '1964-02'],
    ['yyyy"年"m"月"', '1964年2月', '1964-02'],
    ['yyyymm', '196402', '1964-02'],
    ['yyyy.mm.dd', '1964.02.15', '1964-02-15'],
  ])('of the format %s shows %s and is read as %s', (format, shown, read) => {
    const book = bookOf(type, format)
    expect(cellsOf(book.sheets[0]).at(-1)).toMatchObject({ k: 'date', v: DAY, w: shown })
    const [sheet] = readSheets(book, context)
    expect(sheet?.drafts[0]?.values).toMatchObject({ birthDate: read })
  })
})
