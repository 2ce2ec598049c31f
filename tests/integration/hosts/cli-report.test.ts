import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lxq, said, setupOffice } from '../../helpers/command-line.ts'
import { docxParagraphs, docxParts } from '../../helpers/docx.ts'
import { ledgerFile } from '../../helpers/files.ts'

it('lxq report writes the report of a year, exact to Word and round to plain text', async () => {
  using office = await setupOffice()
  const { data, path } = office
  const file = ledgerFile('社情民意信息报送采用统计表2024.xlsx')
  said(await lxq('import', file, '--data', data, '--json'))
  const docx = join(path, '总结.docx')
  const txt = join(path, '总结.txt')
  const year = ['--year', '2024', '--data', data, '--json'] as const
  expect(said(await lxq('report', ...year, '--out', docx))).toMatchObject({ outline: 'annual' })
  const xml = docxParts(docx).get('word/document.xml') ?? ''
  expect(docxParagraphs(xml).map(({ text }) => text)).toContain(
    '截至2024年12月底，共撰写报送社情民意信息206篇，其中省政协采用1篇、市政协采用5篇、县级领导批示3篇。县政协共采用164篇。',
  )
  said(await lxq('report', ...year, '--round', '--outline', 'annual-practice', '--out', txt))
  expect(readFileSync(txt, 'utf8')).toContain('报送社情民意信息200余篇')
  const unknown = await lxq('report', ...year, '--outline', 'nothing', '--out', txt)
  expect(unknown.code).not.toBe(0)
}, 120_000)
