import { describe, expect, it } from 'vitest'
import type { LedgerRecord, Values } from '#shared/domain/record.ts'
import {
  dutyNames as names,
  setupDutyStudio as setupStudio,
  sundays,
} from '../helpers/duty-studio.ts'
import { setupApp, type TestApp } from '../helpers/test-app.ts'
import { createStudio } from '../helpers/visits.ts'

it('puts every member on the roster in turn and writes the duties once', async () => {
  using app = await setupApp()
  const studio = await setupStudio(app)
  const asked = sundays(studio, '2024-01-01', '2024-02-25')
  const { shifts } = await app.call('rosters.preview', asked)
  expect(shifts.map(({ day }) => day)).toEqual([
    '2024-01-07',
    '2024-01-14',
    '2024-01-21',
    '2024-01-28',
    '2024-02-04',
    '2024-02-11',
    '2024-02-18',
    '2024-02-25',
  ])
  const turns = shifts.flatMap(({ members }) => members.map(({ name }) => name))
  expect(names.map((name) => turns.filter((turn) => turn === name).length)).toEqual([2, 2, 2, 2])
  expect(await app.call('rosters.apply', asked)).toEqual({ created: 8 })
  expect(await app.call('rosters.apply', asked)).toEqual({ created: 0 })
  const { rows, total } = await app.call('records.list', { ledger: 'duties' })
  expect(total).toBe(8)
  expect(rows[0]?.values).toMatchObject({
    status: 'PLANNED',
    studio,
    scheduled: { memberId: expect.any(String) },
  })
})

it('goes on where the last roster stopped', async () => {
  using app = await setupApp()
  const studio = await setupStudio(app)
  await app.call('rosters.apply', sundays(studio, '2024-01-01', '2024-01-14'))
  const { shifts } = await app.call('rosters.preview', sundays(studio, '2024-01-15', '2024-01-28'))
  const { rows } = await app.call('records.list', { ledger: 'duties' })
  const before = rows.map(({ values }) => (values['scheduled'] as { name: string }).name)
  const after = shifts.flatMap(({ members }) => members.map(({ name }) => name))
  expect([...before, ...after].toSorted()).toEqual(names.toSorted())
})

it('moves the 10th and the 20th on to the next working day', async () => {
  using app = await setupApp()
  const studio = await setupStudio(app)
  const { shifts } = await app.call('rosters.preview', {
    studio: String(studio.id),
    from: '2024-02-01',
    to: '2024-02-29',
    rules: { rules: [{ kind: 'MONTHLY', days: [10, 20] }] },
  })
  // 2024-02-10 is New Year's day of the lunar calendar; the 18th is a Sunday that is worked.
  expect(shifts.map(({ day, plannedFor }) => [plannedFor, day])).toEqual([
    ['2024-02-10', '2024-02-18'],
    ['2024-02-20', '2024-02-20'],
  ])
  const asked = {
    studio: String(studio.id),
    from: '2024-02-01',
    to: '2024-02-29',
    rules: { rules: [{ kind: 'MONTHLY' as const, days: [10, 20] }] },
  }
  expect(await app.call('rosters.apply', asked)).toEqual({ created: 2 })
  expect(await app.call('rosters.apply', asked)).toEqual({ created: 0 })
})

it('leaves out who is away for as long as that is', async () => {
  using app = await setupApp()
  const studio = await setupStudio(app)
  const asked = sundays(studio, '2024-01-01', '2024-01-28')
  const seated = async (away: { member: string; from: string; to: string }[]) =>
    (await app.call('rosters.preview', { ...asked, away })).shifts.map(
      ({ members }) => members[0] ?? { id: '', name: '' },
    )
  const [first] = await seated([])
  const member = first?.id ?? ''
  const without = await seated([{ member, from: '2024-01-01', to: '2024-01-20' }])
  expect(without.slice(0, 2).map(({ id }) => id)).not.toContain(member)
  expect(without.map(({ id }) => id)).toContain(member)
})

it('seats nobody before she took office or after she left it, and knows months for dates', async () => {
  using app = await setupApp()
  const studio = await createStudio(app, '老街社区委员工作室')
  const put = (name: string, values: object) =>
    app.call('records.create', {
      ledger: 'members',
      values: { name, studio: [{ studio }], ...values },
    })
  await put('甲', { status: 'LEFT', joinedOn: '2021-01', leftOn: '2024-01-20' })
  await put('乙', { joinedOn: '2024-01-22' })
  await put('丙', { status: 'LEFT' })
  await put('丁', { status: 'SUSPENDED' })
  await put('戊', {
    studio: [
      { studio, from: '2022', to: '2024-01' },
      { studio, from: '2024-03', to: null },
    ],
  })
  const asked = sundays(studio, '2024-01-01', '2024-03-31')
  const { shifts } = await app.call('rosters.preview', {
    ...asked,
    rules: { rules: [{ kind: 'WEEKLY', weekdays: [7], perShift: 2 }] },
  })
  expect(
    Object.fromEntries(
      shifts.map(({ day, members }) => [
        day,
        members
          .map(({ name }) => name)
          .toSorted()
          .join(''),
      ]),
    ),
  ).toMatchObject({
    '2024-01-14': '戊甲',
    '2024-01-28': '乙戊',
    '2024-02-04': '乙',
    '2024-02-25': '乙',
    '2024-03-03': '乙戊',
  })
  const offered = await app.call('rosters.members', {
    studio: String(studio.id),
    from: '2024-02-01',
    to: '2024-02-29',
  })
  expect(offered.map(({ label }) => label)).toEqual(['乙'])
})

