import { describe, expect, it } from 'vitest'
import { conversionsFrom, convertValues } from '#shared/domain/conversions.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { setupApp } from '../helpers/test-app.ts'
import { createVisit } from '../helpers/visits.ts'

describe('a matter', () => {
  it('goes from a visit to a mediation to an information adopted by two levels, in one dated thread', async () => {
    using app = await setupApp()
    const visit = await createVisit(app, { receivedBy: ['尹军'], phone: '13900002488' })
    app.setToday('2024-03-10')
    const mediation = await app.call('matters.create', {
      ledger: 'receptions',
      id: visit.id,
      to: 'mediations',
      values: { result: 'AGREED_WRITTEN' },
    })
    expect(mediation.values).toMatchObject({
      acceptedOn: '2024-03-10',
      caseSource: 'RECEPTION',
      parties: [{ name: '郝洁', phone: '13900002488' }],
      brief: '反映拖欠工资一事',
      mediators: [{ name: '尹军' }],
    })
    app.setToday('2024-04-02')
    const adoptions = [
      { level: 'CITY', mode: 'SINGLE', on: '2024-05-01' },
      { level: 'PROVINCE', mode: 'COMBINED', on: '2024-06-01' },
    ]
    const information = await app.call('matters.create', {
      ledger: 'mediations',
      id: mediation.id,
      to: 'informations',
      values: { title: '关于根治欠薪的建议', adoptions },
    })
    expect(information.values['adoptions']).toMatchObject(adoptions)
    const { entries } = await app.call('matters.get', { ledger: 'receptions', id: visit.id })
    expect(entries.map(({ on, ledger, id }) => [on, ledger, id])).toEqual([
      ['2024-03-05', 'receptions', visit.id],
      ['2024-03-10', 'mediations', mediation.id],
      ['2024-04-02', 'informations', information.id],
    ])
    expect(JSON.stringify(entries)).not.toContain('13900002488')
  })

  it('is merged by linking and split by unlinking', async () => {
    using app = await setupApp()
    const keys = await Promise.all([1, 2, 3, 4].map(() => createVisit(app)))
    const [a, b, c, d] = keys.map(({ id }) => ({ ledger: 'receptions' as const, id }))
    if (!a || !b || !c || !d) throw new Error('four visits were entered')
    await app.call('matters.link', { a, b })
    await app.call('matters.link', { a: c, b: d })
    await app.call('matters.link', { a: b, b: c })
    const size = async (key: typeof a) => (await app.call('matters.get', key)).entries.length
    expect([await size(a), await size(d)]).toEqual([4, 4])
    await app.call('matters.unlink', b)
    expect([await size(a), await size(b)]).toEqual([3, 1])
  })

  it('carries on only where one can become the other', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app)
    expect(
      await app.fail('matters.create', { ledger: 'receptions', id, to: 'members' }),
    ).toMatchObject({ code: 'transition-refused' })
  })

  it('is not begun when what it would become lacks a field', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app)
    const create = {
      ledger: 'receptions',
      id,
      to: 'mediations',
      values: { acceptedOn: '2024-02-30' },
    }
    expect(await app.fail('matters.create', create)).toMatchObject({ code: 'invalid-record' })
    const { matter, entries } = await app.call('matters.get', { ledger: 'receptions', id })
    expect([matter, entries.length]).toEqual([null, 1])
  })
})

describe('a conversion', () => {
  const pairs = ledgerIds.flatMap((from) =>
    conversionsFrom(from).map((to): [LedgerId, LedgerId] => [from, to]),
  )

  it.each(pairs)('from %s to %s fills only fields the new ledger has', (from, to) => {
    const full = Object.fromEntries(ledgerOf(from).fields.map((field) => [field.id, 'x']))
    const fields = new Set(ledgerOf(to).fields.map(({ id }) => id))
    const values = convertValues(from, to, full, { today: '2024-01-01' }) ?? {}
    expect(Object.keys(values).filter((id) => !fields.has(id))).toEqual([])
    expect(Object.keys(values).length).toBeGreaterThan(1)
  })

  it('from a proposal to an information and back keeps who signed, in order', () => {
    const proposal = {
      title: '关于停车',
      firstProposer: { name: '甲', memberId: 'm1' },
      coSigners: [{ name: '乙' }],
    }
    const information =
      convertValues('proposals', 'informations', proposal, { today: '2024-01-01' }) ?? {}
    expect(information['authors']).toEqual([
      { name: '甲', memberId: 'm1' },
      { name: '乙', memberId: null },
    ])
    const back =
      convertValues('informations', 'proposals', information, { today: '2024-01-01' }) ?? {}
    expect([back['firstProposer'], back['coSigners']]).toEqual([
      { name: '甲', memberId: 'm1' },
      [{ name: '乙', memberId: null }],
    ])
  })
})

describe('steps', () => {
  const assign = {
    kind: 'ASSIGN' as const,
    on: '2024-03-06',
    unit: '县人社局',
    dueOn: '2024-03-20',
  }

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

  it('that ask for a unit or a day say so when it is missing', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app)
    const step = { kind: 'ASSIGN', on: '2024-03-06', dueOn: '2024-03-01' }
    expect(await app.fail('steps.create', { ledger: 'receptions', id, step })).toMatchObject({
      details: {
        problems: [
          { field: 'unit', code: 'required' },
          { field: 'due', code: 'order' },
        ],
      },
    })
  })

  it('changed by two windows are not overwritten', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app)
    const { id: step } = await app.call('steps.create', { ledger: 'receptions', id, step: assign })
    const later = { ...assign, dueOn: '2024-04-01' }
    await app.call('steps.update', { id: step, revision: 1, step: later })
    expect(await app.fail('steps.update', { id: step, revision: 1, step: assign })).toMatchObject({
      code: 'stale-write',
    })
    expect(await app.call('steps.list', { ledger: 'receptions', id })).toMatchObject([
      { step: later },
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

  it('of a settled visit whose visitor was not told keep it on the board', async () => {
    using app = await setupApp()
    await createVisit(app, { status: 'CLOSED', closedOn: '2024-12-01' })
    await createVisit(app, { status: 'CLOSED', closedOn: '2024-12-02', calledBackOn: '2024-12-03' })
    expect(await app.call('board.get', {})).toMatchObject([
      { why: 'call-back', due: '2024-12-01', days: 30 },
    ])
  })
})
