import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pasteText } from '../../../src-renderer/ui/grid/clipboard.ts'
import { runCommand, textAt } from '../../../src-renderer/ui/grid/commands.ts'
import { select } from '../../../src-renderer/ui/grid/editing.ts'
import { selectRange } from '../../../src-renderer/ui/grid/selection.ts'
import { storeDrafts } from '../../../src-renderer/ui/grid/sending.ts'
import { extentOf, type GridSession } from '../../../src-renderer/ui/grid/session.ts'
import { setupPage, type TestPage } from './page.ts'

/** Every cell as the clerk sees it. An emptied row may stay or go, a refused one stands last. */
const seen = (session: GridSession): string =>
  JSON.stringify(
    Array.from({ length: extentOf(session).rows }, (_, row) =>
      [0, 1, 2].map((column) =>
        textAt(session, { row, column }, (index) =>
          index < session.source().rowCount ? session.source().rowAt(index) : undefined,
        ),
      ),
    )
      .filter((row) => row.some((text) => text !== ''))
      .map((row) => JSON.stringify(row))
      .toSorted(),
  )

type Gesture =
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'clear' | 'deleteRows' | 'insertRows' }
  | { readonly kind: 'fill'; readonly way: 'down' | 'right' }

const anyGesture: fc.Arbitrary<Gesture> = fc.oneof(
  fc.record({
    kind: fc.constant('paste' as const),
    text: fc
      .array(fc.array(fc.constantFrom('甲', '7', 'no', ''), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 4,
      })
      .map((rows) => rows.map((row) => row.join('\t')).join('\n')),
  }),
  fc.record({ kind: fc.constantFrom('clear' as const, 'deleteRows' as const) }),
  fc.record({ kind: fc.constant('insertRows' as const) }),
  fc.record({
    kind: fc.constant('fill' as const),
    way: fc.constantFrom('down' as const, 'right' as const),
  }),
)

const anyStep = fc.tuple(anyGesture, fc.nat(6), fc.nat(2), fc.nat(2), fc.nat(1))

const meetsRefusal = ([gesture]: readonly [Gesture, ...unknown[]]): boolean =>
  gesture.kind === 'paste' && gesture.text.includes('no')

const inAnyOrder = (records: readonly (readonly unknown[])[]): readonly string[] =>
  records.map((record) => JSON.stringify(record)).toSorted()

type Step = readonly [Gesture, number, number, number, number]

const doGesture = (session: GridSession, gesture: Gesture): void => {
  if (gesture.kind === 'paste') pasteText(session, gesture.text)
  else runCommand(session, gesture, 1)
}

/** Does the steps one after the other; gives how the sheet looked after each that did something. */
const doSteps = async (
  { session, settled }: TestPage,
  steps: readonly Step[],
): Promise<readonly string[]> => {
  const looks = [seen(session)]
  for (const [gesture, row, column, down, across] of steps) {
    const top = Math.min(row, extentOf(session).rows - 1)
    const right = Math.min(2, column + across)
    select(session, selectRange({ top, left: column, bottom: top + down, right }))
    await settled()
    const { length } = session.state().history.past
    doGesture(session, gesture)
    await settled()
    if (session.state().history.past.length > length) looks.push(seen(session))
  }
  return looks
}

const leave = async ({ session, settled, records }: TestPage): Promise<readonly string[]> => {
  storeDrafts(session, false)
  await settled()
  return inAnyOrder(records())
}

const expectLooks = async (
  { session, settled }: TestPage,
  kind: 'undo' | 'redo',
  looks: readonly string[],
): Promise<void> => {
  for (const look of looks) {
    runCommand(session, { kind }, 1)
    await settled()
    expect(seen(session)).toBe(look)
  }
}

describe('one undo stack over edits, pastes, fills, deletes and rows', () => {
  test('taking everything back gives the sheet and the store as they were, and again forward', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 6 }), async (steps) => {
        const page = setupPage(4)
        const before = page.records()
        const looks = await doSteps(page, steps)
        const after = await leave(page)
        await expectLooks(page, 'undo', looks.slice(0, -1).toReversed())
        expect(page.records()).toEqual(before)
        expect(page.session.state().sheet.drafts).toEqual([])
        // A record that comes back brings what the store took, not what it once refused.
        if (steps.some(meetsRefusal)) return
        await expectLooks(page, 'redo', looks.slice(1))
        expect(await leave(page)).toEqual(after)
      }),
      { numRuns: 200 },
    )
  })

  test('what was done again is forgotten by something new', async () => {
    const { session, records, settled } = setupPage(2)
    pasteText(session, 'a')
    runCommand(session, { kind: 'undo' }, 1)
    await settled()
    pasteText(session, 'b')
    runCommand(session, { kind: 'redo' }, 1)
    await settled()
    expect(records()[0]?.[0]).toBe('b')
  })
})

describe('what the store does not take', () => {
  test('stays in the cell with the reason, and is not part of the record', async () => {
    const { session, records, settled } = setupPage(2)
    pasteText(session, 'no\t5\nyes\tx')
    await settled()
    expect(records()).toEqual([
      ['n0', 5, 0],
      ['yes', 1, 1],
    ])
    expect(session.state().sheet.cells.get('r0')?.get('name')).toMatchObject({
      text: 'no',
      sentence: 'not that name',
    })
    expect(session.state().sheet.cells.get('r1')?.get('persons')).toMatchObject({ text: 'x' })
  })

  test('a failing store loses nothing that was typed', async () => {
    const page = setupPage(1)
    page.failNext()
    pasteText(page.session, 'a\nb')
    await page.settled()
    expect(page.records()).toEqual([['n0', 0, 0]])
    expect(JSON.parse(seen(page.session))).toEqual(['["a","0","0"]', '["b","",""]'])
  })

  test('nothing is sent for a text that is what the cell held', async () => {
    const { session, commits, settled } = setupPage(2)
    pasteText(session, 'n0\t0')
    await settled()
    expect(commits()).toBe(0)
  })

  test('a column nobody may change is passed over and said so', async () => {
    const { session, records, settled } = setupPage(1)
    pasteText(session, 'a\t1\t99')
    await settled()
    expect(records()).toEqual([['a', 1, 0]])
    expect(session.state().leftOut).toContain('1')
  })
})
