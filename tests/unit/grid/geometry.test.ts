import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GridColumn, layColumns } from '../../../src-renderer/ui/grid/columns.ts'
import {
  dropTarget,
  HEAD_PX,
  NUMBER_PX,
  pointAt,
  ROW_PX,
  revealed,
} from '../../../src-renderer/ui/grid/geometry.ts'

const column = (id: string, isFrozen = false): GridColumn => ({
  id,
  title: id,
  width: 100,
  kind: 'text',
  isFrozen,
  parse: (text) => ({ ok: true, value: text }),
  format: String,
})

const layout = layColumns(
  [column('a'), column('b', true), column('c'), column('d'), column('e')],
  NUMBER_PX,
)
const viewport = { scrollLeft: 0, scrollTop: 0, width: 400, height: 300 }

describe('the sheet on screen', () => {
  test('frozen columns stand first', () => {
    expect(layout.columns.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd', 'e'])
    expect(layout.frozenWidth).toBe(NUMBER_PX + 100)
  })

  test.each([
    ['the corner', { x: 5, y: 5 }, { row: -1, column: -1 }],
    ['a heading', { x: NUMBER_PX + 5, y: 5 }, { row: -1, column: 0 }],
    ['a number', { x: 5, y: HEAD_PX + 2 * ROW_PX }, { row: 8, column: -1 }],
    ['a frozen cell', { x: NUMBER_PX + 5, y: HEAD_PX + 5 }, { row: 6, column: 0 }],
    ['a cell that was scrolled to', { x: NUMBER_PX + 105, y: HEAD_PX + 5 }, { row: 6, column: 2 }],
    ['beyond the last column', { x: 900, y: HEAD_PX + 5 }, { row: 6, column: 4 }],
  ])('knows %s', (_, place, point) => {
    expect(pointAt(place, { ...viewport, scrollLeft: 100, scrollTop: 6 * ROW_PX }, layout)).toEqual(
      point,
    )
  })

  test('a revealed cell is whole in view, and one already in view moves nothing', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(4), fc.nat(90_000), fc.nat(200), (row, at, top, left) => {
        const from = { ...viewport, scrollTop: top, scrollLeft: left }
        const point = { row, column: at }
        const to = revealed(point, from, layout)
        const y = row * ROW_PX - to.top
        expect(y >= 0 && y + ROW_PX + HEAD_PX <= viewport.height).toBe(true)
        const x = (layout.lefts[at] ?? 0) - (at < layout.frozen ? 0 : to.left)
        expect(at < layout.frozen || x >= layout.frozenWidth).toBe(true)
        expect(x + 100 <= viewport.width).toBe(true)
        const again = revealed(
          point,
          { ...viewport, scrollTop: to.top, scrollLeft: to.left },
          layout,
        )
        expect(again).toEqual(to)
      }),
    )
  })

  test.each([
    [0, 'b'],
    [NUMBER_PX + 60, 'a'],
    [NUMBER_PX + 460, null],
  ])('a heading dropped at %d goes before %s', (x, before) => {
    expect(dropTarget(layout, x)).toBe(before)
  })
})
