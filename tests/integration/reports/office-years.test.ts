import { expect, it } from 'vitest'
import { setupApp } from '../../helpers/test-app.ts'
import { createVisit } from '../../helpers/visits.ts'

it('says which years there are records of, over every ledger with a day, and leaves out the recycle bin', async () => {
  using app = await setupApp()
  expect(await app.call('office.years', {})).toEqual([])
  await createVisit(app, { visitedOn: '2023-03-05' })
  await createVisit(app, { visitedOn: '2024-03-05' })
  await app.call('records.create', {
    ledger: 'activities',
    values: { title: '送政策进社区', heldOn: '2023-11-05' },
  })
  const only = await createVisit(app, { visitedOn: '2021-01-01' })
  expect(await app.call('office.years', {})).toEqual([
    { year: 2024, records: 1 },
    { year: 2023, records: 2 },
    { year: 2021, records: 1 },
  ])
  await app.call('records.remove', { ledger: 'receptions', id: only.id, revision: 1 })
  expect((await app.call('office.years', {})).map(({ year }) => year)).toEqual([2024, 2023])
})
