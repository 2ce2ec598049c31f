import { spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '#core/store/database.ts'
import { createNodePorts } from '#hosts/common/node-ports.ts'
import { contentsIn, storeFile, visit } from '../../helpers/copied-books.ts'
import { migrateButLast } from '../../helpers/old-stores.ts'
import { setupFolder } from '../../helpers/stores.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

const program = join(import.meta.dirname, '../../helpers/killed-program.ts')
const quiet = { info: () => undefined, error: () => undefined }
const KILLS = 4

/** When to kill, in ms after the program is ready; drawn alike each time. */
const moments = (seed: number, max: number): readonly number[] =>
  fc.sample(fc.integer({ min: 0, max }), { numRuns: KILLS, seed })

/** Starts the program, kills it outright after a while, and gives back what it had been acknowledged. */
const workAndKill = (dataDir: string, work: string, afterMs: number): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, dataDir, work], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [out, err] = ['', '']
    child.stderr.on('data', (text: Buffer) => {
      err += text
    })
    child.stdout.on('data', (text: Buffer) => {
      if (out === '') setTimeout(() => child.kill('SIGKILL'), afterMs)
      out += text
    })
    child.once('error', reject)
    child.once('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(out.split('\n').slice(1, -1))
      else reject(new Error(`ended by itself: ${err}`))
    })
  })

const open = (dataDir: string): Promise<TestApp> =>
  setupApp({ office: false, dataDir, ports: createNodePorts(quiet, () => undefined) })

/** Books with one visit, of which there is a copy. */
const setupBooks = async (): Promise<string> => {
  const dataDir = setupFolder()
  using app = await setupApp({
    dataDir,
    ports: { ...createNodePorts(quiet, () => undefined), now: () => '2024-01-02T03:04:05.678Z' },
  })
  await app.call('records.create', visit('校门停车'))
  await app.call('backups.create', {})
  return dataDir
}

/** Opens what a kill left as a start does; it must be whole, and a good copy must be there. */
const look = async <T>(dataDir: string, see: (app: TestApp) => Promise<T>): Promise<T> => {
  const seen = await (async () => {
    using app = await open(dataDir)
    expect(app.core.refusal()).toBe(undefined)
    const { backups } = await app.call('backups.list', {})
    expect(backups.filter(({ records }) => records !== null).length).toBeGreaterThan(0)
    expect(backups.every(({ records }) => records !== null)).toBe(true)
    return await see(app)
  })()
  const db = new Database(storeFile({ dataDir }), { readonly: true })
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
  return seen
}

const idsIn = (dataDir: string): ReadonlySet<unknown> => {
  const db = new Database(storeFile({ dataDir }), { readonly: true })
  try {
    return new Set(db.prepare('select id from receptions where deleted_at is null').pluck().all())
  } finally {
    db.close()
  }
}

