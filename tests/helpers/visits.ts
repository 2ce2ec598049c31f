import type { RefValue, Values } from '#shared/domain/record.ts'
import type { TestApp } from './test-app.ts'

/** A visit as short as the ledger allows. */
export const visit: Values = {
  visitedOn: '2024-03-05',
  visitorName: '郝洁',
  persons: 2,
  content: '反映拖欠工资一事',
}

/** Enters a studio and gives what a record points at. */
export const createStudio = async (app: TestApp, name: string): Promise<RefValue> => {
  const studio = await app.call('records.create', { ledger: 'studios', values: { name } })
  return { id: studio.id, name }
}

/** Enters a visit. */
export const createVisit = (app: TestApp, values: Values = {}) =>
  app.call('records.create', { ledger: 'receptions', values: { ...visit, ...values } })
