import { describe, expect, it } from 'vitest'
import type { Values } from '#shared/domain/record.ts'
import type { LedgerId } from '#shared/ledgers/index.ts'
import { setupApp } from '../../helpers/test-app.ts'
import { createVisit } from '../../helpers/visits.ts'

const assign = {
  kind: 'ASSIGN' as const,
  on: '2024-03-06',
  unit: '县人社局',
  dueOn: '2024-03-20',
}

describe('steps and last days', () => {
  it('put a matter on the board when it is overdue, and take it off when it is answered', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app)
    const key = { ledger: 'receptions' as const, id }
    await app.call('steps.create', { ...key, step: assign })
    app.setToday('2024-03-25')
    expect(await app.call('board.get', {})).toEqual([
      {
        ...key,
        title: '郝洁',
        text: '反映拖欠工资一事',
        why: 'overdue',
        due: '2024-03-20',
        days: 5,
        unit: '县人社局',
      },
    ])
    await app.call('steps.create', {
      ...key,
      step: { kind: 'REPLY', on: '2024-03-26', outcome: '已支付' },
    })
    app.setToday('2024-03-27')
    expect(await app.call('board.get', {})).toEqual([])
    const { entries } = await app.call('matters.get', key)
    expect(entries.map(({ on, step }) => [on, step])).toEqual([
      ['2024-03-05', null],
      ['2024-03-06', 'ASSIGN'],
      ['2024-03-26', 'REPLY'],
    ])
  })

  it('are joined on the board by days written on the records themselves', async () => {
    using app = await setupApp()
    app.setToday('2024-06-03')
    await createVisit(app, { dueOn: '2024-06-05', status: 'IN_PROGRESS', visitedOn: '2024-06-01' })
    await createVisit(app, { dueOn: '2024-06-01', status: 'IN_PROGRESS', visitedOn: '2024-05-20' })
    await createVisit(app, { dueOn: '2024-06-01', status: 'CLOSED', visitedOn: '2024-05-20' })
    await app.call('records.create', {
      ledger: 'topics',
      values: {
        title: '老街停车',
        issuedOn: '2024-05-01',
        dueOn: '2024-06-04',
        stage: 'CONSULTING',
      },
    })
    const board = await app.call('board.get', {})
    expect(board.map(({ ledger, why, due }) => [ledger, why, due])).toEqual([
      ['receptions', 'overdue', '2024-06-01'],
      ['receptions', 'promise', '2024-06-05'],
      ['topics', 'stage', '2024-06-04'],
    ])
  })

  it('leave the board with their record, be it settled on its own form or in the bin', async () => {
    using app = await setupApp()
    const [settled, binned] = [await createVisit(app), await createVisit(app)]
    for (const { id } of [settled, binned])
      await app.call('steps.create', { ledger: 'receptions', id, step: assign })
    app.setToday('2024-03-25')
    expect(await app.call('board.get', {})).toHaveLength(2)
    await app.call('records.update', {
      ...{ ledger: 'receptions', id: settled.id, revision: settled.revision },
      values: { status: 'ACCEPTED' },
    })
    await app.call('records.update', {
      ...{ ledger: 'receptions', id: settled.id, revision: settled.revision + 1 },
      values: { status: 'TRANSFERRED' },
    })
    await app.call('records.update', {
      ...{ ledger: 'receptions', id: settled.id, revision: settled.revision + 2 },
      values: { status: 'CLOSED', closedOn: '2024-03-24', calledBackOn: '2024-03-24' },
    })
    await app.call('records.remove', {
      ...{ ledger: 'receptions', id: binned.id, revision: binned.revision },
    })
    expect(await app.call('board.get', {})).toEqual([])
    const later = { ...assign, on: '2024-03-25', dueOn: '2024-03-25' }
    await app.call('steps.create', { ledger: 'receptions', id: settled.id, step: later })
    expect(await app.call('board.get', {})).toMatchObject([{ id: settled.id, why: 'due-soon' }])
  })

  it('stand on the board once, for what presses most', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app, { dueOn: '2024-03-26', status: 'ASSIGNED' })
    await app.call('steps.create', { ledger: 'receptions', id, step: assign })
    app.setToday('2024-03-25')
    expect(await app.call('board.get', {})).toMatchObject([{ id, why: 'overdue' }])
  })

  it.each<[LedgerId, Values, Values]>([
    [
      'mediations',
      { acceptedOn: '2024-05-01', brief: '欠薪', parties: [{ name: '甲' }], dueOn: '2024-06-01' },
      { result: 'AGREED_ORAL' },
    ],
    [
      'activities',
      { heldOn: '2024-05-01', title: '停车微协商', responsibleUnit: '交警队', dueOn: '2024-06-01' },
      { implementation: '已施划车位' },
    ],
    [
      'mediations',
      {
        ...{
          acceptedOn: '2024-05-01',
          brief: '欠薪',
          parties: [{ name: '甲' }],
          result: 'AGREED_WRITTEN',
        },
        agreementItems: [{ text: '支付工资', party: '乙', dueOn: '2024-06-01' }],
      },
      { performance: 'DONE' },
    ],
  ])(
    'on a record of %s that names a last day bring it to the board until it is met',
    async (ledger, values, met) => {
      using app = await setupApp()
      app.setToday('2024-06-03')
      const { id, revision } = await app.call('records.create', { ledger, values })
      expect(await app.call('board.get', {})).toMatchObject([
        { ledger, id, why: 'overdue', due: '2024-06-01', days: 2 },
      ])
      await app.call('records.update', { ledger, id, revision, values: met })
      expect(await app.call('board.get', {})).toEqual([])
    },
  )

  it('of a settled visit whose visitor was not told keep it on the board', async () => {
    using app = await setupApp()
    await createVisit(app, { status: 'CLOSED', closedOn: '2024-12-01' })
    await createVisit(app, { status: 'CLOSED', closedOn: '2024-12-02', calledBackOn: '2024-12-03' })
    // Ninety days back is the last day of it.
    await createVisit(app, { status: 'CLOSED', closedOn: '2024-10-02' })
    await createVisit(app, { status: 'CLOSED', closedOn: '2024-10-01' })
    expect(await app.call('board.get', {})).toMatchObject([
      { why: 'call-back', due: '2024-10-02', days: 90 },
      { why: 'call-back', due: '2024-12-01', days: 30 },
    ])
  })
})
