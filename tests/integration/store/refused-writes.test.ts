import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createZipFile } from '#core/documents/zip-file.ts'
import { putOut } from '#hosts/common/put-out.ts'
import { fileFailure } from '#shared/file-failure.ts'
import { lxq, refusal, setupOffice } from '../../helpers/command-line.ts'
import { setupFolder } from '../../helpers/stores.ts'
import { setupApp } from '../../helpers/test-app.ts'

const saidBySystem = (code: string): Error => Object.assign(new Error(code), { code })

describe('what a file system refuses', () => {
  it.each([
    ['ENOSPC', 'disk-full', 'disk-full'],
    ['EDQUOT', 'disk-full', 'disk-full'],
    ['EFBIG', 'disk-full', 'disk-full'],
    ['EROFS', 'store-unwritable', 'file-unwritable'],
    ['EACCES', 'store-unwritable', 'file-unwritable'],
    ['EPERM', 'store-unwritable', 'file-unwritable'],
    ['EBUSY', 'store-unwritable', 'file-unwritable'],
    ['ENAMETOOLONG', 'store-unwritable', 'file-unwritable'],
    ['ENOENT', undefined, undefined],
    ['ERR_INVALID_ARG_TYPE', undefined, undefined],
  ])('with %s is %s in the data folder and %s elsewhere', (code, inStore, elsewhere) => {
    const said = (isStore: boolean) => fileFailure(saidBySystem(code), { path: '/台账', isStore })
    expect([said(true)?.code, said(false)?.code]).toEqual([inStore, elsewhere])
  })
})

describe('a file that is put where a person wants it', () => {
  it('takes the place of the one of before only when it is whole', async () => {
    const folder = setupFolder()
    const path = join(folder, '登记簿.xlsx')
    writeFileSync(path, '去年的')
    const full = await putOut(path, async (part) => {
      await writeFile(part, '一半')
      throw saidBySystem('ENOSPC')
    })
    expect(full).toMatchObject({ ok: false, error: { code: 'disk-full', details: { path } } })
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['去年的', ['登记簿.xlsx']])
    expect((await putOut(path, (part) => writeFile(part, '今年的'))).ok).toBe(true)
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['今年的', ['登记簿.xlsx']])
  })

  it.skipIf(process.platform !== 'linux')('is refused at once where no folder can be', async () => {
    // Nothing can be made there, and what is not there is not said to be closed.
    const path = '/proc/none/a.xlsx'
    expect(await putOut(path, (part) => writeFile(part, ''))).toMatchObject({
      error: { code: 'file-unwritable', details: { path } },
    })
  })

  it('leaves a bug a bug, and nothing behind', async () => {
    const folder = setupFolder()
    const absent = join(folder, 'absent')
    await expect(putOut(join(folder, 'a.xlsx'), (part) => copyFile(absent, part))).rejects.toThrow(
      'ENOENT',
    )
    expect(readdirSync(folder)).toEqual([])
  })

  it('is refused by the command line with a sentence where it cannot lie', async () => {
    using office = await setupOffice()
    const folder = join(office.path, '登记簿.xlsx')
    mkdirSync(folder)
    const asked = ['template', 'receptions', '--data', office.data, '--out'] as const
    for (const out of [folder, join(office.data, 'lianxinqiao.db', '空白表.xlsx')]) {
      const { code, err } = await lxq(...asked, out)
      expect({ exit: code, ...refusal(err) }).toMatchObject({ exit: 2, code: 'file-unwritable' })
      expect(refusal(err).message).toContain(out)
    }
    expect(readdirSync(folder)).toEqual([])
    expect(readdirSync(office.path).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('a paper of the core', () => {
  it('that finds no place in the data folder names the folder, and is no bug', async () => {
    using app = await setupApp({ office: true })
    const passing = join(app.dataDir, 'passing')
    rmSync(passing, { recursive: true })
    writeFileSync(passing, 'a file stands where the folder was')
    const error = await app.fail('registers.template', { ledger: 'receptions' })
    expect(error).toMatchObject({ code: 'store-unwritable', details: { path: app.dataDir } })
    rmSync(passing)
    expect(await app.call('registers.template', { ledger: 'receptions' })).toBeDefined()
  })

  it.skipIf(!existsSync('/dev/full'))(
    'that fills the disk ends with what the disk said',
    async () => {
      const failed = createZipFile('/dev/full')
      const bytes = Buffer.alloc(200_000, 7)
      expect(() => failed.add('一.xml', bytes)).toThrow(expect.objectContaining({ code: 'ENOSPC' }))
      await expect(failed.addPieces('二.xml', [bytes])).rejects.toMatchObject({ code: 'ENOSPC' })
    },
  )
})
