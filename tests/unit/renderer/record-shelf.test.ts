import { expect, it } from 'vitest'
import type { LedgerRecord } from '#shared/domain/record.ts'
import type { Call } from '../../../src-renderer/api/client.ts'
import { createRecordShelf } from '../../../src-renderer/features/records/sheet/record-shelf.ts'

const noCall: Call = (name) => Promise.reject(new Error(`${name} is not asked for`))

it('a record at hand is never put back to what it was before', () => {
  const shelf = createRecordShelf(noCall, 'receptions')
  const record = (revision: number, content: string): LedgerRecord => ({
    ...{ id: 'a', revision, values: { content }, extra: {} },
    ...{ createdAt: '', updatedAt: '', source: null },
  })
  const shown = (): unknown => shelf.rowOf('a')?.values['content']
  shelf.hold([record(2, '后')])
  shelf.hold([record(1, '前')])
  expect(shown()).toBe('后')
  const row = shelf.rowOf('a')
  shelf.hold([record(2, '后')])
  expect(shelf.rowOf('a')).toBe(row)
  shelf.hold([record(2, '同一版，单位改了名')])
  expect(shown()).toBe('同一版，单位改了名')
  shelf.hold([record(3, '新')])
  expect(shown()).toBe('新')
})
