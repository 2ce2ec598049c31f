import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { pathOfToken, reserveUpload } from '#core/index.ts'
import { openDatabase } from '#core/store/database.ts'
import {
  backupIn,
  contentsIn,
  setupCopied,
  storeFile,
  tokenFor,
  visit,
} from '../../helpers/copied-books.ts'
import { migrateButLast } from '../../helpers/old-stores.ts'
import { setupFolder } from '../../helpers/stores.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

const versionOf = (path: string): unknown => {
  const db = new Database(path, { readonly: true })
  try {
    return db.pragma('user_version', { simple: true })
  } finally {
    db.close()
  }
}

describe('the list of backups', () => {
  it('says when each was made, why, how large it is and how many records it holds', async () => {
    using world = await setupCopied()
    const { backups, folder } = await world.app.call('backups.list', {})
    expect(folder).toBe(join(world.app.dataDir, 'backups'))
    expect(backups).toEqual([
      {
        name: world.name,
        at: expect.stringMatching(/^2024-12-31T01:00:\d\d\.000Z$/),
        why: 'by-hand',
        size: readFileSync(backupIn(world.app, world.name)).length,
        records: 1,
        problem: null,
      },
    ])
  })

  it('says of one that it is damaged, and leaves what is none out', async () => {
    using world = await setupCopied()
    const path = backupIn(world.app, world.name)
    writeFileSync(path, readFileSync(path).subarray(0, 20_000))
    writeFileSync(backupIn(world.app, '备忘.txt'), '周五前另存')
    const { backups } = await world.app.call('backups.list', {})
    expect(backups).toMatchObject([{ records: null, problem: 'damaged' }])
  })
})

describe('a restore', () => {
  it('says before what the copy holds against the books', async () => {
    using world = await setupCopied()
    const { copy, present } = await world.app.call('backups.inspect', {
      source: { backup: world.name },
    })
    expect(copy).toMatchObject({ unit: '云岭县政协', records: { receptions: 1 } })
    expect(present).toMatchObject({ unit: '云岭县政协', records: { receptions: 2 } })
    expect(readdirSync(join(world.app.dataDir, 'passing'))).toEqual([])
  })

  it('brings back what was there, tells every window, and can be taken back', async () => {
    using world = await setupCopied()
    const { app, name } = world
    const restored = await app.call('backups.restore', { source: { backup: name } })
    expect(app.events.at(-1)).toEqual({ kind: 'store-replaced' })
    expect(await contentsIn(app)).toEqual(['道路照明'])
    const { undo, setAside } = await app.call('backups.list', {})
    expect({ undo, setAside }).toEqual({ undo: restored.before, setAside: null })
    await app.call('backups.restore', { source: { backup: undo ?? '' } })
    expect(await contentsIn(app)).toEqual(['排水沟渠', '道路照明'])
    expect(readdirSync(app.dataDir).filter((each) => each.startsWith('restoring'))).toEqual([])
  })

  it('leaves books in which one can go on working', async () => {
    using world = await setupCopied()
    await world.app.call('backups.restore', { source: { backup: world.name } })
    await world.app.call('records.create', visit('村口桥梁'))
    expect(await contentsIn(world.app)).toEqual(['村口桥梁', '道路照明'])
    const found = await world.app.call('search.list', { text: '桥梁' })
    expect(found).toHaveLength(1)
  })

  it('takes a file from elsewhere, even the store of another computer as it lay there', async () => {
    using world = await setupCopied()
    const dataDir = setupFolder()
    {
      using other = await setupApp({ dataDir, idsAfter: 500 })
      await other.call('records.create', visit('校门停车'))
    }
    const file = tokenFor(world.app, '李主任的台账.db', readFileSync(storeFile({ dataDir })))
    const { copy } = await world.app.call('backups.inspect', { source: { file } })
    expect(copy.records).toMatchObject({ receptions: 1 })
    await world.app.call('backups.restore', { source: { file } })
    expect(await contentsIn(world.app)).toEqual(['校门停车'])
  })

  it('brings a copy of an older version to the newest', async () => {
    using world = await setupCopied()
    const old = join(setupFolder(), 'old.db')
    const db = openDatabase(old, 'write')
    const { applied, all } = migrateButLast(db)
    db.exec("insert into office values (1, '青溪县政协', 2023, 'abc', '2023-01-01', '2023-01-01')")
    db.close()
    expect(applied).toBe(all - 1)
    const file = tokenFor(world.app, '去年的备份.db', readFileSync(old))
    await world.app.call('backups.restore', { source: { file } })
    expect((await world.app.call('office.get', {})).office).toMatchObject({ unit: '青溪县政协' })
    expect(versionOf(storeFile(world.app))).toBe(all)
  })

  const unusable: readonly (readonly [string, string, (path: string) => void])[] = [
    ['empty', 'empty', (path) => writeFileSync(path, '')],
    [
      'of random bytes, as an encrypted one is',
      'foreign',
      (path) => writeFileSync(path, 'x'.repeat(9000)),
    ],
    ['cut off', 'damaged', (path) => writeFileSync(path, readFileSync(path).subarray(0, 40_960))],
    [
      'with a page of zeros in the middle',
      'damaged',
      (path) => {
        const bytes = readFileSync(path)
        writeFileSync(path, bytes.fill(0, 8192, 16_384))
      },
    ],
    [
      'of a newer program',
      'newer',
      (path) => {
        const db = new Database(path)
        db.pragma('user_version = 999')
        db.close()
      },
    ],
    [
      'that is a database of another program',
      'foreign',
      (path) => {
        rmSync(path)
        const db = new Database(path)
        db.exec('create table theirs (a)')
        db.close()
      },
    ],
  ]
  it.each(unusable)(
    'from a file %s is refused, and nothing is touched',
    async (_, problem, spoil) => {
      using world = await setupCopied()
      const { app } = world
      const { token, path } = reserveUpload(app.dataDir, '备份.db')
      writeFileSync(path, readFileSync(backupIn(app, world.name)))
      spoil(path)
      for (const call of ['backups.inspect', 'backups.restore']) {
        const error = await app.fail(call, { source: { file: token } })
        expect(error).toMatchObject({
          code: 'backup-unusable',
          details: { file: '备份.db', problem },
        })
      }
      expect(await contentsIn(app)).toEqual(['排水沟渠', '道路照明'])
      expect((await app.call('backups.list', {})).backups).toHaveLength(1)
      expect(readdirSync(app.dataDir).filter((each) => each.startsWith('restoring'))).toEqual([])
    },
  )

  it('of a backup that is not there is refused', async () => {
    using world = await setupCopied()
    for (const backup of ['2024-01-01T00-00-00-000Z_on-exit.db', '../lianxinqiao.db']) {
      const error = await world.app.fail('backups.restore', { source: { backup } })
      expect(error).toMatchObject({ code: 'not-found', details: { what: 'backup' } })
    }
  })

  it('that cannot back up what is open first does not begin', async () => {
    using world = await setupCopied()
    const { app, name } = world
    const file = tokenFor(app, name, readFileSync(backupIn(app, name)))
    rmSync(join(app.dataDir, 'backups'), { recursive: true })
    writeFileSync(join(app.dataDir, 'backups'), 'a file where the folder should be')
    const error = await app.fail('backups.restore', { source: { file } })
    expect(error.code).toBe('store-unwritable')
    expect(await contentsIn(app)).toEqual(['排水沟渠', '道路照明'])
  })
})

