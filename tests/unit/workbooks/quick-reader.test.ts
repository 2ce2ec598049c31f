import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as SheetJs from '@e965/xlsx'
import exceljs from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { readBytes } from '#core/workbooks/read-bytes.ts'
import { cellsOf, changed, readHard } from './books.ts'
import { readBySheetJs, readQuickly } from './both-readers.ts'

const sheetJs: typeof SheetJs = createRequire(import.meta.url)('@e965/xlsx')
const fixtures = join(import.meta.dirname, '..', '..', 'fixtures')

/** Fewer rows than an office's limit: what is cut off must be cut off alike, and it is quicker. */
const limits = { ...defaultLimits, rows: 5000 }

const packages = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(xlsx|xlsm|et|xls)$/.test(name))
  .filter((name) => readFileSync(join(fixtures, name)).subarray(0, 2).toString() === 'PK')
  .filter((name) => !name.includes('ods-'))

/** What it leaves to SheetJS, and why; every other package of the fixtures it reads itself. */
const handedOver: Readonly<Record<string, string>> = {
  'workbooks/t/iso-d.xlsx': 'a cell of type d',
  'workbooks/t/rows-unordered.xlsx': 'rows out of order',
  'workbooks/t/text.xlsx': 'markup that is no element',
  'workbooks/t/utf16part.xlsx': 'a sheet that cannot be read',
}

describe('the quick reader of .xlsx and SheetJS', () => {
  it.each(packages)('%s: both give the same book or the same refusal', (name) => {
    const bytes = readFileSync(join(fixtures, name))
    const quick = readQuickly(bytes, limits)
    const known = handedOver[name.replaceAll('\\', '/')]
    if (known !== undefined) expect(quick).toEqual({ unfamiliar: known })
    // A cell in the last place of a sheet: SheetJS drops it without a word.
    else if (name.endsWith('sparse-corner.xlsx'))
      expect(quick).toMatchObject({ warnings: ['rows-cut'] })
    else expect(quick).toEqual(readBySheetJs(bytes, limits))
  })

  it('a quarter of the fixtures at most is left to SheetJS', () => {
    expect(packages.length).toBeGreaterThan(60)
    expect(Object.keys(handedOver).length * 4).toBeLessThan(packages.length)
  })
})

const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'张三𠮷𬭎 　\n<&>"\'_x000D_é，1.', '_x4E2D_', '\t', '&amp;'),
  }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
/** SheetJS unwraps the result of a formula twice, and cuts characters by number to a byte. */
const unwrapped = (each: string): string => each.replace(/[&_]/g, '')
const result = text.map(unwrapped)
const number = fc.oneof(
  fc.integer(),
  fc.integer({ min: 1, max: 60_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 0.1 + 0.2, 4.1, 1e15, 110101199003071230, 1e-7, -3.5),
)
const format = fc.constantFrom(
  'General',
  'yyyy-mm-dd',
  'yyyy"年"m"月"d"日"',
  '[$-804]aaaa',
  '0.00',
  '#,##0',
  '000000',
  '0%',
  'h:mm',
  '@',
)
const value = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('text' as const), text }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('number' as const), number, format }) },
  fc.record({ kind: fc.constant('yesNo' as const), yes: fc.boolean() }),
  fc.record({ kind: fc.constant('error' as const) }),
  fc.record({
    kind: fc.constant('rich' as const),
    parts: fc.array(text, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('formula' as const), result: fc.oneof(number, result) }),
  fc.record({ kind: fc.constant('link' as const), text }),
  fc.record({ kind: fc.constant('note' as const), text }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('none' as const) }) },
)
type Value = typeof value extends fc.Arbitrary<infer V> ? V : never
const table = fc.array(fc.array(value, { maxLength: 6 }), { minLength: 1, maxLength: 8 })

const put = (cell: exceljs.Cell, given: Value): void => {
  if (given.kind === 'text') cell.value = given.text
  else if (given.kind === 'number') {
    cell.value = given.number
    cell.numFmt = given.format
  } else if (given.kind === 'yesNo') cell.value = given.yes
  else if (given.kind === 'error') cell.value = { error: '#N/A' }
  else if (given.kind === 'rich')
    cell.value = { richText: given.parts.map((part) => ({ text: part })) }
  else if (given.kind === 'formula') cell.value = { formula: 'A1&B$2', result: given.result }
  else if (given.kind === 'link')
    cell.value = { text: given.text || '链接', hyperlink: 'https://a.cn/?a=1&b=2' }
  else if (given.kind === 'note') {
    cell.value = 1
    cell.note = given.text || '注'
  }
}

