import { describe, expect, it } from 'vitest'
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

  it('that nobody knows are refused', async () => {
    using app = await setupApp()
    expect(await app.fail('deadlines.update', { active: 'WEEKLY' })).toMatchObject({
      code: 'not-found',
    })
  })
})
