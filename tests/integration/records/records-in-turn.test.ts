import { describe, expect, it } from 'vitest'
import { eachRecord } from '#core/store/records/find-records.ts'
import { insertRecord } from '#core/store/records/insert-records.ts'
import { listRecords, listRowNumbers } from '#core/store/records/list-records.ts'
import { listSaid } from '#core/store/records/said-fields.ts'
import type { Store } from '#core/store/store.ts'
import type { ListInput } from '#shared/contract/records.ts'
import type { Values } from '#shared/domain/record.ts'
import { openIn, setupFolder } from '../../helpers/stores.ts'

/** More than are read at once, or looked at first. */
const MANY = 350
const TODAY = '2024-12-31'

/** Days that come in another order than the records. */
const dayOf = (at: number): string => `2024-03-${String(((at * 11) % 28) + 1).padStart(2, '0')}`

const enter = (store: Store, more: (at: number) => Values = () => ({})): void =>
  store.write((writer) => {
    let ids = 0
    const newId = (): string => `id-${String(ids++).padStart(6, '0')}`
    const stamp = { at: '2024-12-31T01:00:00.000Z', by: 'clerk' }
    const pen = { writer, newId, stamp, site: 'site', batch: null }
    for (let at = 0; at < MANY; at++) {
      const receivedBy = Array.from({ length: at % 3 }, (_, place) => ({ name: `委员${place}` }))
      const values = { visitedOn: dayOf(at), visitorName: `访客${at}`, receivedBy, ...more(at) }
      insertRecord(pen, 'receptions', { values: values as Values, extra: {} }) // persons of no register
    }
  })

const list: Omit<ListInput, 'offset' | 'limit'> = {
  ledger: 'receptions',
  filters: [{ field: 'visitedOn', op: 'from', value: '2024-03-05' }],
  sort: [{ field: 'visitedOn', descending: false }],
  search: '',
}

const FIELDS = ['visitedOn', 'visitorName', 'receivedBy'] as const

describe('records gone through one after the other', () => {
  it('come in the order of the list and hold what the list says of them', () => {
    const store = openIn(setupFolder())
    enter(store)
    const { rows } = listRecords(store.reader, { ...list, offset: 0, limit: MANY }, TODAY)
    const numbers = listRowNumbers(store.reader, list, TODAY)
    const found = [...eachRecord(store.reader, 'receptions', numbers, new Set(FIELDS))]
    expect(found.length).toBeGreaterThan(250)
    expect(found.map(({ values }) => FIELDS.map((field) => values[field]))).toEqual(
      rows.map(({ values }) => FIELDS.map((field) => values[field])),
    )
    store.close()
  })

  it('are left out when they went to the bin meanwhile', () => {
    const store = openIn(setupFolder())
    enter(store)
    const numbers = listRowNumbers(store.reader, list, TODAY)
    const going = eachRecord(store.reader, 'receptions', numbers, new Set(FIELDS))
    const { value: first } = going.next()
    store.write((writer) => writer.run("update receptions set deleted_at = 'now'"))
    const rest = [...going]
    expect(first?.values['visitorName']).toMatch(/^访客/)
    expect(rest.length).toBeLessThan(numbers.length - 200)
    store.close()
  })
})

describe('what any record of a list says', () => {
  const asked = { fields: ['recorder', 'assignee', 'demand', 'receivedBy'], masked: true }

  it('is found of the first as of the last, and not where none or only a masked one says it', () => {
    const store = openIn(setupFolder())
    enter(store, (at) => ({
      receivedBy: [],
      ...(at === 0 ? { recorder: '甲', visitedOn: '2024-03-06' } : {}),
      ...(at === MANY - 2 ? { demand: '不公开', purpose: 'ACCUSATION' } : {}),
      ...(at === MANY - 1 ? { assignee: '乙', visitedOn: '2024-03-06' } : {}),
    }))
    const said = listSaid(store.reader, list, TODAY, asked)
    expect([...said.fields].sort()).toEqual(['assignee', 'recorder'])
    const open = listSaid(store.reader, list, TODAY, { ...asked, masked: false })
    expect([...open.fields].sort()).toEqual(['assignee', 'demand', 'recorder'])
    store.close()
  })

  it('is found of persons beside the record too, and nothing is asked of no fields', () => {
    const store = openIn(setupFolder())
    enter(store, (at) => (at === MANY - 1 ? {} : { receivedBy: [] }))
    expect([...listSaid(store.reader, { ...list, filters: [] }, TODAY, asked).fields]).toEqual([
      'receivedBy',
    ])
    expect([...listSaid(store.reader, list, TODAY, { ...asked, fields: [] }).fields]).toEqual([])
    store.close()
  })
})
