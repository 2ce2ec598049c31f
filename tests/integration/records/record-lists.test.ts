import { describe, expect, it } from 'vitest'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createStudio, createVisit } from '../../helpers/visits.ts'

const dates = async (app: TestApp, list: object): Promise<unknown[]> => {
  const { rows } = await app.call('records.list', { ledger: 'receptions', ...list })
  return rows.map(({ values }) => values['visitedOn'])
}

describe('names', () => {
  it('are tied to a member who enters the register after them', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app, { receivedBy: ['尹军'] })
    const member = await app.call('records.create', { ledger: 'members', values: { name: '尹军' } })
    const record = await app.call('records.get', { ledger: 'receptions', id })
    expect(record.values['receivedBy']).toEqual([{ name: '尹军', memberId: member.id }])
  })

  it('that two members bear are tied to neither', async () => {
    using app = await setupApp()
    for (const phone of ['13900000001', '13900000002']) {
      await app.call('records.create', { ledger: 'members', values: { name: '王伟', phone } })
    }
    const record = await createVisit(app, { receivedBy: ['王伟'] })
    expect(record.values['receivedBy']).toEqual([{ name: '王伟', memberId: null }])
  })

  it('of a member go with the studio he belongs to', async () => {
    using app = await setupApp()
    const studio = await createStudio(app, '商会委员工作室')
    const member = await app.call('records.create', {
      ledger: 'members',
      values: {
        name: '柏云',
        studio: [{ studio, role: 'CONVENOR', from: '2022-01-01', to: null }],
      },
    })
    expect(member.values['studio']).toEqual([
      { studio, role: 'CONVENOR', from: '2022-01-01', to: null },
    ])
    const { rows } = await app.call('records.list', {
      ledger: 'members',
      filters: [{ field: 'studio', op: 'contains', value: '商会' }],
    })
    expect(rows.map(({ id }) => id)).toEqual([member.id])
  })
})

describe('a list', () => {
  it('filters, sorts, pages and sums', async () => {
    using app = await setupApp()
    const days = ['2024-01-08', '2024-03-31', '2024-02-10', '2024-04-01']
    for (const [i, visitedOn] of days.entries()) {
      await createVisit(app, { visitedOn, persons: i + 1, receivedBy: i === 2 ? ['冯霞'] : [] })
    }
    expect(await dates(app, {})).toEqual(['2024-04-01', '2024-03-31', '2024-02-10', '2024-01-08'])
    expect(await dates(app, { sort: [{ field: 'persons' }], limit: 2, offset: 1 })).toEqual([
      '2024-03-31',
      '2024-02-10',
    ])
    const firstQuarter = [
      { field: 'visitedOn', op: 'from', value: '2024-01' },
      { field: 'visitedOn', op: 'to', value: '2024-03' },
    ]
    expect(await dates(app, { filters: firstQuarter })).toEqual([
      '2024-03-31',
      '2024-02-10',
      '2024-01-08',
    ])
    expect(
      await dates(app, { filters: [{ field: 'receivedBy', op: 'is', value: '冯霞' }] }),
    ).toEqual(['2024-02-10'])
    expect(await dates(app, { filters: [{ field: 'receivedBy', op: 'empty' }] })).toHaveLength(3)
    const page = await app.call('records.list', { ledger: 'receptions', limit: 1 })
    expect(page).toMatchObject({ total: 4, sums: { persons: 10 } })
    expect(page.rows).toHaveLength(1)
  })

  it('puts names and studios in the order of their pinyin', async () => {
    using app = await setupApp()
    const names = ['赵明', '欧阳雪', '安然', '郝洁', '安宁', '曾凡', 'Tom', '尹军', '丁一']
    for (const visitorName of names) {
      const studio = await createStudio(app, `${visitorName}委员工作室`)
      await createVisit(app, { visitorName, studio })
    }
    const inPinyin = names.toSorted(new Intl.Collator('zh-CN').compare)
    inPinyin.unshift(...inPinyin.splice(inPinyin.indexOf('Tom'), 1))
    for (const field of ['visitorName', 'studio']) {
      const listed = async (descending: boolean) =>
        (
          await app.call('records.list', { ledger: 'receptions', sort: [{ field, descending }] })
        ).rows.map(({ values }) => values['visitorName'])
      expect(await listed(false), field).toEqual(inPinyin)
      expect(await listed(true), field).toEqual(inPinyin.toReversed())
    }
  })

  it('finds every word that was typed, in whatever field it stands', async () => {
    using app = await setupApp()
    await createVisit(app, { content: '建议西关河堤加装护栏', receivedBy: ['韩辉'] })
    await createVisit(app, { content: '建议老街增设停车位', receivedBy: ['韩辉'] })
    const found = async (search: string) =>
      (await app.call('records.list', { ledger: 'receptions', search })).total
    expect([await found('韩辉'), await found('韩辉 护栏'), await found('护栏 停车位')]).toEqual([
      2, 1, 0,
    ])
  })

  it('refuses a field it does not know instead of showing everything', async () => {
    using app = await setupApp()
    const filters = [{ field: 'colour', op: 'is', value: 'red' }]
    expect(await app.fail('records.list', { ledger: 'receptions', filters })).toMatchObject({
      code: 'invalid-input',
    })
  })
})
