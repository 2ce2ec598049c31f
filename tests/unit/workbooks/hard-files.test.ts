import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { readBytes } from '#core/workbooks/read-bytes.ts'
import { cellsOf, countCells, hardFile, outcomeOf, readHard, textsOf } from './books.ts'

/** A plain workbook whose list of parts says something else of its first part (at a place within its entry). */
const withFirstPart = (change: (entry: Buffer) => void): Buffer => {
  const bytes = readFileSync(hardFile('t/noapp.xlsx'))
  change(bytes.subarray(bytes.indexOf('PK\u0001\u0002')))
  return bytes
}

const webArchive = (...lines: readonly string[]): Buffer =>
  Buffer.from(['MIME-Version: 1.0', ...lines].join('\r\n'))

describe('files that are refused', () => {
  it.each([
    ['t/empty.xlsx', 'empty-file'],
    ['t/random.xlsx', 'not-spreadsheet'],
    ['t/prejunk.xlsx', 'not-spreadsheet'],
    ['t/docx-as-xlsx.xlsx', 'not-spreadsheet'],
    ['t/notxlsx.xlsx', 'not-spreadsheet'],
    ['m/pdf-renamed.xlsx', 'not-spreadsheet'],
    ['m/png-renamed.xls', 'not-spreadsheet'],
    ['m/rar-renamed.xlsx', 'not-spreadsheet'],
    ['m/word.doc.xls', 'ole-corrupt'],
    ['m/xls-truncated.xls', 'ole-corrupt'],
    ['m/xls-corrupt.xls', 'no-sheets'],
    ['t/truncated.xlsx', 'zip-truncated'],
    ['t/corrupt.xlsx', 'zip-size-lie'],
    ['t/bomb-cells-20M.xlsx', 'zip-bomb'],
    ['t/bomb-sst-30M.xlsx', 'zip-bomb'],
    ['t/bomb-ws-1G.xlsx', 'zip-bomb'],
    ['t/bomb-ws-1G-lie.xlsx', 'zip-size-lie'],
    ['t/lol-sst.xlsx', 'xml-dtd'],
    ['t/lol-sheet.xlsx', 'xml-dtd'],
    ['t/xxe.xlsx', 'xml-dtd'],
    ['t/sst-oob.xlsx', 'sheet-unreadable'],
    ['m/pw-agile.xlsx', 'password'],
    ['m/pw-velvet.xlsx', 'password'],
    ['m/pw-filepass.xls', 'password'],
    ['m/pw.ods', 'password'],
    ['m/oc-agile_pass_out_success.xlsx', 'password'],
    ['m/oc-standard_encrypt_finish.xlsx', 'password'],
  ])('%s is refused as %s', (file, problem) => {
    expect(outcomeOf(file)).toBe(problem)
  })

  it.each([
    [
      'a part of more than four gigabytes',
      'zip64',
      withFirstPart((at) => at.writeUInt32LE(0xffffffff, 24)),
    ],
    [
      'a part under a password of its own',
      'zip-encrypted',
      withFirstPart((at) => at.writeUInt16LE(1, 8)),
    ],
    ['a web archive without parts', 'mhtml', webArchive('', '<table></table>')],
    [
      'a web archive whose pages hold no table',
      'mhtml',
      webArchive(
        'Content-Type: multipart/related; boundary="x"',
        '',
        '--x',
        'Content-Type: text/html',
        '',
        '<p>a</p>',
        '--x--',
      ),
    ],
  ])('%s is refused as %s', (_, problem, bytes) => {
    expect(() => readBytes(bytes, 'a.xlsx', defaultLimits)).toThrow(
      expect.objectContaining({ problem }),
    )
  })
})

const nineCells = (
  'abs app-prefix backslash bom cols-16384 comment dim-lie dim-small drawing-empty ' +
  'drawing-userShapes dv-many-col dv-whole-col image merge-20k merge-huge noapp noref nostyles ' +
  'order overlap-merge partname prefix proto rows-unordered shape shape-norels sparse-corner ' +
  'sst-case stored strict styled-empty-rows-1M trailing utf16part'
).split(' ')

