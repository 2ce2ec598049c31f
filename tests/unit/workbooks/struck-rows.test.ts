import { describe, expect, it } from 'vitest'
import { struckRowsInBiff } from '#core/workbooks/biff-strikes.ts'
import { struckRowsInOds } from '#core/workbooks/ods-strikes.ts'
import { readHard } from './books.ts'

// Rows struck through, in the formats whose reader does not tell of fonts.

const FONT = 0x31
const XF = 0xe0
const SHEET = 0x85
const EOF = 0x0a
const TEXT = 0xfd
const NUMBERS = 0xbd
const BLANK = 0x201

const record = (type: number, ...words: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 + words.length * 2)
  bytes.writeUInt16LE(type, 0)
  bytes.writeUInt16LE(words.length * 2, 2)
  for (const [at, word] of words.entries()) bytes.writeUInt16LE(word, 4 + at * 2)
  return bytes
}

const font = (isStruck: boolean): Buffer => record(FONT, 220, isStruck ? 8 : 0, 0x7fff, 400)
const text = (row: number, column: number, style: number): Buffer =>
  record(TEXT, row, column, style, 0, 0)
/** Two numbers side by side. */
const numbers = (row: number, styles: readonly [number, number]): Buffer =>
  record(NUMBERS, row, 0, styles[0], 0, 0, styles[1], 0, 0, 1)

/** A stream of one sheet: its fonts, the font of each style, its cells. */
const streamOf = (
  fonts: readonly boolean[],
  styles: readonly number[],
  cells: readonly Buffer[],
): Buffer => {
  const before = [...fonts.map(font), ...styles.map((each) => record(XF, each, 0))]
  const size = before.reduce((sum, { length }) => sum + length, 0)
  const from = size + 8 + 4
  const sheet = record(SHEET, from & 0xffff, from >> 16)
  return Buffer.concat([...before, sheet, record(EOF), ...cells, record(EOF)])
}

describe('rows of an .xls that are struck through', () => {
  const cells = [
    ...[text(0, 0, 0), text(0, 1, 0)],
    ...[text(1, 0, 1), text(1, 1, 1)],
    numbers(2, [1, 1]),
    // One cell of two is a correction; a blank one says nothing.
    ...[text(3, 0, 0), text(3, 1, 1)],
    ...[text(4, 0, 1), record(BLANK, 4, 1, 1)],
  ]

  it('are told by the fonts of their cells', () => {
    expect(struckRowsInBiff(streamOf([false, true], [0, 1], cells))).toEqual([[1, 2]])
  })

  it('are none where no font of the book is struck through', () => {
    expect(struckRowsInBiff(streamOf([false, false], [0, 1], cells))).toEqual([])
  })

  it('are told by the sixth font too, which is called by the number after it', () => {
    const fonts = [false, false, false, false, true]
    expect(struckRowsInBiff(streamOf(fonts, [0, 5], cells))).toEqual([[1, 2]])
    expect(struckRowsInBiff(streamOf(fonts, [0, 4], cells))).toEqual([[]])
  })

  it('end where a stream is cut, and no record is read beyond it', () => {
    const whole = streamOf([false, true], [0, 1], cells)
    for (let size = 0; size < whole.length; size += 1)
      expect(() => struckRowsInBiff(whole.subarray(0, size))).not.toThrow()
  })
})

const style = (name: string, line: string): string =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default">` +
  `<style:text-properties style:text-line-through-style="${line}"/></style:style>`
const cell = (name: string, said = 'x'): string =>
  `<table:table-cell table:style-name="${name}" office:value-type="string"><text:p>${said}</text:p></table:table-cell>`
const row = (cells: string, more = ''): string =>
  `<table:table-row${more}>${cells}</table:table-row>`

describe('rows of an .ods that are struck through', () => {
  const contentOf = (line: string): string =>
    `<office:automatic-styles>${style('ce1', 'none')}${style('ce2', line)}</office:automatic-styles>` +
    `<office:spreadsheet><table:table table:name="1">` +
    row(cell('ce1') + cell('ce1')) +
    row(cell('ce2') + cell('ce2')) +
    row('<table:table-cell table:style-name="ce2"/>', ' table:number-rows-repeated="3"') +
    `<table:table-row-group>${row(cell('ce2') + cell('ce2'))}</table:table-row-group>` +
    row(cell('ce1') + cell('ce2')) +
    `</table:table><table:table table:name="2">${row(cell('ce2') + cell('ce2'))}</table:table></office:spreadsheet>`

  it('are told by the styles of their cells, sheet by sheet', () => {
    expect(struckRowsInOds(contentOf('solid'))).toEqual([[1, 5], [0]])
  })

  it('are none where no style strikes anything through', () => {
    expect(struckRowsInOds(contentOf('none'))).toEqual([])
  })
})

it.each(['lo/xls/struck.xls', 'lo/ods/struck.ods'])(
  '%s says of each sheet which rows are void',
  (file) => {
    expect(readHard(file).sheets.map(({ struckRows }) => struckRows)).toEqual([[2], [3]])
  },
)
