import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { lxq, said, setupOffice } from '../helpers/command-line.ts'
import { ledgerFile } from '../helpers/files.ts'

test('lxq prints every member’s assessment sheet of a year into one PDF', async () => {
  test.slow()
  using office = await setupOffice()
  const { data } = office
  said(await lxq('import', ledgerFile('委员名册.xlsx'), '--data', data, '--json'))
  const members = said<{ name: string }[]>(await lxq('list', 'members', '--data', data, '--json'))
  const out = join(office.path, '打印/考核表.pdf')
  const printed = await lxq('print', 'assessment', '--year', '2024', '--out', out, '--data', data)
  expect(printed).toMatchObject({ code: 0, err: '' })
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(out)))
  const { text, totalPages } = await extractText(pdf, { mergePages: true })
  expect(totalPages).toBeGreaterThanOrEqual(members.length)
  const plain = text.replace(/\s/g, '')
  for (const { name } of members) expect(plain).toContain(name.replace(/\s/g, ''))
})
