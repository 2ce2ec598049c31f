import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTextBytes } from '#core/documents/text-bytes.ts'
import { sheetPieces, type XlsxRow, type XlsxSheet } from '#core/documents/xlsx-sheet.ts'
import { columnLetters } from '#core/documents/xlsx-text.ts'

const MOST = 1_048_576

const rows = function* (count: number): Generator<XlsxRow> {
  const row: XlsxRow = { cells: [], height: 15 }
  for (let at = 0; at < count; at++) yield row
}

const sheetOf = (count: number): XlsxSheet => ({
  name: '表',
  page: { size: 9, landscape: true, margins: { top: 1, right: 1, bottom: 1, left: 1 } },
  widths: [10],
  head: { from: 1, to: 1 },
  printed: 1,
  rows: rows(count),
})

/** Goes through the pieces of a sheet; how many rows there were. */
const rowsWritten = (count: number): number => {
  const pieces = sheetPieces(sheetOf(count), '')
  for (let next = pieces.next(); ; next = pieces.next())
    if (next.done === true) return next.value.all
}

describe('the pieces of a sheet', () => {
  it('are those of as many rows as Excel has, and are refused of one more', () => {
    expect(rowsWritten(MOST)).toBe(MOST)
    expect(() => rowsWritten(MOST + 1)).toThrow(
      expect.objectContaining({ code: 'sheet-too-long', details: { most: MOST } }),
    )
  })

  it('are the bytes of the texts that were added, wherever one ends', () => {
    const added = fc.array(
      fc.record({ text: fc.string({ unit: 'grapheme' }), isMade: fc.boolean() }),
    )
    fc.assert(
      fc.property(added, fc.integer({ min: 1, max: 40 }), (texts, size) => {
        const out = createTextBytes(size)
        const taken: Buffer[] = []
        for (const { text, isMade } of texts) {
          if (isMade) out.put(Buffer.from(text))
          else out.write(text)
          if (out.size() > size) taken.push(Buffer.from(out.take()))
        }
        taken.push(out.take())
        expect(Buffer.concat(taken).toString()).toBe(texts.map(({ text }) => text).join(''))
      }),
    )
  })

  it('keep what was taken while the next is made', () => {
    const out = createTextBytes(100)
    out.write('第一')
    const first = out.take()
    out.write('第二，长得多的一段')
    expect(first.toString()).toBe('第一')
    expect(out.take().toString()).toBe('第二，长得多的一段')
  })

  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('call column %i %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters)
  })
})