describe('odd but legal packages', () => {
  it.each(nineCells)('t/%s.xlsx gives its nine cells', (name) => {
    const book = readHard(`t/${name}.xlsx`)
    expect(book.sheets.map((sheet) => cellsOf(sheet).length)).toEqual([9])
    expect(cellsOf(book.sheets[0]).map(({ v }) => v)).toEqual([
      '序号',
      '姓名',
      '日期',
      1,
      '张三',
      45032,
      2,
      '李四',
      45033,
    ])
  })

  it('a workbook that names a sheet or a comment __proto__ changes nothing outside of itself', () => {
    readHard('t/proto.xlsx')
    const book = readHard('t/proto-sheet.xlsx')
    expect(book.sheets.map(({ name }) => name)).toContain('__proto__')
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('500 to 5,000 merges are all kept', () => {
    expect(
      [500, 2000, 5000].map((count) => readHard(`t/merge-${count}.xlsx`).sheets[0]?.merges.length),
    ).toEqual([500, 2000, 5000])
  })
})

const sameLayout = [
  'lo/xls/layout.xls',
  'lo/ods/layout.ods',
  'lo/gn/layout.biff8.xls',
  'lo/gn/layout.biff7gbk.xls',
  'm/layout.xlsb',
  'm/bom-xls.et',
  'm/ooxml.et',
  'm/ods-renamed.xlsx',
  'm/xls-renamed.xlsx',
  'm/xlsx-renamed.xls',
  'm/biff5-gbk.xls',
  'm/biff5-gbk-nocp.xls',
  'm/xlml.xls',
]

/** Formats may show dates differently; what the cells hold must be the same. */
const valuesOf = (name: string): unknown[] =>
  readHard(name).sheets.flatMap((sheet) => [sheet.name, ...cellsOf(sheet).map(({ v }) => v)])

describe('one book in many formats', () => {
  const original = valuesOf('t/layout.xlsx')

  it.each(sameLayout)('%s holds what layout.xlsx holds', (file) => {
    expect(valuesOf(file)).toEqual(original)
  })

  it('merges, hidden rows and columns and the states of sheets are known', () => {
    const { sheets } = readHard('t/layout.xlsx')
    expect(sheets.map(({ state }) => state)).toEqual([0, 0, 0, 0, 0, 1, 2])
    expect(sheets[0]).toMatchObject({ hiddenRows: [7], hiddenCols: [4] })
    expect(sheets[0]?.merges).toContainEqual({ top: 4, left: 1, bottom: 6, right: 1 })
  })
})

const csvText = ['110101199003071234', '13800138000', '007', '1-2', '3/4', '含,逗号', '𬭎某']

describe('tables in text and in markup', () => {
  it.each([
    'm/utf8.csv',
    'm/utf8bom.csv',
    'm/gbk.csv',
    'm/gb18030.csv',
    'm/semicolon.csv',
    'm/sep.csv',
    'm/cr-only.csv',
    'm/gbk-tab-as.xls',
    'm/utf16le-tab.txt',
    'm/utf16le-tab-as.xls',
  ])('%s keeps every ID, phone and code as it was typed', (file) => {
    const book = readHard(file)
    const texts = textsOf(book)
    // GBK itself has no 𬭎; the file holds a question mark there.
    const wanted = /gbk/.test(file) ? csvText.slice(0, -1) : csvText
    for (const text of wanted) expect(texts).toContain(text)
    expect(countCells(book)).toBe(32)
  })

  it('full-width commas separate too', () => {
    expect(textsOf(readHard('m/fullwidth-comma.csv'))).toEqual([
      '序号',
      '姓名',
      '备注',
      '1',
      '张三',
      '无',
    ])
  })

  it('a quote that never closes is read and warned of', () => {
    expect(readHard('m/unclosed.csv').warnings).toEqual(['unclosed-quote'])
  })

  it('a short file in GBK is not taken for UTF-8', () => {
    expect(textsOf(readHard('m/short-gbk.csv')).slice(0, 2)).toEqual(['序号', '姓名'])
  })

  it.each([
    'm/html-utf8.xls',
    'm/html-utf8bom.xls',
    'm/html-gb2312.xls',
    'm/html-nometa-gbk.xls',
    'm/html-frag.xls',
    'm/mhtml.xls',
  ])('%s keeps IDs exact and its merges', (file) => {
    const [sheet] = readHard(file).sheets
    const texts = cellsOf(sheet).map(({ v }) => v)
    for (const text of ['××街道接访台账', '110101199003071234', '00123', '4.16'])
      expect(texts).toContain(text)
    expect(sheet?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 3 },
      { top: 2, left: 1, bottom: 3, right: 1 },
    ])
  })
})
