import { describe, expect, it } from 'vitest'
import type { Values } from '#shared/domain/record.ts'
import { ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { walkedFields } from '../../../src-renderer/features/records/walked-fields.ts'

const receptions = ledgerOf('receptions')

const visit: Values = {
  visitedOn: '2024-03-05',
  visitorName: '岳小满',
  persons: 1,
  content: '反映楼道照明不亮',
}

const book = (count: number, more: (at: number) => Values = () => ({})): readonly Values[] =>
  Array.from({ length: count }, (_, at) => ({ ...visit, ...more(at) }))

describe('the fields that Enter goes through', () => {
  it.each(ledgerIds)('are never without what an entry of %s must have', (id) => {
    const ledger = ledgerOf(id)
    const required = ledger.fields.filter((field) => field.required === true).map((each) => each.id)
    for (const newest of [[], book(20)])
      expect([...walkedFields(ledger, newest)]).toEqual(expect.arrayContaining(required))
  })

  it('are the columns of the printed register where the books tell nothing yet', () => {
    const walked = walkedFields(receptions, [])
    for (const field of ['phone', 'address', 'category', 'receivedBy', 'handlingUnit', 'remark'])
      expect(walked).toContain(field)
    for (const field of ['visitedAt', 'gender', 'idNumber', 'confidential'])
      expect(walked).not.toContain(field)
  })

  it('are those the office keeps once there are records enough to tell', () => {
    const walked = walkedFields(
      receptions,
      book(20, (at) => ({ phone: '0910-3200001', ...(at % 5 === 1 ? { gender: 'FEMALE' } : {}) })),
    )
    expect(walked).toContain('phone')
    expect(walked).toContain('gender')
    expect(walked).not.toContain('address')
    expect(walked).not.toContain('remark')
  })

  it('are joined by what was written the time before, and not by what one record once held', () => {
    const once = (place: number) => book(20, (at) => (at === place ? { demand: '修好路灯' } : {}))
    expect(walkedFields(receptions, once(0))).toContain('demand')
    expect(walkedFields(receptions, once(9))).not.toContain('demand')
  })

  it('are not those that nobody writes: what a form starts with, and what the register fills in', () => {
    expect(
      walkedFields(
        receptions,
        book(20, () => ({ urgency: 'NORMAL' })),
      ),
    ).not.toContain('urgency')
    expect(
      walkedFields(
        receptions,
        book(20, () => ({ urgency: 'URGENT' })),
      ),
    ).toContain('urgency')
    const proposals = book(20, () => ({ memberNo: '061', firstProposer: { name: '尹军' } }))
    const walked = walkedFields(ledgerOf('proposals'), proposals)
    expect(walked).toContain('firstProposer')
    expect(walked).not.toContain('memberNo')
  })
})
