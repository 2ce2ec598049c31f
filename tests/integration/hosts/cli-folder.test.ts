import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { lxq, refusal, said, setupOffice } from '../../helpers/command-line.ts'
import { ledgerFile } from '../../helpers/files.ts'

interface Answer {
  readonly batches: readonly { readonly batch: string | null; readonly file: string }[]
  readonly left: readonly { readonly file: string; readonly reason: string }[]
}

it('takes every spreadsheet of a folder by its content, and says which files were left', async () => {
  using office = await setupOffice()
  const folder = join(office.path, '历年台账')
  mkdirSync(join(folder, '2024'), { recursive: true })
  copyFileSync(ledgerFile('委员名册.xlsx'), join(folder, '委员名册.dat'))
  copyFileSync(ledgerFile('值班安排表2024.xlsx'), join(folder, '2024', '值班.xlsx'))
  writeFileSync(join(folder, '~$值班.xlsx'), 'lock')
  writeFileSync(join(folder, '说明.md'), '| 姓名 | 电话 |\n')
  writeFileSync(join(folder, 'facts.json'), '{ "a": 1, "b": 2 }')
  writeFileSync(join(folder, '.DS_Store'), 'a,b')
  writeFileSync(join(folder, '照片.xlsx'), Buffer.from('89504e470d0a1a0a', 'hex'))
  writeFileSync(join(folder, '坏.xlsx'), Buffer.from('504b0304xl/'.replace('xl/', '786c2f'), 'hex'))
  const answer = said<Answer>(await lxq('import', folder, '--data', office.data, '--json'))
  expect(answer.batches.map(({ file }) => file)).toEqual(['值班.xlsx', '委员名册.dat'])
  expect(answer.left.map(({ file, reason }) => [basename(file), reason]).sort()).toEqual([
    ['facts.json', 'not-spreadsheet'],
    ['~$值班.xlsx', 'temporary'],
    ['坏.xlsx', expect.stringMatching(/^zip-/)],
    ['照片.xlsx', 'not-spreadsheet'],
    ['说明.md', 'not-spreadsheet'],
  ])
  const spoken = await lxq('import', folder, '--data', office.data)
  const told = spoken.out.split('\n').filter((line) => line.includes('没有读取'))
  expect(told).toEqual([expect.stringContaining('另有 4 个文件不是表格')])
  expect(told[0]).toContain('facts.json')
}, 120_000)

it('takes the register of a folder in first, so that its ledgers find whom they name', async () => {
  using office = await setupOffice()
  const folder = join(office.path, '台账')
  mkdirSync(folder)
  // By name the roster comes first.
  copyFileSync(ledgerFile('值班安排表2024.xlsx'), join(folder, '1 值班.xlsx'))
  copyFileSync(ledgerFile('委员名册.xlsx'), join(folder, '2 名册.xlsx'))
  const { batches } = said<Answer>(await lxq('import', folder, '--data', office.data, '--json'))
  expect(batches.map(({ file }) => file)).toEqual(['1 值班.xlsx', '2 名册.xlsx'])
  // The name of a batch begins with the moment it was made.
  const written = batches.toSorted((a, b) => ((a.batch ?? '') < (b.batch ?? '') ? -1 : 1))
  expect(written.map(({ file }) => file)).toEqual(['2 名册.xlsx', '1 值班.xlsx'])
}, 120_000)

it('takes nothing of a folder with more files than an office has ledgers, and says what to name', async () => {
  using office = await setupOffice()
  const folder = join(office.path, '整个磁盘')
  mkdirSync(join(folder, '深处'), { recursive: true })
  copyFileSync(ledgerFile('委员名册.xlsx'), join(folder, '委员名册.xlsx'))
  for (let at = 0; at < 2000; at++) writeFileSync(join(folder, '深处', `${at}.dat`), '')
  const { code, out, err } = await lxq('import', folder, '--data', office.data, '--json')
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(refusal(err)).toMatchObject({ code: 'file-unreadable' })
  expect(refusal(err).message).toContain('请指定只放台账的文件夹')
  expect(said<unknown[]>(await lxq('list', 'members', '--data', office.data, '--json'))).toEqual([])
}, 120_000)
