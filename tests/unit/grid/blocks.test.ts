import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cellsIn,
  draggedRange,
  fillFrom,
  fillRange,
  planPaste,
} from '../../../src-renderer/ui/grid/blocks.ts'
import { heightOf, type Range, widthOf } from '../../../src-renderer/ui/grid/selection.ts'

const range = (top: number, left: number, bottom = top, right = left): Range => ({
  top,
  left,
  bottom,
  right,
})

const pairs = (copies: ReturnType<typeof fillRange>): readonly string[] =>
  copies.map(({ from, to }) => `${from.row},${from.column}>${to.row},${to.column}`)

const anyRange = fc
  .tuple(fc.nat(20), fc.nat(8), fc.nat(6), fc.nat(4))
  .map(([top, left, down, across]) => range(top, left, top + down, left + across))

describe('filling', () => {
  test.each([
    ['down from the first row', range(1, 0, 3, 0), 'down', ['1,0>2,0', '1,0>3,0']],
    ['down from the row above one row', range(2, 1, 2, 1), 'down', ['1,1>2,1']],
    ['down from nothing above the first row', range(0, 1), 'down', []],
    ['right from the first column', range(0, 1, 0, 2), 'right', ['0,1>0,2']],
    ['right from the column before one column', range(4, 2), 'right', ['4,1>4,2']],
    ['right from nothing before the first column', range(4, 0), 'right', []],
  ] as const)('%s', (_, selected, way, expected) => {
    expect(pairs(fillFrom(selected, way))).toEqual(expected)
  })

  test('upwards keeps the pattern in step with the rows it came from', () => {
    expect(pairs(fillRange(range(4, 0, 5, 0), range(1, 0, 5, 0)))).toEqual([
      '5,0>1,0',
      '4,0>2,0',
      '5,0>3,0',
    ])
  })

  test('writes every cell outside the source once, and takes only from the source', () => {
    fc.assert(
      fc.property(anyRange, fc.nat(30), fc.nat(12), (source, row, column) => {
        const target = draggedRange(source, { row, column })
        const copies = fillRange(source, target)
        const inSource = new Set(cellsIn(source).map((at) => `${at.row},${at.column}`))
        expect(copies.length).toBe(cellsIn(target).length - cellsIn(source).length)
        expect(new Set(copies.map(({ to }) => `${to.row},${to.column}`)).size).toBe(copies.length)
        for (const { from } of copies) expect(inSource.has(`${from.row},${from.column}`)).toBe(true)
      }),
    )
  })

  test.each([
    ['down', { row: 7, column: 3 }, range(2, 2, 7, 3)],
    ['up', { row: 0, column: 2 }, range(0, 2, 3, 3)],
    ['right where it is further right than down', { row: 4, column: 6 }, range(2, 2, 3, 6)],
    ['left', { row: 3, column: 0 }, range(2, 0, 3, 3)],
    ['nowhere inside', { row: 3, column: 3 }, range(2, 2, 3, 3)],
  ])('the handle dragged %s grows one way', (_, to, expected) => {
    expect(draggedRange(range(2, 2, 3, 3), to)).toEqual(expected)
  })
})

describe('pasting', () => {
  test('one value fills the selection', () => {
    const { cells, range: pasted } = planPaste([['x']], range(1, 1, 2, 3), 10)
    expect(cells).toHaveLength(6)
    expect(new Set(cells.map(({ text }) => text))).toEqual(new Set(['x']))
    expect(pasted).toEqual(range(1, 1, 2, 3))
  })

  test('a block goes to the corner of a selection it does not fit into', () => {
    const { range: pasted } = planPaste(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      range(5, 1, 7, 1),
      10,
    )
    expect(pasted).toEqual(range(5, 1, 6, 2))
  })

  test('a block repeats over a selection it fits into', () => {
    const { cells } = planPaste([['a'], ['b']], range(0, 0, 3, 0), 10)
    expect(cells.map(({ text }) => text)).toEqual(['a', 'b', 'a', 'b'])
  })

  test('a block that fits into a selection with a rest is pasted once', () => {
    const { range: pasted } = planPaste([['a'], ['b']], range(0, 0, 4, 0), 10)
    expect(pasted).toEqual(range(0, 0, 1, 0))
  })

  test('rows shorter than the block leave their last cells empty', () => {
    const { cells } = planPaste([['a', 'b'], ['c']], range(0, 0), 10)
    expect(cells.map(({ text }) => text)).toEqual(['a', 'b', 'c', ''])
  })

  test('columns beyond the last are counted, not written', () => {
    const { cells, columnsLost } = planPaste([['a', 'b', 'c']], range(0, 8), 10)
    expect(cells.map(({ text }) => text)).toEqual(['a', 'b'])
    expect(columnsLost).toBe(1)
  })

  test('covers its range cell by cell', () => {
    fc.assert(
      fc.property(anyRange, fc.integer({ min: 1, max: 3 }), (selected, size) => {
        const block = Array.from({ length: size }, () => Array.from({ length: size }, () => 'x'))
        const { cells, range: pasted } = planPaste(block, selected, 40)
        expect(cells).toHaveLength(heightOf(pasted) * widthOf(pasted))
        expect(heightOf(pasted) % size).toBe(0)
      }),
    )
  })
})
