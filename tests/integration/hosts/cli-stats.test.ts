import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lxq, said, setupOffice } from '../../helpers/command-line.ts'
import { docxParagraphs, docxParts } from '../../helpers/docx.ts'
import { ledgerFile } from '../../helpers/files.ts'

interface Spoken {
  readonly id: string
  readonly title: string
  readonly value: number | null
  readonly unit: string
  readonly definition: string
  readonly records: number
}

it('lxq stats says every figure of a year with unit, definition and records', async () => {
  using office = await setupOffice()
  const { data } = office
  said(
    await lxq(
      'import',
      ledgerFile('社情民意信息报送采用统计表2024.xlsx'),
      '--data',
      data,
      '--json',
    ),
  )
  const found = said<Spoken[]>(await lxq('stats', '--year', '2024', '--data', data, '--json'))
  const byId = new Map(found.map((one) => [one.id, one]))
  expect(byId.get('informations.sent')).toMatchObject({ value: 206, unit: '篇', records: 206 })
  expect(byId.get('informations.adopted/level=PROVINCE')?.value).toBe(1)
  expect(byId.get('informations.adopted/level=CITY')?.value).toBe(5)
  expect(byId.get('informations.instructed/instructionLevel=COUNTY')?.value).toBe(3)
  expect(byId.get('informations.sent/origin=')?.title).toBe('报送社情民意信息（信息来源未注明）')
  expect(found.every(({ definition }) => definition.length > 5)).toBe(true)

  const out = join(office.path, '统计表.docx')
  said(await lxq('stats', '--year', '2024', '--out', out, '--data', data, '--json'))
  const texts = docxParagraphs(docxParts(out).get('word/document.xml') ?? '').map((one) => one.text)
  expect(texts[texts.indexOf('报送社情民意信息') + 2]).toBe('206')

  const spoken = await lxq('stats', '--from', '2024-01-01', '--to', '2024-01-10', '--data', data)
  expect(spoken.out).toContain('报送社情民意信息')
  const unknown = await lxq('stats', '--year', '2024', '--studio', '没有这个', '--data', data)
  expect(unknown.code).not.toBe(0)
}, 120_000)

it('lxq print roster takes a studio by its name, and names those there are where it is none', async () => {
  using office = await setupOffice()
  const { data } = office
  const list = join(import.meta.dirname, '../../../resources/sample/工作室一览表.xlsx')
  said(await lxq('import', list, '--data', data, '--json'))
  const out = join(data, '..', 'roster.docx')
  const print = (studio: string) =>
    lxq('print', 'roster', '--studio', studio, '--month', '2024-03', '--out', out, '--data', data)
  expect((await print('没有这个')).err).toContain('青石镇委员工作室')
  expect((await print('青石镇委员工作室')).code).toBe(0)
  expect(statSync(out).size).toBeGreaterThan(1000)
}, 60_000)
