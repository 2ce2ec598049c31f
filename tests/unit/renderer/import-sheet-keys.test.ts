import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellCommandOf,
  keyBehind,
  placeAfter,
} from '../../../src-renderer/features/imports/sheet/cell-keys.ts'
import { letterOf, placeOf } from '../../../src-renderer/features/imports/sheet/letters.ts'

describe('the letters of columns', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('are those of Excel: column %i is %s', (at, letter) => {
    expect(letterOf(at)).toBe(letter)
  })

  it('lead back to the column', () => {
    fc.assert(fc.property(fc.nat(20_000), (at) => placeOf(letterOf(at)) === at))
  })
})

describe('a key in an imported sheet of 40 rows and 5 columns', () => {
  it.each([
    ['ArrowDown', false, [21, 2]],
    ['ArrowLeft', false, [20, 1]],
    ['PageDown', false, [35, 2]],
    ['Home', false, [20, 0]],
    ['End', false, [20, 4]],
    ['Home', true, [0, 0]],
    ['End', true, [39, 2]],
  ] as const)('%s (with Ctrl: %s) leads on', (key, ctrlKey, [index, column]) => {
    const at = { index: 20, column: 2 }
    expect(placeAfter(at, { key, ctrlKey }, { rows: 40, columns: 5 })).toEqual({ index, column })
  })

  it.each([
    ['张', {}, false, 'type'],
    ['4', {}, false, 'type'],
    ['F2', {}, false, 'edit'],
    ['Enter', {}, false, 'edit'],
    ['Enter', {}, true, 'take'],
    ['Tab', {}, false, 'type'],
    ['Tab', {}, true, 'take'],
    ['Delete', {}, false, 'empty'],
    ['Delete', {}, true, 'type'],
    ['ArrowDown', {}, false, 'go'],
    ['ArrowDown', {}, true, 'type'],
    ['Escape', {}, true, 'cancel'],
    ['F10', { shiftKey: true }, false, 'menu'],
  ] as const)(
    '%s (with %j; in a cell that is typed in: %s) means %s',
    (key, held, isTyping, means) => {
      const pressed = { key, ctrlKey: false, shiftKey: false, ...held }
      expect(cellCommandOf(pressed, isTyping)).toBe(means)
    },
  )

  it.each([
    ['Enter', false, [21, 2]],
    ['Enter', true, [19, 2]],
    ['Tab', false, [20, 3]],
    ['Tab', true, [20, 1]],
  ] as const)('%s (with Shift: %s) ends a cell and leads on', (key, shiftKey, [index, column]) => {
    const behind = keyBehind({ key, ctrlKey: false, shiftKey })
    const at = { index: 20, column: 2 }
    expect(placeAfter(at, behind, { rows: 40, columns: 5 })).toEqual({ index, column })
  })

  it('never leads out of it, and nowhere at all where there is nothing', () => {
    const [first, last] = [
      { index: 0, column: 0 },
      { index: 39, column: 4 },
    ]
    const size = { rows: 40, columns: 5 }
    const press = (key: string) => ({ key, ctrlKey: false })
    expect(placeAfter(first, press('PageUp'), size)).toEqual(first)
    expect(placeAfter(last, press('ArrowRight'), size)).toEqual(last)
    expect(placeAfter(last, press('PageDown'), size)).toEqual(last)
    expect(placeAfter(first, press('ArrowDown'), { rows: 0, columns: 5 })).toBeUndefined()
    expect(placeAfter(first, press('x'), size)).toBeUndefined()
  })
})
