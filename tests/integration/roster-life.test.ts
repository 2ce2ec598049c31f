import { expect, it } from 'vitest'
import { setupDutyStudio, sundays } from '../helpers/duty-studio.ts'
import { setupApp } from '../helpers/test-app.ts'

it.each([
  ['2024-01-14', ['2024-01-07', '2024-01-14'], '2024-01-14'],
  ['2024-01', ['2024-01-07', '2024-01-14', '2024-01-21', '2024-01-28'], '2024-01'],
  ['2023-12-31', [], '2023-12-31'],
  ['2024-03-01', ['2024-01-07', '2024-01-14', '2024-01-21', '2024-01-28', '2024-02-04'], null],
])(
  'seats nobody in a studio that closed on %s after that day, and says so',
  async (closedOn, days, said) => {
    using app = await setupApp()
    const studio = await setupDutyStudio(app)
    const { id, revision } = await app.call('records.get', {
      ledger: 'studios',
      id: String(studio.id),
    })
    await app.call('records.update', { ledger: 'studios', id, revision, values: { closedOn } })
    const asked = sundays(studio, '2024-01-01', '2024-02-10')
    const { shifts, closesOn } = await app.call('rosters.preview', asked)
    expect(shifts.map(({ day }) => day)).toEqual(days)
    expect(closesOn).toBe(said)
    expect(await app.call('rosters.apply', asked)).toEqual({ created: days.length })
  },
)

it('proposes no day before a studio was founded', async () => {
  using app = await setupApp()
  const studio = await setupDutyStudio(app)
  const { id, revision } = await app.call('records.get', {
    ledger: 'studios',
    id: String(studio.id),
  })
  const foundedOn = '2024-01-20'
  await app.call('records.update', { ledger: 'studios', id, revision, values: { foundedOn } })
  const asked = sundays(studio, '2024-01-01', '2024-01-31')
  const { shifts, opensOn } = await app.call('rosters.preview', asked)
  expect(shifts.map(({ day }) => day)).toEqual(['2024-01-21', '2024-01-28'])
  expect(opensOn).toBe(foundedOn)
})
