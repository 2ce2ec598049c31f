import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, it, onTestFinished } from 'vitest'
import { uploadFile } from '../../helpers/files.ts'
import { setupApp } from '../../helpers/test-app.ts'

const form = (day: string): readonly (readonly string[])[] => [
  ['群众来访登记表'],
  ['来访日期', day, '来访人', '何雨'],
  ['联系电话', '13811110001', '来访人数', '2'],
  ['反映问题及诉求', '水管漏水'],
]

const writeForm = async (day: string): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'lxq-form-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('来访')
  for (const row of form(day)) sheet.addRow([...row])
  const path = join(folder, '来访登记表.xlsx')
  await workbook.xlsx.writeFile(path)
  return path
}

it('a form that cannot be taken is mended in its own cell, or in the workbook of leftovers', async () => {
  using app = await setupApp()
  const file = uploadFile(app, await writeForm('2024年2月30日'))
  const { plan, sheets } = await app.call('imports.preview', { file })
  expect(sheets[0]).toMatchObject({
    ledger: 'receptions',
    counts: { new: 0, problem: 1 },
    issues: [{ code: 'date-invalid', row: 2, column: 'B' }],
  })
  const leftovers = await app.call('imports.leftovers', { plan })
  const again = await app.call('imports.preview', { file: leftovers.token })
  expect(again.sheets[0]).toMatchObject({
    ledger: 'receptions',
    counts: { problem: 1 },
    issues: [{ code: 'date-invalid', raw: '2024年2月30日' }],
  })
  await app.call('imports.correct', {
    plan,
    corrections: [{ kind: 'cell', sheet: '来访', row: 2, column: 'B', text: '2024年2月29日' }],
  })
  await app.call('imports.apply', { plan })
  const { rows } = await app.call('records.list', { ledger: 'receptions' })
  expect(rows.map(({ values, source }) => [values, source])).toMatchObject([
    [
      { visitedOn: '2024-02-29', visitorName: '何雨', persons: 2, content: '水管漏水' },
      { sheet: '来访', row: 2 },
    ],
  ])
  const [origin] = await app.call('imports.origin', { record: rows[0]?.id ?? '' })
  expect(origin?.cells).toMatchObject([
    { heading: '来访日期', text: '2024年2月30日' },
    { heading: '来访人', text: '何雨' },
    { heading: '联系电话' },
    { heading: '来访人数' },
    { heading: '反映问题及诉求', text: '水管漏水' },
  ])
})
