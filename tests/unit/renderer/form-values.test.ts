import { describe, expect, it } from 'vitest'
import { ledgerOf } from '#shared/ledgers/index.ts'
import {
  carriedValues,
  changedValues,
  conflictsOf,
  copiedValues,
  emptyValues,
  enteredValues,
  filledValues,
  flatValues,
  isSameValue,
} from '../../../src-renderer/features/records/form-values.ts'

const receptions = ledgerOf('receptions')

describe('the values of a form', () => {
  it('start with the day of today and what the description says', () => {
    expect(emptyValues(receptions, '2024-05-20')).toMatchObject({
      visitedOn: '2024-05-20',
      persons: 1,
      status: 'REGISTERED',
    })
  })

  it('carry studio and day, and nothing private, to the next record', () => {
    const studio = { id: 's', name: '老街工作室' }
    const values = { studio, visitedOn: '2024-05-20', visitorName: '岳小满', phone: '13900000000' }
    expect(carriedValues(receptions, values)).toEqual({ studio, visitedOn: '2024-05-20' })
    const desk = { place: '一楼接待室', recorder: '梁月', receivedBy: [{ name: '曾国庆' }] }
    expect(carriedValues(receptions, { ...values, ...desk })).toEqual({
      studio,
      visitedOn: '2024-05-20',
      ...desk,
    })
  })

  it('of a copy are all of the record but its number and what is one person’s own', () => {
    const values = {
      receptionNo: '2024-访-1',
      visitorName: '岳小满',
      phone: '13900000000',
      idNumber: '110101199003071233',
      content: '反映路灯不亮',
      persons: 3,
      status: 'ONSITE_CLOSED',
      address: '',
    }
    const own = flatValues({ values: {}, extra: { 网格: '三' } })
    expect(copiedValues(receptions, { ...values, ...own })).toEqual({
      visitorName: '岳小满',
      content: '反映路灯不亮',
      persons: 3,
      status: 'ONSITE_CLOSED',
      ...own,
    })
  })

  it.each([
    [null, '', true],
    [null, false, true],
    [undefined, [], true],
    [0, null, false],
    ['', '满意', false],
    [[{ name: '甲' }], [{ name: '甲' }], true],
  ])('%j and %j are the same: %s', (a, b, same) => {
    expect(isSameValue(a, b)).toBe(same)
    expect(isSameValue(b, a)).toBe(same)
  })

  it('send only what was changed, an emptied field as nothing', () => {
    const before = {
      visitorName: '岳小满',
      address: '河西路',
      persons: 1,
      receptionNo: '2024-访-1',
    }
    const after = { ...before, address: '', persons: 2, receptionNo: 'x' }
    expect(changedValues(receptions, before, after)).toEqual({ address: '', persons: 2 })
  })

  it('send of a new record only what was filled in', () => {
    const values = { visitorName: '岳小满', address: '', litigation: false, receivedBy: [] }
    expect(filledValues(receptions, values)).toEqual({ visitorName: '岳小满' })
  })

  it('are entered with the status they say, unless another was chosen', () => {
    const closed = { status: 'REGISTERED', closedOn: '2024-03-01' }
    expect(enteredValues(receptions, closed)).toMatchObject({ status: 'CLOSED' })
    const reopened = { ...closed, status: 'REOPENED' }
    expect(enteredValues(receptions, reopened)).toMatchObject({ status: 'REOPENED' })
  })

  it('conflict only where both sides changed to different things', () => {
    const base = { address: '甲', phone: '1', place: '一' }
    const mine = { address: '乙', phone: '2' }
    const current = {
      id: 'r',
      revision: 2,
      createdAt: '',
      updatedAt: '',
      extra: {},
      source: null,
      values: { address: '丙', phone: '2', place: '二' },
    }
    expect(conflictsOf(base, mine, current)).toEqual([
      { field: 'address', theirs: '丙', mine: '乙' },
    ])
  })
})
