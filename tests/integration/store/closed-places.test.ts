import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyTaken } from '#hosts/common/copy-taken.ts'
import { putOut } from '#hosts/common/put-out.ts'
import { asOrdinaryUser, hasOrdinaryUser } from '../../helpers/ordinary-user.ts'
import { openIn, setupFolder } from '../../helpers/stores.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createVisit } from '../../helpers/visits.ts'

/** Books with one visit in them, in a folder of theirs. */
const setupBooks = async () => {
  const dataDir = setupFolder()
  using app = await setupApp({ dataDir })
  await createVisit(app)
  return { dataDir, store: join(dataDir, 'lianxinqiao.db'), backups: join(dataDir, 'backups') }
}

const countVisits = async (app: TestApp): Promise<number> =>
  (await app.call('records.list', { ledger: 'receptions' })).total

const reopened = (dataDir: string) => setupApp({ dataDir, office: false, idsAfter: 1000 })

const unwritable = (path: string) =>
  expect.objectContaining({ code: 'store-unwritable', details: { path } })

describe.skipIf(!hasOrdinaryUser)('where permissions are missing', () => {
  it('a folder or a store that cannot be written is refused before anybody types, and opens once it can', async () => {
    const { dataDir, store } = await setupBooks()
    await asOrdinaryUser(dataDir, async () => {
      for (const [closed, mode] of [
        [store, 0o444],
        [store, 0o000],
        [dataDir, 0o555],
        [dataDir, 0o000],
      ] as const) {
        chmodSync(closed, mode)
        expect(() => openIn(dataDir)).toThrow(unwritable(closed))
        chmodSync(closed, 0o700)
      }
      using app = await reopened(dataDir)
      expect(await countVisits(app)).toBe(1)
    })
  })

  it('a program that runs goes on saving, says which copies and files it cannot write, and writes them later', async () => {
    const { dataDir, backups } = await setupBooks()
    mkdirSync(backups, { recursive: true })
    await asOrdinaryUser(dataDir, async () => {
      using app = await reopened(dataDir)
      const folders = [backups, join(dataDir, 'passing'), dataDir]
      for (const folder of folders) chmodSync(folder, 0o555)
      const refused = expect.objectContaining({ code: 'store-unwritable' })
      expect(await app.fail('backups.create', {})).toEqual(refused)
      expect(await app.fail('registers.template', { ledger: 'receptions' })).toEqual(refused)
      await createVisit(app)
      for (const folder of folders.toReversed()) chmodSync(folder, 0o700)
      expect(await app.call('backups.create', {})).toMatchObject({ records: 2 })
      await app.call('registers.template', { ledger: 'receptions' })
    })
  })

  it('a copy that is read-only, as on a disc, comes back as books that can be written', async () => {
    const { dataDir, backups } = await setupBooks()
    await asOrdinaryUser(dataDir, async () => {
      using app = await reopened(dataDir)
      const { name } = await app.call('backups.create', {})
      await createVisit(app)
      chmodSync(join(backups, name), 0o444)
      await app.call('backups.restore', { source: { backup: name } })
      expect(await countVisits(app)).toBe(1)
      await createVisit(app)
    })
  })

  it('a file that is protected against writing stays as it is, though its folder is open', async () => {
    const folder = setupFolder()
    const path = join(folder, '登记簿.xlsx')
    writeFileSync(path, '定稿')
    await asOrdinaryUser(folder, async () => {
      const put = () => putOut(path, (part) => writeFile(part, '新的'))
      chmodSync(path, 0o444)
      expect(await put()).toMatchObject({ error: { code: 'file-unwritable', details: { path } } })
      expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['定稿', ['登记簿.xlsx']])
      chmodSync(path, 0o644)
      expect((await put()).ok).toBe(true)
      expect(readFileSync(path, 'utf8')).toBe('新的')
    })
  })

  it('a copy that may not be read now is not called damaged, is not restored, and can be once it may', async () => {
    const { dataDir, backups } = await setupBooks()
    await asOrdinaryUser(dataDir, async () => {
      using app = await reopened(dataDir)
      const { name } = await app.call('backups.create', {})
      const copy = join(backups, name)
      const moved = join(dataDir, 'stick.db')
      const listed = async () => (await app.call('backups.list', {})).backups
      const refused = {
        code: 'backup-unusable',
        details: { file: name, problem: 'unreadable' },
      }
      for (const [close, open] of [
        [() => chmodSync(copy, 0o000), () => chmodSync(copy, 0o600)],
        // A link whose disk is away.
        [
          () => {
            renameSync(copy, moved)
            symlinkSync(join(dataDir, 'gone.db'), copy)
          },
          () => renameSync(moved, copy),
        ],
      ] as const) {
        close()
        expect(await listed()).toMatchObject([{ name, records: null, problem: 'unreadable' }])
        for (const call of ['backups.inspect', 'backups.restore'] as const)
          expect(await app.fail(call, { source: { backup: name } })).toMatchObject(refused)
        open()
        expect(await listed()).toMatchObject([{ name, records: 1, problem: null }])
      }
    })
  })

  it('a file that may not be read is said to be kept closed, and not to be missing', async () => {
    const folder = setupFolder()
    const file = join(folder, '台账.xlsx')
    writeFileSync(file, 'a ledger')
    await asOrdinaryUser(folder, async () => {
      chmodSync(file, 0o000)
      expect(await copyTaken(file, join(folder, 'copy'))).toMatchObject({
        error: { code: 'file-unreadable', details: { file: '台账.xlsx', problem: 'locked' } },
      })
      chmodSync(file, 0o600)
      expect(await copyTaken(file, join(folder, 'copy'))).toMatchObject({ ok: true })
    })
  })
})
