import { describe, expect, it } from 'vitest'
import { internalProfile, ownProfileFrom } from '#shared/domain/steps/deadlines-profiles.ts'
import { setupApp } from '../../helpers/test-app.ts'
import { createVisit } from '../../helpers/visits.ts'

const blank = {
  number: null,
  unit: null,
  person: null,
  dueOn: null,
  term: null,
  outcome: null,
  basis: null,
  told: null,
  satisfaction: null,
  note: null,
}

describe('the steps on a record', () => {
  it('stand open, due soon, overdue and answered as the days go by', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app)
    const key = { ledger: 'receptions' as const, id }
    const standing = async () => (await app.call('steps.get', key)).kind
    app.setToday('2024-03-06')
    expect(await standing()).toBe('NONE')
    const asked = {
      ...blank,
      kind: 'ASSIGN' as const,
      on: '2024-03-06',
      unit: '城关镇政府',
      dueOn: '2024-03-20',
    }
    await app.call('steps.create', { ...key, step: asked })
    expect(await app.call('steps.get', key)).toMatchObject({ kind: 'OPEN', due: '2024-03-20' })
    app.setToday('2024-03-19')
    expect(await standing()).toBe('DUE_SOON')
    app.setToday('2024-03-21')
    expect(await standing()).toBe('OVERDUE')
    const answer = { ...blank, kind: 'REPLY' as const, on: '2024-03-21', outcome: '工资已发放' }
    await app.call('steps.create', { ...key, step: answer })
    expect(await standing()).toBe('ANSWERED')
  })

  it('are due soon and silent by the limits the office set itself', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app)
    const key = { ledger: 'receptions' as const, id }
    const step = { ...blank, kind: 'ASSIGN' as const, on: '2024-03-06', unit: '城关镇政府' }
    await app.call('steps.create', { ...key, step: { ...step, dueOn: '2024-03-20' } })
    app.setToday('2024-03-12')
    expect(await app.call('steps.get', key)).toMatchObject({ kind: 'OPEN', isSilent: false })
    const own = {
      ...ownProfileFrom(internalProfile),
      soon: { days: 6, dayKind: 'WORKING' as const },
      silentAfter: 5,
    }
    await app.call('deadlines.save', own)
    expect(await app.call('steps.get', key)).toMatchObject({ kind: 'DUE_SOON', isSilent: true })
    await app.call('deadlines.remove', {})
    expect(await app.call('steps.get', key)).toMatchObject({ kind: 'OPEN', isSilent: false })
  })

  it('tell every window when they change', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app)
    const key = { ledger: 'receptions' as const, id }
    const before = app.events.length
    const step = { ...blank, kind: 'URGE' as const, on: '2024-03-06' }
    const written = await app.call('steps.create', { ...key, step })
    await app.call('steps.remove', { id: written.id, revision: written.revision })
    expect(app.events.slice(before).map(({ kind }) => kind)).toEqual([
      'store-changed',
      'store-changed',
    ])
  })
})

describe('a step that is written on its record as well', () => {
  const along = { along: true }

  it('fills the record, moves it along, and is said in its history', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app)
    const key = { ledger: 'receptions' as const, id }
    const term = { days: 5, dayKind: 'WORKING' as const }
    const assign = { ...blank, kind: 'ASSIGN' as const, on: '2024-03-06', unit: '县人社局', term }
    const { record } = await app.call('steps.create', { ...key, ...along, step: assign })
    expect(record?.values).toMatchObject({
      ...{ status: 'ASSIGNED', handlingUnit: '县人社局', dueOn: '2024-03-13' },
    })
    const extend = {
      ...{ ...blank, kind: 'EXTEND' as const, on: '2024-03-12', note: '案情复杂', term },
    }
    await app.call('steps.create', { ...key, ...along, step: extend })
    const callBack = { ...blank, kind: 'CALL_BACK' as const, satisfaction: 'SATISFIED' }
    for (const step of [
      { ...blank, kind: 'CLOSE' as const, on: '2024-03-18', outcome: '工资已发放' },
      { ...callBack, on: '2024-03-19' },
    ])
      await app.call('steps.create', { ...key, ...along, step })
    expect((await app.call('records.get', key)).values).toMatchObject({
      ...{ status: 'CALLED_BACK', dueOn: '2024-03-20', closedOn: '2024-03-18' },
      ...{ result: '工资已发放', calledBackOn: '2024-03-19', satisfaction: 'SATISFIED' },
    })
    const changed = (await app.call('records.history', key)).map(({ field }) => field)
    expect(changed).toEqual(expect.arrayContaining(['handlingUnit', 'dueOn', 'satisfaction']))
    app.setToday('2024-03-25')
    expect(await app.call('board.get', {})).toEqual([])
  })

  it('leaves the record alone where that is not asked for', async () => {
    using app = await setupApp()
    const { id, revision } = await createVisit(app)
    const key = { ledger: 'receptions' as const, id }
    const step = { ...blank, kind: 'REPLY' as const, on: '2024-03-06', outcome: '已答复' }
    expect(await app.call('steps.create', { ...key, step })).toMatchObject({ record: null })
    expect((await app.call('records.get', key)).revision).toBe(revision)
  })

  it('is not written at all when the record would be wrong by it', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app, { visitedOn: '2024-03-05' })
    const key = { ledger: 'receptions' as const, id }
    const step = { ...blank, kind: 'CLOSE' as const, on: '2024-03-01', outcome: '已解决' }
    expect(await app.fail('steps.create', { ...key, ...along, step })).toMatchObject({
      code: 'invalid-record',
      details: { problems: [{ field: 'closedOn', code: 'order' }] },
    })
    expect(await app.call('steps.list', key)).toEqual([])
  })
})

describe('carrying a record on', () => {
  it('leaves out what the clerk took out, and takes the office’s own choices and fields', async () => {
    using app = await setupApp()
    const { id } = await createVisit(app)
    const own = await app.call('choices.create', {
      set: 'disputeType',
      label: '渔业纠纷',
      position: 900,
      retired: false,
    })
    await app.call('fields.create', { ledger: 'mediations', label: '网格编号', kind: 'text' })
    const made = await app.call('matters.create', {
      ledger: 'receptions',
      id,
      to: 'mediations',
      values: { disputeType: own.code, mediators: null },
      extra: { 网格编号: '三号' },
    })
    expect(made.values['disputeType']).toBe(own.code)
    expect(made.extra).toEqual({ 网格编号: '三号' })
    expect(made.values['mediators'] ?? []).toEqual([])
    expect(await app.call('references.get', { ledger: 'receptions', id })).toEqual({
      mediations: 1,
    })
  })
})
