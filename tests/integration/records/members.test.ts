import { describe, expect, it } from 'vitest'
import type { Values } from '#shared/domain/record.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createVisit } from '../../helpers/visits.ts'

const create = async (app: TestApp, ledger: 'members' | 'studios', values: Values) =>
  (await app.call('records.create', { ledger, values })).id

/** Two studios, a member who moved from one to the other, one who left, and two 王芳. */
const setupOffice = async (app: TestApp) => {
  const old = { id: await create(app, 'studios', { name: '老街社区委员工作室' }), name: '老街社区' }
  const young = { id: await create(app, 'studios', { name: '新区委员工作室' }), name: '新区' }
  const member = (values: Values) => create(app, 'members', values)
  const moved = await member({
    name: '韩辉',
    sector: '经济界',
    studio: [
      { studio: old, role: 'MEMBER', from: null, to: '2024-05-31' },
      { studio: young, role: 'MEMBER', from: '2024-06-01', to: null },
    ],
  })
  const left = await member({
    name: '韩冰',
    joinedOn: '2022-01-01',
    leftOn: '2024-06-30',
    status: 'LEFT',
    studio: [{ studio: old, role: 'MEMBER', from: null, to: null }],
  })
  const nurse = await member({ name: '王芳', memberNo: '0123', workUnit: '县医院' })
  const teacher = await member({ name: '王芳', memberNo: '0456', workUnit: '一中' })
  return { old, young, moved, left, nurse, teacher }
}