describe('a program that is killed', () => {
  it.each(['saves', 'backups'])('during %s keeps every save it acknowledged', async (work) => {
    const dataDir = await setupBooks()
    const saved: string[] = []
    for (const moment of moments(1, 700)) {
      saved.push(...(await workAndKill(dataDir, work, moment)))
      await look(dataDir, () => Promise.resolve())
      const there = idsIn(dataDir)
      expect(saved.filter((id) => !there.has(id))).toEqual([])
    }
    expect(saved.length).toBeGreaterThan(0)
  })

  it('during an import or its undo has taken in all of the file, or nothing', async () => {
    const dataDir = await setupBooks()
    for (const moment of moments(2, 2500)) {
      await workAndKill(dataDir, 'imports', moment)
      const { receptions, batches } = await look(dataDir, async (app) => ({
        receptions: (await app.call('office.get', {})).counts['receptions'],
        batches: (await app.call('imports.list', {})).filter(({ state }) => state === 'applied'),
      }))
      // What was acknowledged last stands, or the next step stands as a whole.
      expect([1, 161]).toContain(receptions)
      expect(batches).toHaveLength(receptions === 161 ? 1 : 0)
      await look(dataDir, async (app) => {
        for (const { batch } of batches) await app.call('imports.undo', { batch })
      })
    }
  })

  it('during a restore has the books of before it or of after it, and the others in a copy', async () => {
    const dataDir = await setupBooks()
    for (const moment of moments(3, 900)) {
      const done = await workAndKill(dataDir, 'restores', moment)
      const { contents, copied } = await look(dataDir, async (app) => ({
        contents: await contentsIn(app),
        copied: (await app.call('backups.list', {})).backups.map(({ records }) => records),
      }))
      expect([['校门停车'], ['村口桥梁', '校门停车']]).toContainEqual(contents)
      // A save of this run that is not in the books any more went into the copy a restore makes first.
      const isAway = done.some((line) => line !== 'restored') && contents.length === 1
      if (isAway) expect(copied).toContain(2)
    }
  })

  it('during a migration has the rows of before, and the next start ends it', async () => {
    const rows = 30_000
    for (const moment of moments(4, 500)) {
      const dataDir = setupFolder()
      const db = openDatabase(storeFile({ dataDir }), 'write')
      const { all } = migrateButLast(db, 6)
      db.exec(`insert into office values (1, '云岭县政协', 2024, 'abc', '2024-01-01', '2024-01-01');
        with recursive n(i) as (select 1 union all select i + 1 from n where i < ${rows})
        insert into numbers (scope, last) select 'row ' || i, i from n`)
      db.close()
      await workAndKill(dataDir, 'migration', moment)
      await look(dataDir, (app) => app.call('office.get', {}))
      const after = new Database(storeFile({ dataDir }), { readonly: true })
      expect(after.pragma('user_version', { simple: true })).toBe(all)
      expect(after.prepare('select count(*), sum(last) from numbers').raw().get()).toEqual([
        rows,
        (rows * (rows + 1)) / 2,
      ])
      after.close()
    }
  })

  it('and whose log somebody then deletes is opened or restored, never lost', async () => {
    for (const moment of moments(5, 700)) {
      const dataDir = await setupBooks()
      await workAndKill(dataDir, 'saves', moment)
      for (const ending of ['-wal', '-shm'])
        rmSync(`${storeFile({ dataDir })}${ending}`, { force: true })
      {
        using app = await open(dataDir)
        const { backups } = await app.call('backups.list', {})
        const good = backups.find(({ records }) => records !== null)?.name ?? ''
        if (app.core.refusal() !== undefined)
          await app.call('backups.restore', { source: { backup: good } })
      }
      const first = { ledger: 'receptions', search: '校门停车' } as const
      expect(await look(dataDir, (app) => app.call('records.list', first))).toMatchObject({
        total: 1,
      })
    }
  })
})

describe('a restore that was broken off', () => {
  const steps: readonly (readonly [string, readonly string[], string])[] = [
    ['while it copied', ['lianxinqiao.db', 'restoring.db.part'], 'old'],
    ['before the exchange', ['lianxinqiao.db', 'restoring.db'], 'old'],
    ['in the middle of it', ['restoring.db'], 'new'],
    ['with the log of the old store still there', ['restoring.db', 'lianxinqiao.db-wal'], 'new'],
  ]
  it.each(steps)('%s is settled by the next start', async (_, files, whose) => {
    const [old, fresh] = [await setupBooks(), setupFolder()]
    {
      using app = await setupApp({ dataDir: fresh })
      await app.call('records.create', visit('排水沟渠'))
    }
    const bytes = (dataDir: string): Buffer => readFileSync(storeFile({ dataDir }))
    const dataDir = setupFolder()
    cpSync(join(old, 'backups'), join(dataDir, 'backups'), { recursive: true })
    for (const file of files) {
      const content = file.startsWith('restoring') ? bytes(fresh) : bytes(old)
      writeFileSync(
        join(dataDir, file),
        file.endsWith('-wal') ? 'the log of the old store' : content,
      )
    }
    expect(await look(dataDir, contentsIn)).toEqual([whose === 'old' ? '校门停车' : '排水沟渠'])
    expect(readdirSync(dataDir).filter((name) => name.startsWith('restoring'))).toEqual([])
  })
})
