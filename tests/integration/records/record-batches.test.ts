import { describe, expect, it } from 'vitest'
import type { Values } from '#shared/domain/record.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createStudio, createVisit, visit } from '../../helpers/visits.ts'

const ledger = 'receptions'

const listed = async (app: TestApp) =>
  app.call('records.listIds', { ledger, sort: [{ field: 'visitedOn' }] })

const create = (key: string, values: Values = {}) => ({
  key,
  values: { ...visit, visitorName: `来访${key}`, ...values },
})

const kinds = (outcomes: readonly { kind: string }[]): Record<string, number> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(outcomes, ({ kind }) => kind)).map(([kind, each]) => [
      kind,
      each?.length ?? 0,
    ]),
  )

const storeChanges = (app: TestApp): number =>
  app.events.filter(({ kind }) => kind === 'store-changed').length

describe('many rows at once', () => {
  it('500 rows are entered by one call, and a bad one among them keeps none of the others waiting', async () => {
    using app = await setupApp()
    const rows = Array.from({ length: 500 }, (_, at) =>
      create(`${at}`, at === 77 ? { visitedOn: '2024-02-30', phone: 'abc' } : {}),
    )
    const before = storeChanges(app)
    const outcomes = await app.call('records.updateMany', { ledger, creates: rows })
    expect(kinds(outcomes)).toEqual({ stored: 499, refused: 1 })
    expect(outcomes[77]).toEqual({
      kind: 'refused',
      key: '77',
      problems: [
        { field: 'visitedOn', code: 'calendar' },
        { field: 'phone', code: 'phone' },
      ],
    })
    expect(outcomes[78]).toMatchObject({ key: '78', record: { values: { visitorName: '来访78' } } })
    expect(await listed(app)).toHaveLength(499)
    expect(storeChanges(app) - before).toBe(1)
  })

  it('a new row goes by what its first person was on its day, where nothing else is written', async () => {
    using app = await setupApp()
    const [old, young] = [await createStudio(app, '老街'), await createStudio(app, '新区')]
    await app.call('records.create', {
      ledger: 'members',
      values: {
        name: '韩辉',
        studio: [
          { studio: old, role: 'MEMBER', from: null, to: '2024-05-31' },
          { studio: young, role: 'MEMBER', from: '2024-06-01', to: null },
        ],
      },
    })
    const receivedBy = [{ name: '韩辉' }]
    const outcomes = await app.call('records.updateMany', {
      ledger,
      creates: [
        create('then', { receivedBy, visitedOn: '2024-03-05' }),
        create('now', { receivedBy, visitedOn: '2024-07-05' }),
        create('written', { receivedBy, visitedOn: '2024-07-05', studio: old }),
        create('stranger', { receivedBy: [{ name: '程大川' }] }),
        create('nobody'),
      ],
    })
    expect(outcomes.map((each) => each.kind === 'stored' && each.record.values['studio'])).toEqual([
      old,
      young,
      old,
      null,
      null,
    ])
    expect(outcomes[0]).toMatchObject({ record: { values: { receptionNo: '2024-老街-0001' } } })
  })

  it('a refused row uses up no number', async () => {
    using app = await setupApp()
    const bad = create('b', { studio: { id: null, name: '没有的工作室' } })
    const outcomes = await app.call('records.updateMany', {
      ledger,
      creates: [create('a'), bad, create('c')],
    })
    expect(
      outcomes.map((each) => (each.kind === 'stored' ? each.record.values['receptionNo'] : null)),
    ).toEqual(['2024-访-0001', null, '2024-访-0002'])
  })

  it('a row changed elsewhere is handed back as it stands, and the others are stored', async () => {
    using app = await setupApp()
    const [one, two, gone] = [
      await createVisit(app),
      await createVisit(app),
      await createVisit(app),
    ]
    await app.call('records.update', { ledger, id: two.id, revision: 1, values: { persons: 9 } })
    await app.call('records.remove', { ledger, id: gone.id, revision: 1 })
    const outcomes = await app.call('records.updateMany', {
      ledger,
      changes: [one, two, gone].map(({ id }) => ({
        id,
        revision: 1,
        values: { address: '河西路38号' },
      })),
    })
    expect(outcomes).toMatchObject([
      { kind: 'stored', key: one.id, record: { revision: 2, values: { address: '河西路38号' } } },
      {
        kind: 'stale',
        key: two.id,
        record: { revision: 2, values: { persons: 9, address: null } },
      },
      { kind: 'stale', key: gone.id, record: null },
    ])
  })

  it('the former values bring back what was there', async () => {
    using app = await setupApp()
    const records = await Promise.all(
      Array.from({ length: 20 }, (_, at) => createVisit(app, { persons: at + 1 })),
    )
    const change = (persons: (at: number) => number, revision: number) =>
      app.call('records.updateMany', {
        ledger,
        changes: records.map(({ id }, at) => ({ id, revision, values: { persons: persons(at) } })),
      })
    await change(() => 30, 1)
    const back = await change((at) => at + 1, 2)
    const found = await app.call('records.getMany', { ledger, ids: records.map(({ id }) => id) })
    expect(kinds(back)).toEqual({ stored: 20 })
    expect(found.map(({ values }) => values)).toEqual(records.map(({ values }) => values))
  })

  it('rows taken out come back by their ids, and once is enough', async () => {
    using app = await setupApp()
    const [one, two] = [await createVisit(app), await createVisit(app, { visitedOn: '2024-01-02' })]
    const removes = [one, two].map(({ id }) => ({ id, revision: 1 }))
    const removed = await app.call('records.updateMany', { ledger, removes })
    expect(removed).toEqual([one, two].map(({ id }) => ({ kind: 'removed', key: id })))
    expect(await listed(app)).toEqual([])
    const restores = [two.id, one.id]
    for (const _ of [1, 2]) {
      const restored = await app.call('records.updateMany', { ledger, restores })
      expect(kinds(restored)).toEqual({ stored: 2 })
    }
    expect(await listed(app)).toEqual([two.id, one.id])
  })

  it('an own field is checked and stored beside the others', async () => {
    using app = await setupApp()
    const field = { ledger, label: '网格员', kind: 'number', position: 1 } as const
    await app.call('fields.create', field)
    const outcomes = await app.call('records.updateMany', {
      ledger,
      creates: [
        { ...create('a'), extra: { 网格员: '12' } },
        { ...create('b'), extra: { 网格员: '十二' } },
      ],
    })
    expect(outcomes).toMatchObject([
      { kind: 'stored', record: { extra: { 网格员: '12' } } },
      { kind: 'refused', problems: [{ field: 'extra.网格员', code: 'type' }] },
    ])
  })

  it('the ids come in the order and through the filters of the list', async () => {
    using app = await setupApp()
    const late = await createVisit(app, { visitedOn: '2024-09-01', persons: 1 })
    const early = await createVisit(app, { visitedOn: '2024-01-01', persons: 5 })
    await createVisit(app, { visitedOn: '2024-05-01', persons: 2, content: '反映水压不足' })
    const ids = await app.call('records.listIds', {
      ledger,
      search: '拖欠',
      filters: [{ field: 'visitedOn', op: 'from', value: '2024-01-01' }],
      sort: [{ field: 'visitedOn' }],
    })
    expect(ids).toEqual([early.id, late.id])
  })
})
