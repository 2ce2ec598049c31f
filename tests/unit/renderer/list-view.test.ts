import { describe, expect, it } from 'vitest'
import { maskIdNumber, maskPhone } from '#shared/domain/id-number.ts'
import { ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { filterText } from '../../../src-renderer/features/records/filter-ops.ts'
import {
  changeView,
  initialView,
  isWholeLedger,
  shownFields,
  viewToInput,
} from '../../../src-renderer/features/records/list-view.ts'

const receptions = ledgerOf('receptions')

describe('the view of a list', () => {
  it.each(ledgerIds)('of %s opens with columns and hides nothing', (id) => {
    const view = initialView(ledgerOf(id))
    expect(shownFields(ledgerOf(id), view).length).toBeGreaterThan(2)
    expect(isWholeLedger(view)).toBe(true)
  })

  it('asks for a year by the first and last day of it', () => {
    const view = changeView(initialView(receptions), { year: 2024 })
    expect(viewToInput(receptions, view).filters).toEqual([
      { field: 'visitedOn', op: 'from', value: '2024-01-01' },
      { field: 'visitedOn', op: 'to', value: '2024-12-31' },
    ])
  })

  it('goes back to the first page when anything but the page changes', () => {
    const third = changeView(initialView(receptions), { page: 3 })
    expect(viewToInput(receptions, third).offset).toBe(100)
    expect(changeView(third, { search: '路灯' }).page).toBe(1)
  })

  it.each([
    ['is', true, '是'],
    ['is', false, '否'],
    ['isNot', true, '否'],
    ['isNot', false, '是'],
  ] as const)('says what is asked of a yes or no: %s %s means %s', (op, value, word) => {
    const field = receptions.fields.find(({ kind }) => kind === 'yesNo')
    if (field === undefined) throw new Error('a reception has a yes or no')
    expect(filterText(field, { field: field.id, op, value })).toBe(`${field.label}：${word}`)
  })

  it('shows columns in the order of the ledger, however they were ticked', () => {
    const view = changeView(initialView(receptions), { columns: ['status', 'visitorName'] })
    expect(shownFields(receptions, view).map(({ id }) => id)).toEqual(['visitorName', 'status'])
  })
})

describe('private numbers on a list', () => {
  it.each([
    ['13900001234', '139****1234'],
    ['139 0000 1234', '139 **** 1234'],
    ['13900001234、13800005678', '139****1234、138****5678'],
    ['0919-2182345', '091*-***2345'],
    ['12345', '12345'],
  ])('%s is shown as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown)
  })

  it('keeps of an ID number the region and the end', () => {
    expect(maskIdNumber('610999198001011234')).toBe('6109**********1234')
  })
})