it('never seats two members together who are kept apart', async () => {
  using app = await setupApp()
  const studio = await setupStudio(app)
  const asked = sundays(studio, '2024-01-01', '2024-03-31')
  const ids = (await app.call('rosters.members', asked)).map(({ id }) => id)
  const [a = '', b = ''] = ids
  const rules = [{ kind: 'WEEKLY' as const, weekdays: [7], perShift: 2 }]
  const together = async (apart: [string, string][]): Promise<number> =>
    (await app.call('rosters.preview', { ...asked, rules: { rules, apart } })).shifts.filter(
      ({ members }) => [a, b].every((one) => members.some(({ id }) => id === one)),
    ).length
  expect(await together([])).toBeGreaterThan(0)
  expect(await together([[b, a]])).toBe(0)
})

it('seats people of the liaison group only where the clerk says so', async () => {
  using app = await setupApp()
  const studio = await createStudio(app, '城关镇委员工作室')
  for (const [name, kind] of [
    ['甲', 'CPPCC'],
    ['乙', 'LIAISON'],
  ])
    await app.call('records.create', {
      ledger: 'members',
      values: { name: name ?? '', kind: kind ?? '', studio: [{ studio }] },
    })
  const asked = sundays(studio, '2024-01-01', '2024-01-28')
  const seated = async (withLiaison?: boolean) => {
    const choice = withLiaison === undefined ? {} : { withLiaison }
    const { shifts } = await app.call('rosters.preview', { ...asked, ...choice })
    const { studio: id, from, to } = asked
    const offered = await app.call('rosters.members', { studio: id, from, to, ...choice })
    const names = shifts.flatMap(({ members }) => members.map(({ name }) => name))
    return [new Set(names), offered.map(({ label }) => label)]
  }
  expect(await seated()).toEqual([new Set(['甲']), ['甲']])
  expect(await seated(true)).toEqual([new Set(['甲', '乙']), ['甲', '乙']])
})

describe('two duties that change seats', () => {
  const duty = async (app: TestApp, date: string, name: string, more: Values = {}) => {
    const [offered] = await app.call('studios.offer', { text: '' })
    const studio = { id: offered?.id ?? null, name: offered?.name ?? '' }
    const values = { studio, date, shift: 'DAY', scheduled: { name }, status: 'PLANNED', ...more }
    return app.call('records.create', { ledger: 'duties', values })
  }
  const keyOf = ({ id, revision }: LedgerRecord) => ({ id, revision })
  const named = ({ values }: LedgerRecord) => (values['scheduled'] as { name: string }).name

  it('do so in one act, with their telephones, and back again in one', async () => {
    using app = await setupApp()
    await setupStudio(app)
    const one = await duty(app, '2025-01-05', '甲', { phone: '13900000001', place: '老街' })
    const other = await duty(app, '2025-01-12', '乙')
    const there = await app.call('rosters.swap', { one: keyOf(one), other: keyOf(other) })
    const both = { ledger: 'duties', ids: [one.id, other.id] } as const
    const now = await app.call('records.getMany', { ...both, ids: [...both.ids] })
    expect(now.map(named)).toEqual(['乙', '甲'])
    expect(now.map(({ values }) => values['phone'])).toEqual([null, '13900000001'])
    expect(now.map(({ values }) => values['place'])).toEqual(['老街', null])
    await app.call('rosters.swap', {
      one: { id: one.id, revision: there.one },
      other: { id: other.id, revision: there.other },
    })
    const back = await app.call('records.getMany', { ...both, ids: [...both.ids] })
    expect(back.map(({ values }) => values)).toEqual([one.values, other.values])
  })

  it.each<[string, readonly [string, string, Values?], readonly [string, string, Values?], string]>(
    [
      ['was served', ['2025-01-05', '甲', { status: 'DONE' }], ['2025-01-12', '乙'], 'served'],
      ['is of the same person', ['2025-01-05', '甲'], ['2025-01-12', '甲'], 'same'],
      ['is on the same shift', ['2025-01-05', '甲'], ['2025-01-05', '乙'], 'same'],
      ['already seats the other', ['2025-01-05', '丙'], ['2025-01-12', '乙'], 'twice'],
    ],
  )('are refused where one %s, and nothing is written', async (_, first, second, why) => {
    using app = await setupApp()
    await setupStudio(app)
    await duty(app, '2025-01-12', '丙')
    const [one, other] = [await duty(app, ...first), await duty(app, ...second)]
    const refused = await app.fail('rosters.swap', { one: keyOf(one), other: keyOf(other) })
    expect(refused).toMatchObject({ code: 'swap-refused', details: { why } })
    expect(await app.call('records.get', { ledger: 'duties', id: one.id })).toEqual(one)
  })
})
