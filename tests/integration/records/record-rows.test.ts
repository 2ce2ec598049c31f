import { describe, expect, it } from 'vitest'
import type { Values } from '#shared/domain/record.ts'
import { setupApp } from '../../helpers/test-app.ts'

/** A membership as the form opens one. */
const fresh = { studio: { id: null, name: '' }, role: 'MEMBER', from: null, to: null }

describe('a row inside a record', () => {
  const suit = { acceptedOn: '2024-05-10' }

  it('that was opened and left empty is no row', async () => {
    using app = await setupApp()
    const { values } = await app.call('records.create', {
      ledger: 'mediations',
      values: { ...suit, parties: [{}, { name: '尹军' }, { name: ' ', role: null }] },
    })
    expect(values['parties']).toMatchObject([{ name: '尹军' }])
    const meeting = { title: '走进茶园', heldOn: '2024-05-10', attendance: [{}, { name: '尹军' }] }
    const held = await app.call('records.create', { ledger: 'activities', values: meeting })
    expect(held.values['attendance']).toHaveLength(1)
    const member = { name: '尹军', studio: [fresh] }
    const joined = await app.call('records.create', { ledger: 'members', values: member })
    expect(joined.values['studio']).toEqual([])
  })

  it('left empty does not stand for the rows a record must have', async () => {
    using app = await setupApp()
    const values = { ...suit, parties: [{}] }
    expect(await app.fail('records.create', { ledger: 'mediations', values })).toMatchObject({
      details: { problems: [{ field: 'parties', code: 'required' }] },
    })
  })

  it.each<[what: string, ledger: 'mediations' | 'members', values: Values, problem: object]>([
    [
      'with a phone of letters',
      'mediations',
      { ...suit, parties: [{ name: '尹军' }, {}, { name: '柳青', phone: '139abc' }] },
      { field: 'parties', code: 'phone', row: 3, part: 'phone' },
    ],
    [
      'with days but no studio',
      'members',
      { name: '尹军', studio: [{ ...fresh, from: '2024-01' }] },
      { field: 'studio', code: 'required', row: 1 },
    ],
  ])('%s is named by its place', async (_, ledger, values, problem) => {
    using app = await setupApp()
    const error = await app.fail('records.create', { ledger, values })
    expect(error).toMatchObject({ code: 'invalid-record', details: { problems: [problem] } })
  })
})
