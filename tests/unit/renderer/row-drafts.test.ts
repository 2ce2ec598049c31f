import { expect, it } from 'vitest'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { draftOf } from '../../../src-renderer/features/records/sheet/sheet-values.ts'

it('two of one name in a list keep each her own tie to the register', () => {
  const attendance = ['a', 'b'].map((memberId) => ({ name: '王芳', memberId }))
  const record = {
    ...{ id: 'r', revision: 1, values: { attendance }, extra: {} },
    ...{ createdAt: '', updatedAt: '', source: null },
  }
  const after = [{ name: '王芳' }, { name: '程大川' }, { name: '王芳' }, { name: '王芳' }]
  const cells = [{ row: 'r', column: 'attendance', before: attendance, after }]
  const { values } = draftOf(ledgerOf('activities'), cells, record)
  expect(values['attendance']).toEqual([
    { name: '王芳', memberId: 'a' },
    { name: '程大川' },
    { name: '王芳', memberId: 'b' },
    { name: '王芳' },
  ])
})
