import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Ground, type Move, moved } from '../../../src-renderer/ui/grid/moves.ts'
import { rangeOf, selectCell, selectRange } from '../../../src-renderer/ui/grid/selection.ts'

/** `#` holds something. The last, empty row is where the next record is typed. */
const PICTURE = ['##.#', '##..', '....', '#.##', '....']

const ground: Ground = {
  extent: { rows: 5, columns: 4 },
  filledRows: 4,
  pageRows: 2,
  isFilled: ({ row, column }) => PICTURE[row]?.[column] === '#',
}

const at = (row: number, column: number) => selectCell({ row, column })
const place = (selection: ReturnType<typeof at>): string =>
  `${selection.active.row},${selection.active.column}`

describe('a move', () => {
  test.each<readonly [string, Move, string]>([
    ['0,0', { kind: 'step', to: 'left', extend: false }, '0,0'],
    ['0,0', { kind: 'step', to: 'right', extend: false }, '0,1'],
    ['3,3', { kind: 'step', to: 'down', extend: false }, '4,3'],
    ['4,3', { kind: 'step', to: 'down', extend: false }, '4,3'],
    ['0,0', { kind: 'edge', to: 'right', extend: false }, '0,1'],
    ['0,1', { kind: 'edge', to: 'right', extend: false }, '0,3'],
    ['0,3', { kind: 'edge', to: 'right', extend: false }, '0,3'],
    ['0,0', { kind: 'edge', to: 'down', extend: false }, '1,0'],
    ['1,0', { kind: 'edge', to: 'down', extend: false }, '3,0'],
    ['2,1', { kind: 'edge', to: 'down', extend: false }, '3,1'],
    ['3,2', { kind: 'edge', to: 'up', extend: false }, '0,2'],
    ['2,2', { kind: 'rowStart', extend: false }, '2,0'],
    ['2,2', { kind: 'rowEnd', extend: false }, '2,3'],
    ['2,2', { kind: 'sheetStart', extend: false }, '0,0'],
    ['0,0', { kind: 'sheetEnd', extend: false }, '3,3'],
    ['0,1', { kind: 'page', to: 'down', extend: false }, '2,1'],
    ['4,1', { kind: 'page', to: 'down', extend: false }, '4,1'],
    ['1,1', { kind: 'enter', back: false }, '2,1'],
    ['1,1', { kind: 'enter', back: true }, '0,1'],
    ['1,3', { kind: 'tab', back: false }, '2,0'],
    ['1,0', { kind: 'tab', back: true }, '0,3'],
  ])('from %s by %o leads to %s', (from, move, to) => {
    const [row = 0, column = 0] = from.split(',').map(Number)
    expect(place(moved(at(row, column), move, ground))).toBe(to)
  })

  test('with Shift keeps the anchor and moves the other corner', () => {
    const one = moved(at(1, 1), { kind: 'step', to: 'down', extend: true }, ground)
    const two = moved(one, { kind: 'step', to: 'left', extend: true }, ground)
    expect(place(two)).toBe('1,1')
    expect(rangeOf(two)).toEqual({ top: 1, left: 0, bottom: 2, right: 1 })
  })

  test('Enter goes round inside a selected block by columns, Tab by rows', () => {
    const block = selectRange({ top: 0, left: 0, bottom: 1, right: 1 })
    const walk = (kind: 'enter' | 'tab'): readonly string[] => {
      let selection = block
      return Array.from({ length: 4 }, () => {
        selection = moved(selection, { kind, back: false }, ground)
        return place(selection)
      })
    }
    expect(walk('enter')).toEqual(['1,0', '0,1', '1,1', '0,0'])
    expect(walk('tab')).toEqual(['0,1', '1,0', '1,1', '0,0'])
  })

  test('Enter after a run of Tab returns to the column where the run began', () => {
    let selection = at(0, 1)
    for (const kind of ['tab', 'tab', 'enter'] as const)
      selection = moved(selection, { kind, back: false }, ground)
    expect(place(selection)).toBe('1,1')
  })

  const anyMove = fc.oneof(
    fc.record({
      kind: fc.constantFrom('step' as const, 'edge' as const, 'page' as const),
      to: fc.constantFrom('up' as const, 'down' as const, 'left' as const, 'right' as const),
      extend: fc.boolean(),
    }),
    fc.record({
      kind: fc.constantFrom('rowStart' as const, 'rowEnd' as const, 'sheetEnd' as const),
      extend: fc.boolean(),
    }),
    fc.record({ kind: fc.constantFrom('enter' as const, 'tab' as const), back: fc.boolean() }),
  )

  test('never leaves the sheet, and the active cell never leaves the selection', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 40 }), (moves) => {
        let selection = at(0, 0)
        for (const move of moves) {
          selection = moved(selection, move, ground)
          const { top, left, bottom, right } = rangeOf(selection)
          const { row, column } = selection.active
          expect(top >= 0 && left >= 0 && bottom < 5 && right < 4).toBe(true)
          expect(row >= top && row <= bottom && column >= left && column <= right).toBe(true)
        }
      }),
    )
  })
})