const writtenByExceljs = async (rows: readonly (readonly Value[])[], hidden: number) => {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('一月')
  rows.forEach((cells, at) => {
    for (const [column, given] of cells.entries()) put(sheet.getCell(at + 1, column + 1), given)
  })
  sheet.getRow(hidden + 1).hidden = true
  sheet.getColumn(2).hidden = true
  sheet.mergeCells(1, 8, 3, 9)
  book.addWorksheet('空', { state: 'hidden' })
  return Buffer.from(await book.xlsx.writeBuffer())
}

const plainOf = (given: Value): string | number | boolean | null => {
  if (given.kind === 'formula') return given.result
  if (given.kind === 'number') return given.number
  return given.kind === 'yesNo' ? given.yes : null
}

const writtenBySheetJs = (rows: readonly (readonly Value[])[], shared: boolean): Buffer => {
  const book = sheetJs.utils.book_new()
  const plain = rows.map((row) => row.map(plainOf))
  // Texts that are not shared are written as the results of formulas are.
  const known = (cell: string | number | boolean | null) =>
    typeof cell === 'string' && !shared ? unwrapped(cell) : cell
  const sheet = sheetJs.utils.aoa_to_sheet(plain.map((row) => row.map(known)))
  sheetJs.utils.book_append_sheet(book, sheet, '表')
  return sheetJs.write(book, {
    type: 'buffer',
    bookType: 'xlsx',
    bookSST: shared,
    compression: true,
  })
}

describe('any workbook an office program writes', () => {
  it('written by exceljs, reads the same by both', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.nat(7), async (rows, hidden) => {
        const bytes = await writtenByExceljs(rows, hidden)
        expect(readQuickly(bytes)).toEqual(readBySheetJs(bytes))
      }),
      { numRuns: 60 },
    )
  })

  it('written by SheetJS, with or without shared texts, reads the same by both', () => {
    fc.assert(
      fc.property(table, fc.boolean(), (rows, shared) => {
        const bytes = writtenBySheetJs(rows, shared)
        expect(readQuickly(bytes)).toEqual(readBySheetJs(bytes))
      }),
      { numRuns: 100 },
    )
  })
})

const SHEET = 'xl/worksheets/sheet1.xml'

describe('what the quick reader does not know', () => {
  it.each(Object.entries(handedOver))('%s goes to SheetJS and comes back right', (name) => {
    const bytes = readFileSync(join(fixtures, name))
    const { sheets } = readBytes(bytes, 'x.xlsx', limits)
    expect({ sheets }).toEqual({
      sheets:
        'sheets' in readBySheetJs(bytes)
          ? (readBySheetJs(bytes) as { sheets: unknown }).sheets
          : [],
    })
  })

  it('the text of a comment in the middle of the rows hands over after rows were given on', () => {
    const rows = readHard('t/order.xlsx').sheets[0]
    const bytes = changed('t/order.xlsx', SHEET, (xml) =>
      xml.replace(/<\/row>(?!.*<\/row>)/s, '<!-- 注 --></row>'),
    )
    expect(readQuickly(bytes)).toEqual({ unfamiliar: 'markup that is no element' })
    expect(cellsOf(readBytes(bytes, 'x.xlsx', defaultLimits).sheets[0])).toEqual(cellsOf(rows))
  })

  it('a result of a formula that looks wrapped twice is unwrapped once', () => {
    const bytes = changed('t/order.xlsx', SHEET, (xml) =>
      xml.replace(
        /<c r="B2"[^>]*>.*?<\/c>/,
        '<c r="B2" t="str"><f>A1</f><v>&amp;lt;&#x4E2D;_x6587_</v></c>',
      ),
    )
    const cells = cellsOf(readBytes(bytes, 'x.xlsx', defaultLimits).sheets[0])
    expect(cells).toContainEqual({ k: 's', v: '&lt;中文', f: 'A1' })
  })

  it('characters beyond the first 65,536 written by number are whole', () => {
    const bytes = changed('t/order.xlsx', 'xl/sharedStrings.xml', (xml) =>
      xml.replace('张三', '&#x20BB7;&#134071;'),
    )
    expect(
      cellsOf(readBytes(bytes, 'x.xlsx', defaultLimits).sheets[0]).map(({ v }) => v),
    ).toContain('𠮷𠮷')
  })
})
