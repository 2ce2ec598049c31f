import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lxq, refusal, said, setupOffice } from '../../helpers/command-line.ts'

it('the command line copies the books, and goes back to the copy when they are damaged', async () => {
  using office = await setupOffice()
  const data = ['--data', office.data] as const
  const copy = join(office.path, 'U盘', '备份.db')
  said(await lxq('backup', '--out', copy, ...data, '--json'))
  said(await lxq('backup', ...data, '--json'))
  const listed = said<readonly { name: string; records: number }[]>(
    await lxq('restore', ...data, '--json'),
  )
  expect(listed.map(({ records }) => records)).toEqual([0, 0])

  const store = join(office.data, 'lianxinqiao.db')
  const damaged = readFileSync(store).subarray(0, 50_000)
  writeFileSync(store, damaged)
  const refused = await lxq('list', 'members', ...data)
  expect({ exit: refused.code, ...refusal(refused.err) }).toMatchObject({
    exit: 2,
    code: 'store-damaged',
    message: expect.stringContaining('lxq restore'),
  })
  const looked = await lxq('restore', listed[0]?.name ?? '', '--dry-run', ...data, '--json')
  expect(said(looked)).toMatchObject({ copy: { unit: '云岭县政协' }, present: null })
  expect(readFileSync(store).equals(damaged)).toBe(true)

  const { out } = await lxq('restore', copy, ...data)
  expect(out).toContain('set-aside')
  expect(said(await lxq('list', 'members', ...data, '--json'))).toEqual([])

  const unknown = await lxq('restore', '没有的.db', ...data)
  expect({ exit: unknown.code, ...refusal(unknown.err) }).toMatchObject({
    exit: 2,
    code: 'invalid-input',
    message: expect.stringContaining(listed[0]?.name ?? ''),
  })
})
