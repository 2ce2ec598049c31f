import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { backupIn, contentsIn, setupCopied, storeFile, visit } from '../../helpers/copied-books.ts'
import { setupApp } from '../../helpers/test-app.ts'

describe('a store that cannot be read', () => {
  const damages: readonly (readonly [string, string, (path: string) => void])[] = [
    ['cut off in the middle', 'store-damaged', (path) => cut(path)],
    ['of no bytes', 'store-missing', (path) => writeFileSync(path, '')],
    ['that is gone', 'store-missing', (path) => rmSync(path)],
    ['of another program', 'store-foreign', (path) => begin(path)],
    ['that is a letter', 'store-foreign', (path) => writeFileSync(path, 'dear sir, '.repeat(900))],
  ]
  const begin = (path: string): void => {
    rmSync(path)
    const other = new Database(path)
    other.exec('create table songs (title text); create table singers (name text)')
    other.close()
  }
  const cut = (path: string): void => {
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length / 2)))
  }

  /** Books with one visit in the newest good copy, a second in a copy that is damaged, spoiled while closed. */
  const setupSpoiled = async (spoil: (path: string) => void) => {
    const before = await setupCopied()
    const newest = await before.app.call('backups.create', {})
    before.app.core.dispose()
    cut(backupIn(before.app, newest.name))
    spoil(storeFile(before.app))
    const app = await setupApp({ office: false, dataDir: before.app.dataDir, idsAfter: 900 })
    return {
      app,
      good: before.name,
      [Symbol.dispose]: () => {
        app[Symbol.dispose]()
        rmSync(app.dataDir, { recursive: true, force: true })
      },
    }
  }

  it.each(damages)(
    '%s is said, and restored from the newest good backup',
    async (_, code, spoil) => {
      using world = await setupSpoiled(spoil)
      const { app, good } = world
      expect(app.core.refusal()).toMatchObject({ code })
      expect(await app.fail('office.get', {})).toMatchObject({ code })
      expect(await app.fail('records.create', visit('新来访'))).toMatchObject({ code })
      expect(await app.fail('backups.reopen', {})).toMatchObject({ code })
      const { backups } = await app.call('backups.list', {})
      expect(backups.map(({ name, records }) => [name === good, records])).toEqual([
        [false, null],
        [true, 1],
      ])
      const inspected = await app.call('backups.inspect', { source: { backup: good } })
      expect(inspected).toMatchObject({ copy: { records: { receptions: 1 } }, present: null })
      const wasThere = existsSync(storeFile(app)) ? readFileSync(storeFile(app)) : undefined
      const { before, setAside } = await app.call('backups.restore', { source: { backup: good } })
      expect(before).toBe(null)
      expect((await app.call('backups.list', {})).undo).toBe(null)
      expect(await contentsIn(app)).toEqual(['道路照明'])
      if (wasThere === undefined) expect(setAside).toBe(null)
      else expect(readFileSync(join(setAside ?? '', 'lianxinqiao.db')).equals(wasThere)).toBe(true)
    },
  )

  it('is opened by another try when somebody has put it right', async () => {
    let bytes = Buffer.alloc(0)
    using world = await setupSpoiled((path) => {
      bytes = readFileSync(path)
      rmSync(path)
    })
    writeFileSync(storeFile(world.app), bytes)
    await world.app.call('backups.reopen', {})
    expect(world.app.events.at(-1)).toEqual({ kind: 'store-replaced' })
    expect(await contentsIn(world.app)).toEqual(['排水沟渠', '道路照明'])
  })

  /** Zeros a page that no start reads by itself. */
  const spoilIndex = (path: string): void => {
    const db = new Database(path, { readonly: true })
    const root = db
      .prepare("select rootpage from sqlite_master where name = 'receptions_by_title'")
      .pluck()
      .get()
    const size = Number(db.pragma('page_size', { simple: true }))
    db.close()
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(0, (Number(root) - 1) * size, Number(root) * size))
  }

  it.each([
    ['after a kill', true],
    ['after an orderly end', false],
  ])('in a place nobody looks at is looked for %s: %s', async (_, isKilled) => {
    using world = await setupSpoiled((path) => {
      spoilIndex(path)
      // As a killed program leaves it.
      if (isKilled) writeFileSync(join(dirname(path), 'instance.json'), '{}')
    })
    expect(world.app.core.refusal()?.code).toBe(isKilled ? 'store-damaged' : undefined)
    // Either way no copy is made of it that would pass for a good one.
    if (!isKilled)
      expect(await world.app.fail('backups.create', {})).toMatchObject({ code: 'store-damaged' })
    expect((await world.app.call('backups.list', {})).backups).toHaveLength(2)
    const source = { backup: world.good }
    const restored = await world.app.call('backups.restore', { source })
    expect(restored).toEqual({ before: null, setAside: expect.stringContaining('set-aside') })
    expect(await contentsIn(world.app)).toEqual(['道路照明'])
  })

  it('is never begun anew beside its backups, and a new folder is', async () => {
    using fresh = await setupApp()
    mkdirSync(join(fresh.dataDir, 'backups'), { recursive: true })
    expect(fresh.core.refusal()).toBe(undefined)
  })
})
