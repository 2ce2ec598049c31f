import { describe, expect, it } from 'vitest'
import type { Values } from '#shared/domain/record.ts'
import { setupApp } from '../../helpers/test-app.ts'
import { createStudio, createVisit, visit } from '../../helpers/visits.ts'

describe('entering a record', () => {
  it('numbers it by studio and year, and never gives a number twice', async () => {
    using app = await setupApp()
    const studio = await createStudio(app, '老街社区委员工作室')
    const first = await createVisit(app, { studio })
    const second = await createVisit(app, { studio })
    await app.call('records.remove', { ledger: 'receptions', id: second.id, revision: 1 })
    const third = await createVisit(app, { studio })
    const nextYear = await createVisit(app, { studio, visitedOn: '2025-01-02' })
    const elsewhere = await createVisit(app)
    expect(
      [first, second, third, nextYear, elsewhere].map(({ values }) => values['receptionNo']),
    ).toEqual([
      '2024-老街社区-0001',
      '2024-老街社区-0002',
      '2024-老街社区-0003',
      '2025-老街社区-0001',
      '2024-访-0001',
    ])
  })

  it('finds a studio by its name', async () => {
    using app = await setupApp()
    const studio = await createStudio(app, '商会委员工作室')
    const record = await createVisit(app, { studio: { id: null, name: '商会 委员工作室' } })
    expect(record.values['studio']).toEqual(studio)
  })

  it('refuses a studio nobody has heard of', async () => {
    using app = await setupApp()
    const values = { ...visit, studio: { id: null, name: '没有的工作室' } }
    expect(await app.fail('records.create', { ledger: 'receptions', values })).toMatchObject({
      code: 'invalid-record',
      details: { problems: [{ field: 'studio', code: 'unknown-reference' }] },
    })
  })

  it('before the office is set up is refused', async () => {
    using app = await setupApp({ office: false })
    expect(await app.fail('records.create', { ledger: 'receptions', values: visit })).toMatchObject(
      {
        code: 'office-missing',
      },
    )
  })

  it.each<[what: string, values: Values, field: string, code: string]>([
    ['a day the calendar has not', { visitedOn: '2024-02-30' }, 'visitedOn', 'calendar'],
    ['nobody', { visitorName: '  ' }, 'visitorName', 'required'],
    ['a negative count', { persons: -1 }, 'persons', 'negative'],
    ['a count of nobody', { persons: 0 }, 'persons', 'too-small'],
    ['a fraction of a person', { persons: 1.5 }, 'persons', 'type'],
    ['a phone with letters', { phone: '1390000abcd' }, 'phone', 'phone'],
    [
      'an ID number with a wrong check digit',
      { idNumber: '110101199003071234' },
      'idNumber',
      'id-number',
    ],
    ['a choice that is none', { handling: '当场答复' }, 'handling', 'unknown-choice'],
    ['a field that is none', { nothing: 'x' }, 'nothing', 'unknown-field'],
    ['people that are no people', { receivedBy: [{ nobody: 1 }] }, 'receivedBy', 'type'],
  ])('refuses %s, and names the field', async (_, values, field, code) => {
    using app = await setupApp()
    const error = await app.fail('records.create', {
      ledger: 'receptions',
      values: { ...visit, ...values },
    })
    expect(error).toMatchObject({
      code: 'invalid-record',
      details: { problems: [{ field, code }] },
    })
  })
})

describe('two fields of one record', () => {
  const activity = { title: '走进茶园', heldOn: '2024-05-10' }

  it.each<
    [
      what: string,
      ledger: 'activities' | 'duties' | 'receptions',
      values: Values,
      field: string,
      code: string,
    ]
  >([
    [
      'an end before its start',
      'activities',
      { ...activity, endedOn: '2024-05-09' },
      'endedOn',
      'order',
    ],
    [
      'an hour before the hour',
      'activities',
      { ...activity, startTime: '15:00', endTime: '09:00' },
      'endTime',
      'order',
    ],
    [
      'settled before it came',
      'receptions',
      { ...visit, closedOn: '2024-03-01' },
      'closedOn',
      'order',
    ],
    [
      'who stands in for himself at a meeting',
      'activities',
      { ...activity, attendance: [{ name: '尹军', standIn: '尹军' }] },
      'attendance',
      'same-person',
    ],
    [
      'who stands in for himself on duty',
      'duties',
      { date: '2024-05-12', scheduled: '尹军', attendedBy: '尹军', status: 'SWAPPED' },
      'attendedBy',
      'same-person',
    ],
  ])('refuse %s', async (_, ledger, values, field, code) => {
    using app = await setupApp()
    expect(await app.fail('records.create', { ledger, values })).toMatchObject({
      code: 'invalid-record',
      details: { problems: [{ field, code }] },
    })
  })

  it('are compared too when only one of them changes', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app)
    const update = (closedOn: string) => ({
      ledger: 'receptions' as const,
      id,
      revision: 1,
      values: { closedOn },
    })
    expect(await app.fail('records.update', update('2024-03-04'))).toMatchObject({
      code: 'invalid-record',
    })
    await app.call('records.update', update('2024-03-05'))
  })
})

