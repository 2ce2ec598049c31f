import { describe, expect, it } from 'vitest'
import type { Filter } from '#shared/contract/records.ts'
import { ownFieldToField } from '#shared/domain/own-field.ts'
import { ledgerOf } from '#shared/ledgers/index.ts'
import {
  changeView,
  initialView,
  refreshView,
  savedToView,
  viewToSaved,
} from '../../../src-renderer/features/records/list-view.ts'

const receptions = ledgerOf('receptions')
const grid = ownFieldToField({
  id: '1',
  ledger: 'receptions',
  label: '所属网格',
  kind: 'text',
  choices: [],
  position: 0,
})
const office = { ...receptions, fields: [...receptions.fields, grid] }

describe('a view kept under a name', () => {
  it.each([
    {},
    { year: 2024 },
    { search: '护栏', sort: [{ field: 'persons', descending: true }] },
    { year: 2023, filters: [{ field: 'extra.所属网格', op: 'contains', value: '七' }] },
    { filters: [{ field: 'visitedOn', op: 'from', value: '2024-02-01' }], columns: ['content'] },
  ] as const)('comes back as it was: %j', (change) => {
    const view = changeView(initialView(office), change)
    const saved = { id: '1', ...viewToSaved(office, view, '甲') }
    expect(changeView(initialView(office), savedToView(office, saved))).toEqual(view)
  })

  it('narrows by what stands in the rows of a record, and by nothing that is gone', () => {
    const informations = ledgerOf('informations')
    const filters: Filter[] = [
      { field: 'adoptions.level', op: 'oneOf', value: ['CITY'] },
      { field: 'extra.已删栏目', op: 'filled', value: '' },
    ]
    const view = changeView(initialView(informations), { filters })
    const saved = { id: '1', ...viewToSaved(informations, view, '甲') }
    expect(savedToView(informations, saved).filters).toEqual([filters[0]])
  })

  it('without columns shows those of the ledger', () => {
    const saved = { id: '1', ...viewToSaved(receptions, initialView(receptions), '甲') }
    const { columns } = savedToView(receptions, { ...saved, columns: [] })
    expect(columns).toEqual(initialView(receptions).columns)
  })
})

describe('a view taken up again', () => {
  const seen = receptions.fields.map(({ id }) => id)

  it('shows a field the office added meanwhile', () => {
    const before = initialView(receptions)
    expect(refreshView(office, before, seen).columns).toEqual([...before.columns, grid.id])
  })

  it('does not bring back an own column that was hidden', () => {
    const before = initialView(receptions)
    expect(refreshView(office, before, [...seen, grid.id]).columns).toEqual(before.columns)
  })

  it('lets go of conditions on a field that is gone', () => {
    const before = changeView(initialView(office), {
      filters: [{ field: grid.id, op: 'filled', value: '' }],
      sort: [{ field: grid.id, descending: false }],
    })
    expect(refreshView(receptions, before, seen)).toMatchObject({ filters: [], sort: [] })
  })
})
