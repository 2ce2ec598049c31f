import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import exceljs from 'exceljs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writeWorkbook } from '#core/documents/write-workbook.ts'
import type { SheetCell, SheetModel } from '#core/reports/sheet-model.ts'
import { defaultLimits } from '#core/workbooks/limits.ts'
import { readBytes } from '#core/workbooks/read-bytes.ts'

const HEAD_ROWS = 2
const LONGEST = 32_767

const tableOf = (rows: readonly (readonly SheetCell[])[]): SheetModel => ({
  name: '文字',
  title: '文字',
  under: [],
  columns: [{ heading: '内容', width: 60, kind: 'text' }],
  rows,
  end: () => ({ totals: [], foot: [], notes: [] }),
})

/** The texts under the head as three readers give them: exceljs, SheetJS and the program's own. */
const readBack = async (rows: readonly (readonly SheetCell[])[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'lxq-texts-'))
  try {
    const path = join(folder, '文字.xlsx')
    await writeWorkbook(path, [tableOf(rows)])
    const bytes = readFileSync(path)
    const book = new exceljs.Workbook()
    await book.xlsx.readFile(path)
    const [sheet] = book.worksheets
    const { Sheets, SheetNames } = read(bytes)
    const theirs = utils.sheet_to_json<unknown[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1 })
    const own = readBytes(bytes, '文字.xlsx', defaultLimits).sheets[0]?.rows ?? []
    const numbers = Array.from({ length: sheet?.rowCount ?? 0 }, (_, at) => at).slice(HEAD_ROWS)
    return {
      exceljs: numbers.map((at) => sheet?.getCell(at + 1, 1).value ?? null),
      sheetjs: numbers.map((at) => theirs[at]?.[0] ?? null),
      own: numbers.map((at) => own[at]?.[0]?.v ?? null),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What XML has characters for, by its own list of them; a cell without a text is empty. */
const writable = (text: string): string | null =>
  Array.from(text)
    .filter((letter) => {
      const code = letter.codePointAt(0) ?? 0
      const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0)
      const isSurrogate = code >= 0xd800 && code < 0xe000
      if (code === 9 || code === 10) return true
      return !isControl && !isSurrogate && code !== 0xfffe && code !== 0xffff
    })
    .join('') || null

const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '=1+1',
    '+86',
    '-5',
    '@SUM(A1)',
    '0123',
    '1e5',
    '_x000D_',
    '_x005f_',
    '_X0041_',
    '__x0041_',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '　',
    '&amp;',
    '<b>',
    ']]>',
    '"',
    "'",
    '👩‍👩‍👧',
    '𠮷',
    '\ud83d',
    '\ude00',
    '\ufeff',
    '\u2028',
    '\0',
    'é',
    '1900-01-01',
  ),
)
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))

it('every reader gives the texts of a workbook back, letter by letter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 40 }), async (texts) => {
      const expected = texts.map(writable)
      const rows = texts.map((each) => [each])
      const found = await readBack(rows)
      expect(found.own).toEqual(expected)
      // exceljs leaves Excel's own escape in texts that stand in their cells.
      const unescaped = found.exceljs.map(
        (value) => value && String(value).replaceAll('_x005F_', '_'),
      )
      expect(unescaped).toEqual(expected)
      expect(found.sheetjs).toEqual(expected)
    }),
    { numRuns: 60 },
  )
}, 60_000)

it('a text longer than a cell goes on in the cell below, and no letter is cut in two', async () => {
  const long = `${'a'.repeat(LONGEST - 1)}𠮷${'b'.repeat(LONGEST)}完`
  const { exceljs: found } = await readBack([[long], ['next']])
  const texts = found.filter((value, at) => value !== found[at - 1]).map(String)
  expect(texts.slice(0, -1).join('')).toBe(long)
  expect(texts.at(-1)).toBe('next')
  for (const one of texts) expect(one.length).toBeLessThanOrEqual(LONGEST)
})
