import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '#core/store/database.ts'
import { expectHome, YEAR } from '../../helpers/home-counts.ts'
import { migrateButLast } from '../../helpers/old-stores.ts'
import { resourcesDir, setupFolder } from '../../helpers/stores.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { visit } from '../../helpers/visits.ts'

const TODAY = '2024-12-31'

const enter = async (app: TestApp, days: readonly string[]): Promise<void> => {
  for (const day of days)
    await app.call('records.create', { ledger: 'receptions', values: { ...visit, visitedOn: day } })
}

const reopen = (dataDir: string): Promise<TestApp> =>
  setupApp({ dataDir, office: false, idsAfter: 1000 })

const newestBackup = (dataDir: string): string => {
  const folder = join(dataDir, 'backups')
  return join(folder, readdirSync(folder).toSorted().at(-1) ?? '')
}

/** As the manual tells a clerk to do it, while the program is closed. */
const putBack = (dataDir: string, backup: string): void => {
  const store = join(dataDir, 'lianxinqiao.db')
  renameSync(store, join(dataDir, '留存.db'))
  for (const beside of ['-wal', '-shm']) rmSync(`${store}${beside}`, { force: true })
  copyFileSync(backup, store)
}

const byMonth = async (app: TestApp): Promise<readonly (number | null)[]> =>
  (await expectHome(app, TODAY)).receptionsByMonth.map(({ value }) => value)

/** Closes the program, makes or leaves a backup, and says where it is. */
const closeWithBackup = ({ core, dataDir }: TestApp): string => {
  core.dispose({ backup: true })
  return newestBackup(dataDir)
}

describe('a backup that is put back', () => {
  it('brings the counts of the home page that belong to it, and no later ones', async () => {
    const dataDir = setupFolder()
    const first = await setupApp({ dataDir })
    await enter(first, ['2024-01-05', '2024-03-05', '2024-03-06'])
    await first.call('statistics.keep', { year: YEAR })
    const then = await byMonth(first)
    const backup = closeWithBackup(first)

    const second = await reopen(dataDir)
    await enter(second, ['2024-03-07', '2024-07-01'])
    await second.call('statistics.keep', { year: YEAR })
    expect(await byMonth(second)).not.toEqual(then)
    second.core.dispose()

    putBack(dataDir, backup)
    const third = await reopen(dataDir)
    expect(await byMonth(third)).toEqual(then)
    // They were kept with the store they are of, and need not be counted.
    expect((await expectHome(third, TODAY)).isCounted).toBe(false)
    third.core.dispose()
  })

  it('counts anew what is written into it, changed and removed afterwards', async () => {
    const dataDir = setupFolder()
    const first = await setupApp({ dataDir })
    await enter(first, ['2024-01-05', '2024-03-05'])
    await first.call('statistics.keep', { year: YEAR })
    putBack(dataDir, closeWithBackup(first))

    const again = await reopen(dataDir)
    await again.call('statistics.keep', { year: YEAR })
    await enter(again, ['2024-03-09'])
    expect((await byMonth(again)).slice(0, 3)).toEqual([1, 0, 2])
    await again.call('statistics.keep', { year: YEAR })
    const list = await again.call('records.list', { ledger: 'receptions' })
    const moved = list.rows.find(({ values }) => values['visitedOn'] === '2024-01-05')
    if (moved === undefined) throw new Error('no visit in January')
    const key = { ledger: 'receptions', id: moved.id } as const
    await again.call('records.update', {
      ...key,
      revision: moved.revision,
      values: { visitedOn: '2024-02-05' },
    })
    expect((await byMonth(again)).slice(0, 3)).toEqual([0, 1, 2])
    await again.call('statistics.keep', { year: YEAR })
    const { revision } = await again.call('records.get', key)
    await again.call('records.remove', { ...key, revision })
    expect((await byMonth(again)).slice(0, 3)).toEqual([0, 0, 2])
    again.core.dispose()
  })

  it('is brought up to date when it is of a program that kept no months', async () => {
    const dataDir = setupFolder()
    const former = await setupApp({ dataDir })
    former.core.dispose()
    const backup = join(setupFolder(), 'old.db')
    const old = openDatabase(backup, 'write')
    const order = join(resourcesDir, 'migrations/order.json')
    const files: readonly string[] = JSON.parse(readFileSync(order, 'utf8'))
    migrateButLast(old, files.length - 9)
    for (const [at, day] of ['2024-01-05', '2024-05-06'].entries())
      old
        .prepare(
          `insert into receptions (id, revision, created_at, created_by, updated_at, updated_by,
             site_id, visited_on, visitor_name, content, persons, status)
           values (?, 1, '', '', '', '', '', ?, '郝清', '路灯不亮。', 1, 'REGISTERED')`,
        )
        .run(`old-${at}`, day)
    old.close()

    putBack(dataDir, backup)
    const app = await setupApp({ dataDir })
    expect((await byMonth(app)).slice(0, 5)).toEqual([1, 0, 0, 0, 1])
    await app.call('statistics.keep', { year: YEAR })
    await enter(app, ['2024-05-07'])
    expect((await byMonth(app)).slice(0, 5)).toEqual([1, 0, 0, 0, 2])
    app.core.dispose()
  })
})
