import { describe, expect, test } from 'vitest'
import { pasteText } from '../../../src-renderer/ui/grid/clipboard.ts'
import { runCommand } from '../../../src-renderer/ui/grid/commands.ts'
import { beginEdit, finishEdit, select } from '../../../src-renderer/ui/grid/editing.ts'
import type { UnsavedRow } from '../../../src-renderer/ui/grid/rows.ts'
import { selectCell, selectRange } from '../../../src-renderer/ui/grid/selection.ts'
import { storeDrafts } from '../../../src-renderer/ui/grid/sending.ts'
import { giveBack, unsavedRows, watchUnsaved } from '../../../src-renderer/ui/grid/unsaved.ts'
import { setupPage, type TestPage } from './page.ts'

const type = (page: TestPage, row: number, column: number, text: string): void => {
  select(page.session, selectCell({ row, column }))
  beginEdit(page.session, 'typing', text)
  // The text field of the grid, as the page of the test has none.
  page.session.field.current = { read: () => text, write: () => undefined }
  finishEdit(page.session)
}

const paste = (page: TestPage, row: number, text: string): void => {
  select(page.session, selectCell({ row, column: 0 }))
  pasteText(page.session, text)
}

/** A page left with a row that was refused, one still being typed, and a bad cell of a record. */
const leftPage = async () => {
  const page = setupPage(2)
  paste(page, 2, 'no\t7\r\ngood\t8')
  await page.settled()
  type(page, 0, 1, 'many')
  type(page, 4, 1, '9')
  await page.settled()
  return page
}

const LEFT: readonly UnsavedRow[] = [
  {
    record: null,
    cells: [
      { column: 'name', text: 'no', sentence: 'a name is missing' },
      { column: 'persons', text: '7', sentence: null },
    ],
  },
  { record: 'r0', cells: [{ column: 'persons', text: 'many', sentence: 'not a number' }] },
  { record: null, cells: [{ column: 'persons', text: '9', sentence: null }] },
]

describe('what a sheet could not store', () => {
  test('is named row by row, and what was stored is not', async () => {
    const page = await leftPage()
    expect(page.records()).toHaveLength(3)
    expect(unsavedRows(page.session)).toEqual(LEFT)
  })

  test('is given back to the next sheet as it stood, and stored once it is mended', async () => {
    const page = setupPage(2)
    giveBack(
      page.session,
      LEFT.map(({ record, cells }) => ({
        record: record === null ? null : { key: record, values: { name: 'n0', persons: 0 } },
        cells,
      })),
    )
    expect(unsavedRows(page.session)).toEqual(expect.arrayContaining([...LEFT]))
    select(page.session, selectCell({ row: 0, column: 0 }))
    storeDrafts(page.session, false)
    await page.settled()
    expect(page.commits()).toBe(0)
    type(page, 2, 0, 'mended')
    select(page.session, selectCell({ row: 0, column: 0 }))
    await page.settled()
    expect(page.records().at(-1)).toEqual(['mended', 7, null])
    type(page, 0, 1, '5')
    await page.settled()
    expect(page.records()[0]).toEqual(['n0', 5, 0])
    expect(unsavedRows(page.session)).toEqual([LEFT[2]])
  })

  test('is not a row that is on its way', async () => {
    const page = setupPage(1)
    type(page, 1, 0, 'new')
    storeDrafts(page.session, false)
    expect(unsavedRows(page.session)).toEqual([])
    await page.settled()
    expect(page.records()).toHaveLength(2)
  })

  test('is not what was refused of a cell that has been typed over since', async () => {
    const page = setupPage(1)
    type(page, 0, 0, 'no')
    type(page, 0, 0, 'good')
    await page.settled()
    expect(unsavedRows(page.session)).toEqual([])
    expect(page.records()[0]?.[0]).toBe('good')
  })

  test('is told to the page with every change, and is nothing once all is stored', async () => {
    const told: number[] = []
    const page = setupPage(1, { onUnsaved: (unsaved) => told.push(unsaved().length) })
    watchUnsaved(page.session)
    type(page, 1, 0, 'new')
    expect(told.at(-1)).toBe(1)
    select(page.session, selectCell({ row: 0, column: 0 }))
    await page.settled()
    expect(told.at(-1)).toBe(0)
    expect(page.records()).toHaveLength(2)
  })
})

describe('records others point at', () => {
  const deleting = async (answer: boolean) => {
    const asked: (readonly string[])[] = []
    const page = setupPage(3, {
      mayDeleteRows: async (keys) => {
        asked.push(keys)
        return answer
      },
    })
    select(page.session, selectRange({ top: 0, bottom: 1, left: 0, right: 0 }))
    runCommand(page.session, { kind: 'deleteRows' }, 1)
    await page.settled()
    return { page, asked }
  }

  test('are asked about once for a block, and stay where the clerk says no', async () => {
    const { page, asked } = await deleting(false)
    expect(asked).toEqual([['r0', 'r1']])
    expect(page.keys()).toEqual(['r0', 'r1', 'r2'])
    runCommand(page.session, { kind: 'undo' }, 1)
    await page.settled()
    expect(page.keys()).toEqual(['r0', 'r1', 'r2'])
  })

  test('go where she says yes, and one undo brings them back', async () => {
    const { page } = await deleting(true)
    expect(page.keys()).toEqual(['r2'])
    runCommand(page.session, { kind: 'undo' }, 1)
    await page.settled()
    expect(page.keys()).toEqual(['r0', 'r1', 'r2'])
  })
})

describe('what a pasted block is told', () => {
  test('a text that could not be read says so, also where the store misses the field', async () => {
    const page = setupPage(0, {
      onCommit: async ({ newRows }) => ({
        created: {},
        problems: newRows.map(({ key }) => ({ row: key, column: 'persons', sentence: 'missing' })),
      }),
    })
    paste(page, 0, 'visitor\tmany')
    await page.settled()
    expect(unsavedRows(page.session).map(({ cells }) => cells)).toEqual([
      [
        { column: 'name', text: 'visitor', sentence: null },
        { column: 'persons', text: 'many', sentence: 'not a number' },
      ],
    ])
  })

  test('columns without a place are told of until the next gesture, whatever else is wrong', async () => {
    const page = setupPage(0)
    paste(page, 0, 'no\t7\t1\tbeyond\r\ngood\t8\t2\tbeyond')
    await page.settled()
    expect(page.session.state().notice).not.toBe('')
    expect(page.session.state().leftOut).toMatch(/1 列.*；.*2 格/)
    type(page, 1, 1, '9')
    expect(page.session.state().leftOut).toBe('')
  })
})
