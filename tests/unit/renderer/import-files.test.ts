import { describe, expect, it } from 'vitest'
import type { ImportPreview } from '#shared/contract/imports.ts'
import {
  importReducer,
  previewOf,
  stepOf,
  writtenCount,
} from '../../../src-renderer/features/imports/import-files.ts'

const file = (token: string) => ({ token, name: `${token}.xlsx`, size: 1 })
const counts = { new: 3, changed: 2, same: 5, maybe: 4, problem: 1 }
const preview = { plan: 'p', sheets: [{ counts }, { counts }] } as unknown as ImportPreview // the reducer looks at no more

describe('the files of the import wizard', () => {
  const two = importReducer([], { kind: 'added', files: [file('a'), file('b')] })

  it('wait to be read one by one', () => {
    expect(stepOf([])).toBe(0)
    expect(two.map(({ stage }) => stage.kind)).toEqual(['reading', 'reading'])
    expect(stepOf(two)).toBe(1)
  })

  it('keep what is shown of a file while it is read anew', () => {
    const ready = importReducer(two, {
      kind: 'staged',
      token: 'a',
      stage: { kind: 'ready', preview },
    })
    const again = importReducer(ready, {
      kind: 'staged',
      token: 'a',
      stage: { kind: 'reading', former: preview },
    })
    expect(again.map(({ stage }) => previewOf(stage))).toEqual([preview, undefined])
  })

  it('are done only when every one is written', () => {
    const result = {} as never // what was written is not looked at here
    const one = importReducer(two, {
      kind: 'staged',
      token: 'a',
      stage: { kind: 'applied', result },
    })
    expect(stepOf(one)).toBe(1)
    expect(stepOf(importReducer(one, { kind: 'removed', token: 'b' }))).toBe(2)
  })

  it.each([
    ['create', 18],
    ['skip', 10],
  ] as const)(
    'are written without the same and the unreadable rows, doubtful ones by choice (%s)',
    (maybe, count) => {
      expect(writtenCount(preview, maybe)).toBe(count)
    },
  )
})