describe('a member offered for a record', () => {
  it('is shown as on its day: the studio of then, and last in the list outside the term', async () => {
    using app = await setupApp()
    const { old, young } = await setupOffice(app)
    const offered = async (on: string, studio = '') =>
      (await app.call('members.offer', { text: '韩', on, studio })).map(
        ({ name, inOffice, studios }) =>
          `${name} ${inOffice ? '在任' : '不在任'} ${studios.map((each) => each.name).join()}`,
      )
    expect(await offered('2024-03-01')).toEqual([
      '韩冰 在任 老街社区委员工作室',
      '韩辉 在任 老街社区委员工作室',
    ])
    expect(await offered('2024-07-01')).toEqual([
      '韩辉 在任 新区委员工作室',
      '韩冰 不在任 老街社区委员工作室',
    ])
    expect((await offered('2021-07-01')).at(-1)).toMatch('韩冰 不在任')
    expect((await offered('2024-06-10', old.id))[0]).toMatch('韩冰')
    expect((await offered('2024-06-10', young.id))[0]).toMatch('韩辉')
  })

  it.each([
    ['王芳', ['王芳（编号 0123）', '王芳（编号 0456）']],
    ['wf', ['王芳（编号 0123）', '王芳（编号 0456）']],
    ['wangf', ['王芳（编号 0123）', '王芳（编号 0456）']],
    ['0456', ['王芳（编号 0456）']],
    ['04', ['王芳（编号 0456）']],
    ['王芳 0123', ['王芳（编号 0123）']],
    ['王芳（编号 0456）', ['王芳（编号 0456）']],
    ['王芳 9999', []],
    ['hh', ['韩辉']],
  ])('answers %s with %j', async (text, labels) => {
    using app = await setupApp()
    await setupOffice(app)
    const offers = await app.call('members.offer', { text })
    expect(offers.map(({ label }) => label)).toEqual(labels)
  })

  it.each([
    ['王芳 0123', '王芳', 'nurse'],
    ['0456', '王芳', 'teacher'],
    ['王芳（县医院）', '王芳', 'nurse'],
    ['王芳', '王芳', null],
    ['韩辉', '韩辉', 'moved'],
    ['王芳 9999', '王芳 9999', null],
  ] as const)('typed as %s is kept as %s, tied to %s', async (text, name, who) => {
    using app = await setupApp()
    const office = await setupOffice(app)
    const { values } = await createVisit(app, { receivedBy: [{ name: text }] })
    expect(values['receivedBy']).toEqual([{ name, memberId: who === null ? null : office[who] }])
  })

  it('is a mere name in records while in the recycle bin, and herself again when she comes back', async () => {
    using app = await setupApp()
    const id = await create(app, 'members', { name: '岳小满' })
    const met = await createVisit(app, { receivedBy: [{ name: '岳小满' }] })
    const tie = async () => {
      const { values } = await app.call('records.get', { ledger: 'receptions', id: met.id })
      return values['receivedBy']
    }
    expect(await tie()).toEqual([{ name: '岳小满', memberId: id }])
    await app.call('records.remove', { ledger: 'members', id, revision: 1 })
    expect(await tie()).toEqual([{ name: '岳小满', memberId: null }])
    await app.call('records.restore', { ledger: 'members', id })
    expect(await tie()).toEqual([{ name: '岳小满', memberId: id }])
  })

  it('takes no records away from another who had her name before', async () => {
    using app = await setupApp()
    const first = await create(app, 'members', { name: '王芳' })
    const met = await createVisit(app, { receivedBy: [{ name: '王芳' }] })
    const values = { name: '王方' }
    await app.call('records.update', { ledger: 'members', id: first, revision: 1, values })
    await create(app, 'members', { name: '王芳' })
    const kept = await app.call('records.get', { ledger: 'receptions', id: met.id })
    expect(kept.values['receivedBy']).toMatchObject([{ memberId: first }])
  })

  it('is guessed from no number that two have', async () => {
    using app = await setupApp()
    await create(app, 'members', { name: '王芳', memberNo: '0123' })
    await create(app, 'members', { name: '李四', memberNo: '0123' })
    const { values } = await createVisit(app, { receivedBy: [{ name: '0123' }] })
    expect(values['receivedBy']).toEqual([{ name: '0123', memberId: null }])
  })

  it('is found by the list that is asked for one of two namesakes', async () => {
    using app = await setupApp()
    await setupOffice(app)
    const mine = await createVisit(app, { receivedBy: [{ name: '0123' }] })
    await createVisit(app, { receivedBy: [{ name: '0456' }] })
    const listed = async (value: string) =>
      await app.call('records.list', {
        ledger: 'receptions',
        filters: [{ field: 'receivedBy', op: 'contains', value }],
      })
    expect((await listed('王芳')).total).toBe(2)
    expect((await listed('王芳（编号 0123）')).rows.map(({ id }) => id)).toEqual([mine.id])
    expect((await listed('0123')).total).toBe(1)
  })

  it('carries the number in hit lists only while another has the name', async () => {
    using app = await setupApp()
    const { teacher } = await setupOffice(app)
    const titles = async () =>
      (await app.call('search.list', { text: '王芳' })).map(({ title }) => title).toSorted()
    expect(await titles()).toEqual(['王芳（编号 0123）', '王芳（编号 0456）'])
    expect(await app.call('members.namesakes', {})).toHaveLength(2)
    await app.call('records.remove', { ledger: 'members', id: teacher, revision: 1 })
    expect(await titles()).toEqual(['王芳'])
    expect(await app.call('members.namesakes', {})).toEqual([])
  })

  it('is scored for the post held on the day, and headed by that of the end of the year', async () => {
    using app = await setupApp()
    const { old, moved } = await setupOffice(app)
    expect(
      (await app.call('members.standing', { ids: [moved], on: '2024-05-31' }))[0],
    ).toMatchObject({ studios: [{ id: old.id }] })
    const [sheet] = await app.call('assessments.list', { year: 2024, subject: moved })
    expect(sheet?.subject.head['studio']).toBe('新区委员工作室')
    const [last] = await app.call('assessments.list', { year: 2023, subject: moved })
    expect(last?.subject.head['studio']).toBe('老街社区委员工作室')
  })

  it('gives the particulars of a proposal that a row of the sheet leaves open, and no others', async () => {
    using app = await setupApp()
    const member = {
      memberNo: '0123',
      workUnit: '县医院',
      phone: '13900000001',
      address: '东街1号',
    }
    await app.call('records.create', { ledger: 'members', values: { name: '王芳', ...member } })
    const [made] = await app.call('records.updateMany', {
      ledger: 'proposals',
      creates: [
        { key: '', values: { title: '修路', firstProposer: { name: '王芳' }, address: '西街2号' } },
      ],
    })
    expect(made).toMatchObject({
      kind: 'stored',
      record: { values: { ...member, address: '西街2号', postcode: null } },
    })
  })
})
