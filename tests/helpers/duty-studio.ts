import type { RefValue } from '#shared/domain/record.ts'
import type { TestApp } from './test-app.ts'
import { createStudio } from './visits.ts'

/** Four members, by whom turns are counted. */
export const dutyNames = ['甲', '乙', '丙', '丁']

/** A studio of these members. */
export const setupDutyStudio = async (app: TestApp): Promise<RefValue> => {
  const studio = await createStudio(app, '老街社区委员工作室')
  for (const name of dutyNames) {
    await app.call('records.create', { ledger: 'members', values: { name, studio: [{ studio }] } })
  }
  return studio
}

/** A roster of every Sunday. */
export const sundays = (studio: RefValue, from: string, to: string) => ({
  studio: String(studio.id),
  from,
  to,
  rules: { rules: [{ kind: 'WEEKLY' as const, weekdays: [7] }] },
})
