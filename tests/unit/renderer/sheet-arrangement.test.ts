import { describe, expect, it } from 'vitest'
import {
  type Arrangement,
  arrange,
  plainArrangement,
  shownColumns,
} from '../../../src-renderer/features/records/sheet/arrangement.ts'
import { splitCalls } from '../../../src-renderer/features/records/sheet/split-calls.ts'
import type { GridColumn } from '../../../src-renderer/ui/grid/columns.ts'
import type { ColumnArrangement } from '../../../src-renderer/ui/grid/rows.ts'

const columns = ['a', 'b', 'c', 'd'].map(
  (id): GridColumn => ({
    id,
    title: id,
    width: 80,
    kind: 'text',
    parse: (text) => ({ ok: true, value: text }),
    format: String,
  }),
)

const after = (...changes: readonly ColumnArrangement[]): Arrangement =>
  changes.reduce<Arrangement>((now, change) => arrange(now, change, columns), plainArrangement)

const shown = (arrangement: Arrangement): string =>
  shownColumns(columns, arrangement)
    .map(({ id, width }) => (width === 80 ? id : `${id}${width}`))
    .join(' ')

describe('columns laid out by the clerk', () => {
  it.each<[what: string, changes: readonly ColumnArrangement[], result: string]>([
    ['stand as described', [], 'a b c d'],
    ['are carried before another', [{ kind: 'order', column: 'd', before: 'b' }], 'a d b c'],
    ['are carried to the end', [{ kind: 'order', column: 'a', before: null }], 'b c d a'],
    [
      'are hidden, and keep width and place',
      [
        { kind: 'width', column: 'c', width: 120 },
        { kind: 'order', column: 'c', before: 'a' },
        { kind: 'hide', columns: ['a', 'd'] },
      ],
      'c120 b',
    ],
    ['are never all hidden', [{ kind: 'hide', columns: ['a', 'b', 'c', 'd'] }], 'a b c d'],
  ])('%s', (_, changes, result) => {
    expect(shown(after(...changes))).toBe(result)
  })

  it('that are new stand after those the clerk put in order', () => {
    const kept = { ...plainArrangement, order: ['c', 'a'] }
    expect(shown(kept)).toBe('c a b d')
  })
})

describe('a gesture on its way to the core', () => {
  const creates = (count: number, content: string) => ({
    changes: [],
    creates: Array.from({ length: count }, (_, at) => ({
      key: `${at}`,
      values: { content },
      extra: {},
    })),
    removes: [],
    restores: [],
  })

  it('of 500 rows is one call, and a far larger one is several that lose nothing', () => {
    expect(splitCalls(creates(500, '反映水压不足'.repeat(50)))).toHaveLength(1)
    const large = creates(3000, '反映水压不足'.repeat(100))
    const calls = splitCalls(large)
    expect(calls.length).toBeGreaterThan(1)
    expect(calls.flatMap((call) => call.creates)).toEqual(large.creates)
    for (const call of calls) expect(Buffer.byteLength(JSON.stringify(call))).toBeLessThan(2 ** 20)
  })
})