describe('changing a record', () => {
  it('writes down what was and what is', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app, { receivedBy: ['尹军'] })
    const changed = await app.call('records.update', {
      ledger: 'receptions',
      id,
      revision: 1,
      values: { persons: 3, receivedBy: ['尹军', '冯霞'], visitorName: '郝洁' },
    })
    expect(changed).toMatchObject({ revision: 2, values: { persons: 3 } })
    const history = await app.call('records.history', { ledger: 'receptions', id })
    expect(history.map(({ field, before, after, by }) => [field, before, after, by])).toEqual(
      expect.arrayContaining([['persons', '2', '3', 'clerk']]),
    )
    expect(history.map(({ field }) => field).toSorted()).toEqual(['persons', 'receivedBy'])
    const key = { ledger: 'receptions' as const, id }
    await app.call('records.update', { ...key, revision: 2, values: { persons: 4 } })
    expect((await app.call('records.history', key))[0]).toMatchObject({ before: '3', after: '4' })
  })

  it('to what it is already changes nothing', async () => {
    using app = await setupApp()
    const { id, values } = await createVisit(app, { receivedBy: ['尹军'] })
    const { receptionNo: _, ...same } = values
    const after = await app.call('records.update', {
      ledger: 'receptions',
      id,
      revision: 1,
      values: same,
    })
    expect(after.revision).toBe(1)
    expect(await app.call('records.history', { ledger: 'receptions', id })).toEqual([])
  })

  it('that someone else changed meanwhile is refused, and theirs stays', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app)
    const update = (persons: number) => ({
      ledger: 'receptions' as const,
      id,
      revision: 1,
      values: { persons },
    })
    await app.call('records.update', update(5))
    expect(await app.fail('records.update', update(9))).toMatchObject({
      code: 'stale-write',
      details: { id, revision: 2 },
    })
    expect((await app.call('records.get', { ledger: 'receptions', id })).values['persons']).toBe(5)
  })
})

describe('the life of a reception', () => {
  it('runs from registered to called back, and dates the closing', async () => {
    using app = await setupApp()
    let record = await createVisit(app, { status: 'REGISTERED' })
    for (const event of ['accept', 'assign', 'reply', 'close', 'callBack']) {
      const { id, revision } = record
      record = await app.call('records.advance', { ledger: 'receptions', id, revision, event })
    }
    expect(record.values).toMatchObject({
      status: 'CALLED_BACK',
      assignedOn: '2024-12-31',
      closedOn: '2024-12-31',
      calledBackOn: '2024-12-31',
    })
  })

  it('refuses a step that cannot follow', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app, { status: 'REGISTERED' })
    expect(
      await app.fail('records.advance', {
        ledger: 'receptions',
        id,
        revision: 1,
        event: 'archive',
      }),
    ).toMatchObject({
      code: 'transition-refused',
      details: { from: 'REGISTERED', event: 'archive' },
    })
  })
})

describe('the recycle bin', () => {
  it('takes a record out of the lists and gives it back', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app)
    await app.call('records.remove', { ledger: 'receptions', id, revision: 1 })
    expect((await app.call('records.list', { ledger: 'receptions' })).total).toBe(0)
    expect(await app.fail('records.get', { ledger: 'receptions', id })).toMatchObject({
      code: 'not-found',
    })
    await app.call('records.restore', { ledger: 'receptions', id })
    expect((await app.call('records.list', { ledger: 'receptions' })).total).toBe(1)
  })
})
