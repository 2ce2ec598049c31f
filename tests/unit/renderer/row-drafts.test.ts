import { expect, it } from 'vitest'
import { ledgerOf } from '#shared/ledgers/index.ts'
import { draftOf, initialDraft } from '../../../src-renderer/features/records/sheet/sheet-values.ts'

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

it('a new row begins with what the ledger fills in, but not with what the program assigns', () => {
  const receptions = ledgerOf('receptions')
  const fields = [
    { id: 'a', label: '甲', kind: 'text', section: 's', initial: '初' },
    { id: 'b', label: '乙', kind: 'text', section: 's', initial: '初', assigned: true },
    { id: 'c', label: '丙', kind: 'text', section: 's' },
  ] as const
  expect(initialDraft({ ...receptions, fields })).toEqual({ a: '初' })
})