describe('a copy for another place', () => {
  const attach = async (app: TestApp, name: string, bytes: string) => {
    const { id } = await app.call('records.create', visit('附件'))
    const target = { ledger: 'receptions' as const, id }
    await app.call('attachments.create', { ...target, file: tokenFor(app, name, bytes) })
    return target
  }

  it('carries the attachments, and lays them down on another computer', async () => {
    using app = await setupApp()
    const target = await attach(app, '现场照片.jpg', 'a photograph')
    const copy = await app.call('backups.export', { name: '连心桥备份.db' })
    const bytes = readFileSync(pathOfToken(app.dataDir, copy.token))
    using other = await setupApp({ office: false })
    const file = tokenFor(other, copy.name, bytes)
    const inspected = await other.call('backups.inspect', { source: { file } })
    expect(inspected.copy).toMatchObject({ attachments: 1, missing: 0 })
    await other.call('backups.restore', { source: { file } })
    const [found] = await other.call('attachments.list', target)
    expect(found).toMatchObject({ name: '现场照片.jpg', missing: false })
    const { token } = await other.call('attachments.export', { id: found?.id ?? '' })
    expect(readFileSync(pathOfToken(other.dataDir, token), 'utf8')).toBe('a photograph')
  })

  it('is made though an attachment is gone from the disk, and says which are missing', async () => {
    using app = await setupApp()
    const target = await attach(app, '现场照片.jpg', 'a photograph')
    rmSync(join(app.dataDir, 'attachments'), { recursive: true })
    const { token } = await app.call('backups.export', { name: '连心桥备份.db' })
    const { copy } = await app.call('backups.inspect', { source: { file: token } })
    expect(copy).toMatchObject({ attachments: 1, missing: 1 })
    await app.call('backups.restore', { source: { file: token } })
    expect(await app.call('attachments.list', target)).toMatchObject([{ missing: true }])
  })

  it('is remembered when it was handed over', async () => {
    using app = await setupApp()
    expect((await app.call('backups.list', {})).savedAt).toBe(null)
    await app.call('backups.markSaved', {})
    expect((await app.call('backups.list', {})).savedAt).toMatch(/^2024-12-31T01:/)
  })

  it('tells without opening any copy when the last was made, here and for another place', async () => {
    using app = await setupApp()
    expect(await app.call('backups.latest', {})).toEqual({ at: null, savedAt: null })
    await app.call('backups.create', {})
    const { at } = await app.call('backups.create', {})
    await app.call('backups.markSaved', {})
    const { savedAt } = await app.call('backups.list', {})
    expect(await app.call('backups.latest', {})).toEqual({ at, savedAt })
  })
})
