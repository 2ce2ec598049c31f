import { expect, it } from 'vitest'
import { setupApp } from '../helpers/test-app.ts'

it('enters a reception, numbers it by studio and year, and gives it back', async () => {
  using app = await setupApp()
  const studio = await app.call('records.create', {
    ledger: 'studios',
    values: { name: '老街社区委员工作室' },
  })
  const values = {
    visitedOn: '2024-03-05',
    visitorName: '郝洁',
    persons: 2,
    content: '反映拖欠工资一事',
    receivedBy: ['尹军'],
    studio: { id: studio.id, name: '' },
  }
  const first = await app.call('records.create', { ledger: 'receptions', values })
  const second = await app.call('records.create', { ledger: 'receptions', values })
  expect(first.values).toMatchObject({
    receptionNo: '2024-老街社区-0001',
    receivedBy: [{ name: '尹军', memberId: null }],
    studio: { id: studio.id, name: '老街社区委员工作室' },
  })
  expect(second.values['receptionNo']).toBe('2024-老街社区-0002')
  const page = await app.call('records.list', { ledger: 'receptions' })
  expect(page.total).toBe(2)
  expect(page.sums).toMatchObject({ persons: 4 })
})
