import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { pathOfToken } from '#core/index.ts'
import { type LedgerId, ledgerIds, ledgerOf } from '#shared/ledgers/index.ts'
import { lxq, said, setupOffice } from '../../helpers/command-line.ts'
import { uploadFile } from '../../helpers/files.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

const HEADING = 3
const FIRST_FREE = 6
const NAMES = ['赵一', '钱二', '孙三'] as const

const openTemplate = async (app: TestApp, ledger: LedgerId) => {
  const { token, name } = await app.call('registers.template', { ledger })
  const path = pathOfToken(app.dataDir, token)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0] as ExcelJS.Worksheet // a workbook has one
  return { book, sheet, path, name }
}

/** Types three rows like the first example, each of another name or day. */
const typeRows = (sheet: ExcelJS.Worksheet, ledger: LedgerId): void => {
  const { fields, titleField } = ledgerOf(ledger)
  const title = fields.find(({ id }) => id === titleField)
  const example = sheet.getRow(HEADING + 1)
  NAMES.forEach((name, at) => {
    const row = sheet.getRow(FIRST_FREE + at)
    example.eachCell((cell, column) => {
      row.getCell(column).value = column === 1 ? at + 1 : cell.value
    })
    sheet.getRow(HEADING).eachCell((cell, column) => {
      if (String(cell.value).replace('*', '') !== title?.label) return
      row.getCell(column).value = title.kind === 'date' ? `2024年3月${at + 1}日` : name
    })
  })
}

describe.each(ledgerIds)('the empty table of %s', (ledger) => {
  it('gives back what was typed under its examples, without a question, and no example', async () => {
    using app = await setupApp()
    await app.call('records.create', { ledger: 'studios', values: { name: '东门委员工作室' } })
    const { book, sheet, path } = await openTemplate(app, ledger)
    typeRows(sheet, ledger)
    await book.xlsx.writeFile(path)
    const before = (await app.call('records.list', { ledger })).total
    const preview = await app.call('imports.preview', { file: uploadFile(app, path) })
    const [reading] = preview.sheets
    expect(preview.questions).toEqual([])
    expect(reading).toMatchObject({ ledger, issues: [], counts: { new: 3, problem: 0 } })
    expect(reading?.ignoredRows.slice(0, 2)).toEqual([
      { row: 4, reason: 'example' },
      { row: 5, reason: 'example' },
    ])
    await app.call('imports.apply', { plan: preview.plan })
    const { rows, total } = await app.call('records.list', { ledger })
    expect(total - before).toBe(3)
    const taken = rows.filter(({ source }) => source !== null)
    for (const { values, extra } of taken) {
      expect(extra).toEqual({})
      for (const { column, field } of reading?.columns.slice(1) ?? []) {
        const typed = sheet.getCell(`${column}${FIRST_FREE}`).text
        if (typed !== '') expect([field, values[field ?? ''] ?? null]).not.toEqual([field, null])
      }
    }
  })

  it('offers the words of its choices in every column that has some', async () => {
    using app = await setupApp()
    const { sheet } = await openTemplate(app, ledger)
    const byLabel = new Map(ledgerOf(ledger).fields.map((field) => [field.label, field]))
    sheet.getRow(HEADING).eachCell((cell, column) => {
      const field = byLabel.get(String(cell.value).replace('*', ''))
      if (field?.kind !== 'choice' && field?.kind !== 'yesNo') return
      expect([field.id, sheet.getCell(FIRST_FREE, column).dataValidation?.type]).toEqual([
        field.id,
        'list',
      ])
    })
  })
})

it("speaks the office's own words, on a hidden sheet where they are long", async () => {
  using app = await setupApp()
  const longWords = Array.from(
    { length: 20 },
    (_, at) => `第${at + 1}类需要由本单位会同有关部门办理的事项`,
  )
  for (const [at, label] of longWords.entries())
    await app.call('choices.create', {
      set: 'category',
      label,
      position: 1000 + at,
      retired: false,
    })
  const { book, sheet } = await openTemplate(app, 'receptions')
  const column = (sheet.getRow(HEADING).values as unknown[]).indexOf('内容分类')
  const [formula = ''] = sheet.getCell(FIRST_FREE, column).dataValidation?.formulae ?? []
  expect(formula).toMatch(/^'可选内容'!\$/)
  const lists = book.getWorksheet('可选内容')
  expect(lists?.state).toBe('hidden')
  const offered = (lists?.getColumn(column).values ?? []).filter(Boolean)
  for (const word of longWords) expect(offered).toContain(word)
})

it('is written from the command line, and imports as no record at all', {
  timeout: 60_000,
}, async () => {
  using office = await setupOffice()
  const { data } = office
  const out = join(office.path, '空白/来访.xlsx')
  said(await lxq('template', 'receptions', '--out', out, '--data', data, '--json'))
  const { batches } = said<{ batches: unknown }>(
    await lxq('import', out, '--dry-run', '--data', data, '--json'),
  )
  expect(batches).toMatchObject([
    { sheets: [{ ledger: 'receptions', issues: [], counts: { new: 0, problem: 0 } }] },
  ])
})
