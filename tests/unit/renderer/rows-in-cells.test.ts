import { expect, it } from 'vitest'
import { shippedBook } from '#shared/ledgers/choices/book.ts'
import type { FieldKind } from '#shared/ledgers/field.ts'
import { formatRows } from '../../../src-renderer/features/records/sheet/format-items.ts'
import { readCell } from '../../../src-renderer/features/records/sheet/read-cell.ts'

it('a cell says what is wrong of a day in other words than of a time', () => {
  const read = (kind: FieldKind) =>
    readCell({ id: 'f', label: '栏', kind, section: 's' }, '99', {
      book: shippedBook,
      today: '2024-12-31',
    })
  expect(read('date')).toMatchObject({ ok: false })
  expect(read('date')).not.toEqual(read('time'))
})

it('rows stand in one line where all are mere names, and each in its own where one says more', () => {
  const parts = [
    { id: 'name', label: '姓名', kind: 'name' },
    { id: 'on', label: '日期', kind: 'date' },
  ] as const
  const linesOf = (...rows: Parameters<typeof formatRows>[0]): number =>
    formatRows(rows, parts, shippedBook).split('\n').length
  expect(linesOf({ name: '尹军' }, { name: '冯霞' })).toBe(1)
  expect(linesOf({ name: '尹军' }, { name: '冯霞', on: '2024-01-08' })).toBe(2)
})
