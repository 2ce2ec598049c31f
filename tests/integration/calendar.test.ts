import { describe, expect, it } from 'vitest'
import { internalProfile, ownProfileFrom } from '#shared/domain/steps/deadlines-profiles.ts'
import { setupApp } from '../helpers/test-app.ts'
import { createStudio, createVisit } from '../helpers/visits.ts'

describe('holidays', () => {
  it('typed by the office win over the shipped ones, until they are taken away', async () => {
    using app = await setupApp()
    const day = '2024-10-01'
    await app.call('holidays.update', { day, kind: 'WORKDAY', name: '值守' })
    await app.call('holidays.update', { day: '2024-11-11', kind: 'HOLIDAY', name: '州庆' })
    const own = async () =>
      (await app.call('holidays.list', { year: 2024 })).days.filter((each) => each.own)
    expect(await own()).toEqual([
      { day, kind: 'WORKDAY', name: '值守', own: true },
      { day: '2024-11-11', kind: 'HOLIDAY', name: '州庆', own: true },
    ])
    await app.call('holidays.remove', { day })
    expect(await own()).toHaveLength(1)
    const { days } = await app.call('holidays.list', { year: 2024 })
    expect(days.find((each) => each.day === day)).toMatchObject({ kind: 'HOLIDAY', own: false })
  })

  it('move the shifts of a roster, and a year typed in is known', async () => {
    using app = await setupApp()
    const studio = await createStudio(app, '老街社区委员工作室')
    const asked = {
      studio: String(studio.id),
      from: '2031-03-01',
      to: '2031-03-31',
      rules: { rules: [{ kind: 'MONTHLY' as const, days: [10] }] },
    }
    const before = await app.call('rosters.preview', asked)
    expect(before).toMatchObject({ shifts: [{ day: '2031-03-10' }], unknownYears: [2031] })
    await app.call('holidays.update', { day: '2031-03-10', kind: 'HOLIDAY', name: '放假' })
    await app.call('holidays.complete', { year: 2031, complete: true })
    expect(await app.call('holidays.list', { year: 2031 })).toMatchObject({ known: 'own' })
    const after = await app.call('rosters.preview', asked)
    expect(after).toMatchObject({ shifts: [{ day: '2031-03-11' }], unknownYears: [] })
    await app.call('holidays.complete', { year: 2031, complete: false })
    expect(await app.call('holidays.list', { year: 2031 })).toMatchObject({ known: 'unknown' })
  })
})

const ordinary = {
  id: 'ORDINARY',
  from: 'RECEIVED' as const,
  term: { days: 7, dayKind: 'WORKING' as const },
  whenOff: 'KEEP' as const,
}

describe('the limits of an office', () => {
  it.each([
    ['INTERNAL', 'NORMAL', [{ why: 'overdue', due: '2024-12-11', days: 20 }]],
    ['INTERNAL', 'URGENT', [{ why: 'overdue', due: '2024-12-05', days: 26 }]],
    ['STATUTORY', 'NORMAL', []],
    [null, 'NORMAL', []],
  ] as const)('%s put an open visit (%s) on the board', async (active, urgency, expected) => {
    using app = await setupApp()
    await app.call('deadlines.update', { active })
    expect((await app.call('deadlines.get', {})).active).toBe(active)
    await createVisit(app, { visitedOn: '2024-12-02', urgency })
    expect(await app.call('board.get', {})).toMatchObject(expected)
  })

  it.each([
    ['WORKING', 4, '2024-12-06'],
    ['CALENDAR', 4, '2024-12-06'],
    ['CALENDAR', 6, '2024-12-08'],
    ['WORKING', 6, '2024-12-10'],
  ] as const)(
    'of its own (%s %i) put a visit on the board, until they are dropped',
    async (dayKind, days, due) => {
      using app = await setupApp()
      const own = ownProfileFrom(internalProfile)
      const limits = own.limits.map((limit) =>
        limit.id === 'URGENT' ? limit : { ...limit, term: { days, dayKind } },
      )
      await app.call('deadlines.save', { ...own, limits })
      expect((await app.call('deadlines.get', {})).active).toBe('OWN')
      await createVisit(app, { visitedOn: '2024-12-02', urgency: 'NORMAL' })
      expect(await app.call('board.get', {})).toMatchObject([{ why: 'overdue', due }])
      await app.call('deadlines.remove', {})
      const { active, profiles } = await app.call('deadlines.get', {})
      expect([active, profiles.map(({ id }) => id)]).toEqual([
        'INTERNAL',
        ['STATUTORY', 'INTERNAL'],
      ])
      expect(await app.call('board.get', {})).toMatchObject([{ due: '2024-12-11' }])
    },
  )

  it.each([
    ['another name', { id: 'MINE' }],
    ['no limit at all', { limits: [] }],
    ['a step nobody knows', { limits: [{ ...ordinary, id: 'TEA_BREAK' }] }],
    ['another beginning', { limits: [{ ...ordinary, from: 'ANSWERED' as const }] }],
    [
      'negative days',
      { limits: [{ ...ordinary, term: { days: -1, dayKind: 'WORKING' as const } }] },
    ],
    ['half a day', { limits: [{ ...ordinary, term: { days: 0.5, dayKind: 'WORKING' as const } }] }],
    [
      'urgent longer than ordinary',
      {
        limits: [
          { ...ordinary, id: 'URGENT', term: { days: 9, dayKind: 'WORKING' as const } },
          ordinary,
        ],
      },
    ],
    ['one step twice', { limits: [ordinary, ordinary] }],
    ['never silent', { silentAfter: 0 }],
  ])('of its own with %s are refused', async (_, part) => {
    using app = await setupApp()
    const profile = { ...ownProfileFrom(internalProfile), ...part }
    expect(await app.fail('deadlines.save', profile)).toMatchObject({ code: 'invalid-input' })
    expect((await app.call('deadlines.get', {})).active).toBe('INTERNAL')
  })

  it('that nobody knows are refused', async () => {
    using app = await setupApp()
    expect(await app.fail('deadlines.update', { active: 'WEEKLY' })).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('what old ledgers left open', () => {
  it('is counted apart from the work of the day, with the list that shows exactly these', async () => {
    using app = await setupApp()
    const old = { visitedOn: '2023-03-05', status: 'IN_PROGRESS' }
    await createVisit(app, old)
    await createVisit(app, { ...old, visitedOn: '2023-04-07' })
    await createVisit(app, { ...old, status: 'CLOSED' })
    await createVisit(app, { ...old, dueOn: '2025-01-02' })
    await createVisit(app, { ...old, visitedOn: '2024-12-30' })
    expect(await app.call('board.get', {})).toMatchObject([{ why: 'promise', due: '2025-01-02' }])
    const [left, ...others] = await app.call('board.backlog', {})
    expect([left?.ledger, left?.count, others]).toEqual(['receptions', 2, []])
    const listed = await app.call('records.list', {
      ledger: 'receptions',
      filters: left?.filters ?? [],
    })
    expect(listed.rows.map(({ values }) => values['visitedOn']).toSorted()).toEqual([
      '2023-03-05',
      '2023-04-07',
    ])
  })
})
