import { describe, expect, it } from 'vitest'
import { matterOf } from '#core/store/records/matters.ts'
import { conversionsFrom, convertValues } from '#shared/domain/conversions.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { openIn } from '../../helpers/stores.ts'
import { setupApp } from '../../helpers/test-app.ts'
import { createVisit } from '../../helpers/visits.ts'

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
    // Whom all others have left stands alone as well: a thread of one is none, and counts as none.
    await app.call('matters.unlink', a)
    await app.call('matters.unlink', c)
    const { reader, close } = openIn(app.dataDir, 'reader')
    expect([a, b, c, d].map((key) => matterOf(reader, key))).toEqual([null, null, null, null])
    close()
  })

  it('says which of its entries are of an accusation, so that no paper of another record tells them', async () => {
    using app = await setupApp()
    const accusation = await createVisit(app, { purpose: 'ACCUSATION' })
    const { id } = await createVisit(app)
    await app.call('matters.link', {
      a: { ledger: 'receptions', id },
      b: { ledger: 'receptions', id: accusation.id },
    })
    const { entries } = await app.call('matters.get', { ledger: 'receptions', id })
    expect(new Map(entries.map((entry) => [entry.id, entry.withheld]))).toEqual(
      new Map([
        [accusation.id, true],
        [id, false],
      ]),
    )
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
    const values = convertValues(from, to, full, day) ?? {}
    expect(Object.keys(values).filter((id) => !fields.has(id))).toEqual([])
    expect(Object.keys(values).length).toBeGreaterThan(1)
  })

  const day = { today: '2024-01-01' }

  it('takes along of a visitor what a party is asked for, and who heard of it where', () => {
    const visit = {
      ...{ visitorName: '郝洁', age: 41, ethnicity: '汉', idNumber: '11010119800101001X' },
      ...{
        workUnit: '城东砖厂',
        address: '双桥镇石门村',
        placeOfIssue: '石门村',
        purpose: 'DISPUTE',
      },
      receivedBy: [{ name: '尹军', memberId: 'm1' }],
    }
    expect(convertValues('receptions', 'mediations', visit, day)).toMatchObject({
      community: '石门村',
      parties: [
        {
          ...{ name: '郝洁', role: 'APPLICANT', age: 41, ethnicity: '汉' },
          ...{ idNumber: '11010119800101001X', address: '城东砖厂 双桥镇石门村' },
        },
      ],
    })
    expect(convertValues('receptions', 'informations', visit, day)).toMatchObject({
      origin: 'RECEPTION',
      authors: [{ name: '尹军', memberId: 'm1' }],
    })
    expect(convertValues('receptions', 'proposals', visit, day)).toMatchObject({
      firstProposer: { name: '尹军', memberId: 'm1' },
    })
    const heard = { ...visit, receivedBy: [{ name: '尹军' }, { name: '史静' }] }
    expect(convertValues('receptions', 'proposals', heard, day)).not.toHaveProperty('firstProposer')
  })

  it('names who answered a topic once, the leading member first', () => {
    const topic = {
      ...{ title: '老街停车', source: 'PARTY_ASSIGNED', report: '调研报告', advice: '增设车位' },
      leadMember: { name: '尹军', memberId: 'm1' },
      members: [{ name: '史静' }, { name: '尹军', memberId: 'm1' }],
    }
    expect(convertValues('topics', 'informations', topic, day)).toMatchObject({
      ...{ situation: '调研报告', advice: '增设车位' },
      authors: [{ name: '尹军' }, { name: '史静' }],
    })
    expect(convertValues('topics', 'activities', topic, day)).toMatchObject({
      issueSource: 'PARTY_ASSIGNED',
    })
  })

  it('from a proposal to an information and back keeps who signed, in order', () => {
    const proposal = {
      title: '关于停车',
      firstProposer: { name: '甲', memberId: 'm1' },
      coSigners: [{ name: '乙' }],
    }
    const information = convertValues('proposals', 'informations', proposal, day) ?? {}
    expect(information['authors']).toEqual([
      { name: '甲', memberId: 'm1' },
      { name: '乙', memberId: null },
    ])
    const back = convertValues('informations', 'proposals', information, day) ?? {}
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
    expect(await app.fail('steps.remove', { id: step, revision: 1 })).toMatchObject({
      code: 'stale-write',
    })
    expect(await app.call('steps.list', { ledger: 'receptions', id })).toMatchObject([
      { step: later },
    ])
  })
})
