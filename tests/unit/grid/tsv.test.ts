import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatTsv, parseTsv } from '../../../src-renderer/ui/grid/tsv.ts'

describe('a block on the clipboard', () => {
  test.each([
    ['one cell as Excel copies it', '张三\r\n', [['张三']]],
    ['one cell as a browser copies it', '张三', [['张三']]],
    ['rows of unequal length', 'a\tb\nc', [['a', 'b'], ['c']]],
    [
      'empty cells at the end',
      'a\t\t\r\n\t\r\n',
      [
        ['a', '', ''],
        ['', ''],
      ],
    ],
    ['an empty row between', 'a\r\n\r\nb\r\n', [['a'], [''], ['b']]],
    ['a cell of two lines', '"上\n下"\tb\r\n', [['上\n下', 'b']]],
    ['a cell of two lines from an old program', '"上\r\n下"\r\n', [['上\n下']]],
    ['doubled quotes', '"说""好"""\r\n', [['说"好"']]],
    ['a cell that is in quotes', '"好"\t1\r\n', [['"好"', '1']]],
    ['a cell that begins with a quoted word', '"好"人\t1\r\n', [['"好"人', '1']]],
    ['a quote that is never closed', '"好\t1\r\n2', [['"好', '1'], ['2']]],
    ['line ends of old Macs', 'a\rb\r', [['a'], ['b']]],
  ])('%s is read', (_, text, block) => {
    expect(parseTsv(text)).toEqual(block)
  })

  const cell = fc.oneof(
    fc.string(),
    fc.stringMatching(/^["\t\na]{0,6}$/),
    fc.constantFrom('', '"', '"a"', '"\t', '上\n下', '4101'),
  )
  const block = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(
        fc.array(
          cell.map((text) => text.replace(/\r\n?/g, '\n')),
          { minLength: columns, maxLength: columns },
        ),
        { minLength: rows, maxLength: rows },
      ),
    )

  test('comes back as it was written, whatever is in its cells', () => {
    fc.assert(
      fc.property(block, (cells) => {
        expect(parseTsv(formatTsv(cells))).toEqual(cells)
      }),
    )
  })
})

test('a clipboard of megabytes with one stray quote is read, not choked on', () => {
  const rows = Array.from({ length: 60_000 }, (_, at) => `${at === 0 ? '"' : ''}甲${at}\t乙`)
  expect(parseTsv(rows.join('\r\n'))).toHaveLength(60_000)
})
