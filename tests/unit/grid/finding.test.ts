import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runCommand } from '../../../src-renderer/ui/grid/commands.ts'
import { select } from '../../../src-renderer/ui/grid/editing.ts'
import {
  changeable,
  findCells,
  nextFound,
  placeAmong,
  replaceIn,
} from '../../../src-renderer/ui/grid/finding.ts'
import { commandOf } from '../../../src-renderer/ui/grid/keyboard.ts'
import type { GridRow } from '../../../src-renderer/ui/grid/rows.ts'
import { selectRange } from '../../../src-renderer/ui/grid/selection.ts'
import { sumUp } from '../../../src-renderer/ui/grid/selection-sum.ts'
import type { GridSession } from '../../../src-renderer/ui/grid/session.ts'
import { setupPage } from './page.ts'

const always = (): boolean => true

const find = async (session: GridSession, text: string) =>
  (await findCells(session, { text, within: undefined }, always)) ?? []

const press = (key: string, isCommand = true) => ({
  ...{ key, isCommand },
  ...{ isShift: false, isAlt: false, isComposing: false },
})

/** A page of which only some rows are held, as of a long ledger; the others are read when asked for. */
const longPage = (count: number) => {
  const reads: [number, number][] = []
  const rowOf = (at: number): GridRow => ({
    key: `r${at}`,
    values: { name: `n${at}`, persons: at, number: at },
  })
  const page = setupPage(count, {
    rowAt: (index) => (index < 10 ? rowOf(index) : undefined),
    readRows: async (from, to) => {
      reads.push([from, to])
      return Array.from({ length: to - from + 1 }, (_, at) => rowOf(from + at))
    },
  })
  return { ...page, reads }
}

describe('finding a text in the cells', () => {
  test('gives every cell that shows it, row by row, whatever the case of its letters', async () => {
    const { session } = setupPage(12)
    expect(await find(session, 'N1')).toEqual([1, 10, 11].map((row) => ({ row, column: 0 })))
    expect(await find(session, '11')).toEqual([0, 1, 2].map((column) => ({ row: 11, column })))
  })

  test('takes signs for what they are, and finds nothing for nothing', async () => {
    const { session } = setupPage(3)
    expect(await find(session, '.')).toEqual([])
    expect(await find(session, 'n[01]')).toEqual([])
    expect(await find(session, '')).toEqual([])
  })

  test('keeps to the block that was selected', async () => {
    const { session } = setupPage(12)
    const within = { top: 2, left: 0, bottom: 10, right: 0 }
    expect(await findCells(session, { text: '1', within }, always)).toEqual([
      { row: 10, column: 0 },
    ])
  })

  test('reads the rows that are not at hand, some at a time, and stops where nobody waits', async () => {
    const { session, reads } = longPage(1200)
    expect(await find(session, 'n1199')).toEqual([{ row: 1199, column: 0 }])
    expect(reads).toEqual([
      [0, 499],
      [500, 999],
      [1000, 1199],
    ])
    const abandoned = await findCells(
      session,
      { text: 'n', within: undefined },
      () => reads.length < 5,
    )
    expect(abandoned).toBeUndefined()
    expect(reads).toHaveLength(5)
  })

  test('sees what is typed and not stored yet', async () => {
    const { session, settled } = setupPage(2)
    const cells = [{ row: 1, column: 0 }]
    replaceIn(session, cells, { text: 'n1', by: 'no' })
    await settled()
    expect(await find(session, 'no')).toEqual(cells)
  })

  test('goes round: every found cell is met once before the first comes again', () => {
    const anyPoint = fc.record({ row: fc.nat(9), column: fc.nat(3) })
    const anyFound = fc
      .uniqueArray(anyPoint, { selector: ({ row, column }) => row * 4 + column, minLength: 1 })
      .map((points) => points.toSorted((a, b) => a.row - b.row || a.column - b.column))
    fc.assert(
      fc.property(anyFound, anyPoint, fc.constantFrom<1 | -1>(1, -1), (found, start, by) => {
        let at = start
        const met = found.map(() => {
          at = nextFound(found, at, by) ?? start
          return placeAmong(found, at)
        })
        expect(new Set(met).size).toBe(found.length)
        expect(met).not.toContain(-1)
      }),
    )
  })
})

describe('replacing', () => {
  test('writes all cells as one step that undo takes back', async () => {
    const { session, records, commits, settled } = setupPage(12)
    replaceIn(session, await find(session, 'n1'), { text: 'N1', by: '$& 一' })
    await settled()
    expect(records().map(([name]) => name)).toEqual([
      'n0',
      '$& 一',
      'n2',
      'n3',
      'n4',
      'n5',
      'n6',
      'n7',
      'n8',
      'n9',
      '$& 一0',
      '$& 一1',
    ])
    expect(commits()).toBe(1)
    runCommand(session, { kind: 'undo' }, 1)
    await settled()
    expect(records()[10]?.[0]).toBe('n10')
  })

  test('reads the new text by the rules of the column: a number stays one or is refused', async () => {
    const { session, records, settled } = setupPage(3)
    replaceIn(session, [{ row: 2, column: 1 }], { text: '2', by: '40' })
    replaceIn(session, [{ row: 1, column: 1 }], { text: '1', by: 'x' })
    await settled()
    expect(records().map(([, persons]) => persons)).toEqual([0, 1, 40])
  })

  test('leaves out what nobody may change', async () => {
    const { session } = setupPage(3)
    expect(changeable(session, await find(session, '2'))).toEqual([
      { row: 2, column: 0 },
      { row: 2, column: 1 },
    ])
  })
})

test('Ctrl+F and Ctrl+H open the finder, also from a cell that is being written', () => {
  for (const mode of ['idle', 'typing', 'editing'] as const) {
    expect(commandOf(press('f'), mode, false)).toEqual({ kind: 'find' })
    expect(commandOf(press('H'), mode, false)).toEqual({ kind: 'replace' })
  }
  const { session } = setupPage(1)
  runCommand(session, { kind: 'replace' }, 1)
  runCommand(session, { kind: 'find' }, 1)
  expect(session.state().finder).toEqual({ replaces: true })
})

describe('the sum of a selection', () => {
  const whole = { top: 0, left: 0, bottom: 3, right: 2 }

  test('counts what is filled and adds up the columns of numbers, the empty last row left out', async () => {
    const { session, settled } = setupPage(3)
    select(session, selectRange({ top: 1, left: 0, bottom: 1, right: 0 }))
    runCommand(session, { kind: 'clear' }, 1)
    await settled()
    expect(await sumUp(session, whole, always)).toEqual({ filled: 8, numbers: 6, sum: 6 })
  })

  test('adds amounts to the hundredth', async () => {
    const amounts = [0.1, 0.2, 1e9 + 0.07]
    const page = setupPage(3, {
      rowAt: (index) => ({ key: `r${index}`, values: { persons: amounts[index] } }),
    })
    expect(await sumUp(page.session, { ...whole, left: 1, right: 1 }, always)).toEqual({
      filled: 3,
      numbers: 3,
      sum: 1_000_000_000.37,
    })
  })

  test('is not asked for of more rows than a hand selects', async () => {
    const { session, reads } = longPage(30_000)
    expect(await sumUp(session, { ...whole, bottom: 29_999 }, always)).toBeUndefined()
    expect(reads).toEqual([])
  })
})
