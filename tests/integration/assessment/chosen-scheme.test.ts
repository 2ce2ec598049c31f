import { describe, expect, it } from 'vitest'
import { opinion } from '../../helpers/assessed-year.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

const chosen = async (app: TestApp, year: number): Promise<string> =>
  (await app.call('schemes.chosen', { year })).id

/** What the home page asks of reading together, and by which scheme. */
const readingQuota = async (app: TestApp) => {
  const { activitiesByKind, quotasOf } = await app.call('statistics.home', { year: 2024 })
  const reading = activitiesByKind.find(({ key }) => key === 'READING')
  return [quotasOf, reading?.quota]
}

const setupMember = async (app: TestApp): Promise<string> =>
  (await app.call('records.create', { ledger: 'members', values: { name: '尹军' } })).id

/** Says something of a member's sheet of a year by a scheme. */
const workOn = async (app: TestApp, subject: string, year: number, scheme: string) => {
  const opinions = [opinion('SELF', { text: '一年来走访群众。' })]
  await app.call('assessments.save', { year, scheme, rows: [{ subject, opinions }] })
}

describe('the scheme an office has chosen for a year', () => {
  it('is the shipped one until it has its own, and then the one it changed last', async () => {
    using app = await setupApp()
    expect(await chosen(app, 2024)).toBe('wangyi-2024')
    const own = await app.call('schemes.copy', { id: 'wangyi-2024', name: '云岭县方案' })
    await app.call('schemes.copy', { id: 'tongcheng-2019', name: '另一份' })
    const { scheme, revision } = await app.call('schemes.get', { id: own.id })
    await app.call('schemes.save', { scheme, revision })
    expect(await chosen(app, 2024)).toBe(own.id)
    await app.call('schemes.remove', { id: own.id })
    expect(await chosen(app, 2024)).not.toBe(own.id)
  })

  it('is the one its sheets of that year were last worked on with', async () => {
    using app = await setupApp()
    const member = await setupMember(app)
    await app.call('schemes.copy', { id: 'wangyi-2024', name: '云岭县方案' })
    await workOn(app, member, 2024, 'guangshui-2017')
    await workOn(app, member, 2024, 'tongcheng-2019')
    await workOn(app, member, 2023, 'guangshui-2017')
    expect(await chosen(app, 2024)).toBe('tongcheng-2019')
    expect(await chosen(app, 2023)).toBe('guangshui-2017')
  })

  it('gives the home page its quotas', async () => {
    using app = await setupApp()
    await app.call('records.create', { ledger: 'studios', values: { name: '老街工作室' } })
    const shipped = await readingQuota(app)
    expect(shipped[1]).toBe(2)
    const { id } = await app.call('schemes.copy', { id: 'wangyi-2024', name: '云岭县方案' })
    const { scheme, revision } = await app.call('schemes.get', { id })
    const items = scheme.items.map((item) =>
      item.quota === undefined ? item : { ...item, quota: { ...item.quota, min: 5 } },
    )
    await app.call('schemes.save', { scheme: { ...scheme, items }, revision })
    expect(await readingQuota(app)).toEqual(['云岭县方案', 5])
    await workOn(app, await setupMember(app), 2024, 'tongcheng-2019')
    expect((await readingQuota(app))[1]).toBeUndefined()
  })
})
