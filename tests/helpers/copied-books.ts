import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reserveUpload } from '#core/index.ts'
import { setupApp, type TestApp } from './test-app.ts'

export const visit = (content: string) => ({
  ledger: 'receptions' as const,
  values: { visitedOn: '2024-03-05', visitorName: '苗敏', content, persons: 1 },
})

/** What the visits say, newest first. */
export const contentsIn = async (app: TestApp): Promise<readonly unknown[]> =>
  (await app.call('records.list', { ledger: 'receptions' })).rows.map(
    ({ values }) => values['content'],
  )

/** Books with a visit in them and in a copy, and one that came after the copy. */
export const setupCopied = async () => {
  const app = await setupApp()
  await app.call('records.create', visit('道路照明'))
  const { name } = await app.call('backups.create', {})
  await app.call('records.create', visit('排水沟渠'))
  return { app, name, [Symbol.dispose]: () => app[Symbol.dispose]() }
}

/** A file the host took in. */
export const tokenFor = (app: TestApp, name: string, bytes: Buffer | string): string => {
  const { token, path } = reserveUpload(app.dataDir, name)
  writeFileSync(path, bytes)
  return token
}

export const storeFile = ({ dataDir }: Pick<TestApp, 'dataDir'>): string =>
  join(dataDir, 'lianxinqiao.db')
export const backupIn = (app: TestApp, name: string): string => join(app.dataDir, 'backups', name)
