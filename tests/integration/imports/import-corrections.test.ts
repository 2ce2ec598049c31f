import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { pathOfToken } from '#core/index.ts'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import { uploadFile } from '../../helpers/files.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'

type Cell = string | number | null

/** A workbook of one sheet, written for one test. */
const writeSheet = async (rows: readonly (readonly Cell[])[], name = '来访登记.xlsx') => {
  const folder = mkdtempSync(join(tmpdir(), 'lxq-sheet-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Sheet1')
  for (const row of rows) sheet.addRow([...row])
  const path = join(folder, name)
  await workbook.xlsx.writeFile(path)
  return path
}

const head = ['来访日期', '来访人', '联系电话', '反映问题及诉求', '接待委员', '评价', '花费']
const odd = ['2024.3.5', '郝洁', '13900002488', '反映拖欠工资', '尹军', '挺好', '2']
const worse = ['2024.2.30', '汤芳', '13500001774', '咨询', '尹军', '挺好', '3']
const rows = [['2024年来访接待登记簿'], head, odd, worse]

const here = { sheet: 'Sheet1', table: 0 } as const
const said: CorrectionInput[] = [
  { kind: 'column', ...here, column: 'F', target: { kind: 'field', field: 'satisfaction' } },
  { kind: 'alike', ...here, column: 'F', from: '挺好', to: '满意' },
  { kind: 'cell', sheet: 'Sheet1', row: 4, column: 'A', text: '2024.2.29' },
  { kind: 'column', ...here, column: 'G', target: { kind: 'none' } },
]

const preview = async (app: TestApp, path: string) =>
  app.call('imports.preview', { file: uploadFile(app, path) })

const listAll = async (app: TestApp) =>
  (await app.call('records.list', { ledger: 'receptions' })).rows

describe('corrections before an import', () => {
  it('change the plan one by one, can be taken back one by one, and write nothing', async () => {
    using app = await setupApp()
    const { plan, sheets } = await preview(app, await writeSheet(rows))
    expect(sheets[0]).toMatchObject({ counts: { new: 1, problem: 1 } })
    const all = await app.call('imports.correct', { plan, corrections: said })
    expect(all.plan).toBe(plan)
    expect(all.sheets[0]).toMatchObject({ counts: { new: 2, problem: 0 } })
    expect(all.corrections.map(({ used }) => used)).toEqual([true, true, true, true])
    const window = await app.call('imports.rows', { plan, sheet: 'Sheet1', only: 'new' })
    expect(window.rows[1]?.corrected).toEqual(['A'])
    expect(window.rows[1]?.cells.slice(0, 2)).toEqual(['2024.2.29', '汤芳'])
    const { entries } = await app.call('imports.entries', { plan, fate: 'new' })
    expect(entries[0]?.values).toContainEqual({
      field: 'satisfaction',
      label: '满意度',
      text: '满意',
    })
    const fewer = await app.call('imports.correct', { plan, corrections: said.slice(0, 2) })
    expect(fewer.sheets[0]).toMatchObject({ counts: { new: 1, problem: 1 } })
    expect(await listAll(app)).toEqual([])
  })

  it('keep the row as it stood beside what it was corrected to', async () => {
    using app = await setupApp()
    const { plan } = await preview(app, await writeSheet(rows))
    await app.call('imports.correct', { plan, corrections: said })
    await app.call('imports.apply', { plan })
    const record = (await listAll(app)).find(({ values }) => values['visitorName'] === '汤芳')
    expect(record).toMatchObject({ values: { visitedOn: '2024-02-29', satisfaction: 'SATISFIED' } })
    expect(record?.extra).toEqual({})
    const [origin] = await app.call('imports.origin', { record: record?.id ?? '' })
    expect(origin).toMatchObject({ file: '来访登记.xlsx', sheet: 'Sheet1', row: 4 })
    expect(origin?.cells.map(({ heading, text }) => [heading, text])).toEqual(
      head.map((heading, at) => [heading, worse[at]]),
    )
  })

  it('are recalled when the very file comes again, and change nothing then', async () => {
    using app = await setupApp()
    const path = await writeSheet(rows)
    const { plan } = await preview(app, path)
    await app.call('imports.correct', { plan, corrections: said })
    await app.call('imports.apply', { plan })
    const again = await preview(app, path)
    expect(again.recalled).toBe(4)
    expect(again.sheets[0]).toMatchObject({ counts: { new: 0, changed: 0, same: 2, problem: 0 } })
  })

  it('teach the next edition of the ledger, until they are forgotten', async () => {
    using app = await setupApp()
    const { plan } = await preview(app, await writeSheet(rows))
    await app.call('imports.correct', { plan, corrections: said })
    await app.call('imports.apply', { plan })
    const later = ['2024.5.6', '冯霞', '13900001111', '咨询社保', '尹军', '挺好', '4']
    const next = await writeSheet([['2024年来访接待登记簿'], head, later], '来访登记续.xlsx')
    const first = await preview(app, next)
    expect(first.sheets[0]?.learned).toMatchObject({ file: '来访登记.xlsx' })
    expect(first.sheets[0]).toMatchObject({ counts: { new: 1 }, issues: [] })
    const learned = await app.call('imports.learned', {})
    expect(learned.map(({ kind }) => kind).sort()).toEqual(['columns', 'word'])
    const once = await app.call('imports.correct', {
      plan: first.plan,
      corrections: [{ kind: 'unlearn', ...here }],
    })
    expect(once.sheets[0]?.learned).toBeNull()
    for (const { id } of learned) await app.call('imports.forget', { id })
    expect((await preview(app, next)).sheets[0]?.learned).toBeNull()
  })

  it('move the heading and the body, and find a table where none was seen', async () => {
    using app = await setupApp()
    const path = await writeSheet([
      ['东门台账'],
      ['何时', '何人', '何事'],
      ['填写说明', '照实填', '不空格'],
      ['2024.3.5', '郝洁', '修路'],
      ['2024.3.6', '作废', '作废'],
    ])
    const { plan, sheets } = await preview(app, path)
    expect(sheets[0]).toMatchObject({ skipped: 'no-table' })
    const target = (column: string, field: string): CorrectionInput => ({
      kind: 'column',
      ...here,
      column,
      target: { kind: 'field', field },
    })
    const corrected = await app.call('imports.correct', {
      plan,
      corrections: [
        { kind: 'bounds', ...here, headingFrom: 2, bodyFrom: 4 },
        { kind: 'ledger', ...here, ledger: 'receptions' },
        target('A', 'visitedOn'),
        target('B', 'visitorName'),
        target('C', 'content'),
        { kind: 'row', sheet: 'Sheet1', row: 5, role: 'ignored' },
      ],
    })
    expect(corrected.sheets[0]).toMatchObject({
      ledger: 'receptions',
      titleRows: [1],
      headingRows: [2],
      counts: { new: 1, problem: 0 },
      ignoredRows: [
        { row: 3, reason: 'outside-table' },
        { row: 5, reason: 'by-person' },
      ],
    })
  })

  it('answer what was asked: the year of a table that names none', async () => {
    using app = await setupApp()
    const path = await writeSheet([['来访登记表'], head.slice(0, 4), ['3.5', '郝洁', '', '修路']])
    const { plan, questions } = await preview(app, path)
    const [question] = questions
    expect(question).toMatchObject({ kind: 'year', free: 'year' })
    const { sheets } = await app.call('imports.correct', {
      plan,
      corrections: [{ kind: 'answer', question: question?.id ?? '', value: '2022' }],
    })
    expect(sheets[0]).toMatchObject({ year: 2022, counts: { new: 1, problem: 0 } })
  })
})

describe('the same problems', () => {
  it('are one line with their count, to be set right alike', async () => {
    using app = await setupApp()
    const { plan } = await preview(app, await writeSheet([...rows, odd, odd]))
    const corrections = said.slice(0, 1)
    await app.call('imports.correct', { plan, corrections })
    const { groups, total } = await app.call('imports.issues', { plan, code: 'choice-unknown' })
    expect(total).toBe(4)
    expect(groups).toMatchObject([{ column: 'F', heading: '评价', raw: '挺好', count: 4 }])
  })

  it('are listed worst first: a column nobody recognised keeps every row out and is said once', async () => {
    using app = await setupApp()
    const [, ...others] = rows
    const told = others.map((row) =>
      row.map((cell, at) => (row === head && at === 3 ? '诉说' : cell)),
    )
    const { plan } = await preview(app, await writeSheet([...told, odd]))
    const { groups } = await app.call('imports.issues', { plan, ...here })
    expect(groups[0]).toMatchObject({
      column: '',
      code: 'required-missing',
      field: 'content',
      message: expect.stringContaining('没有认出哪一列是它'),
      row: 2,
      count: 3,
    })
    const levels = groups.map(({ level }) => ['problem', 'warning', 'note'].indexOf(level))
    expect(levels).toEqual(levels.toSorted())
    expect(await app.call('imports.issues', { plan, sheet: 'Sheet1', table: 1 })).toMatchObject({
      groups: [],
      total: 0,
    })
  })

  it('name whom their row is about, where its title says so', async () => {
    using app = await setupApp()
    const { plan } = await preview(app, await writeSheet([...rows, odd]))
    const { issues } = await app.call('imports.issues', { plan, code: 'choice-unknown' })
    expect(issues.map(({ row, name }) => [row, name])).toEqual([
      [3, '郝洁'],
      [4, '汤芳'],
      [5, '郝洁'],
    ])
  })

  it('are counted but for the cells that were mended one by one', async () => {
    using app = await setupApp()
    const { plan } = await preview(app, await writeSheet([...rows, odd]))
    const alike = { plan, ...here, column: 'F', text: '挺好' }
    expect(await app.call('imports.alike', alike)).toEqual({ count: 3 })
    await app.call('imports.correct', {
      plan,
      corrections: [{ kind: 'cell', sheet: 'Sheet1', row: 3, column: 'F', text: '满意' }],
    })
    expect(await app.call('imports.alike', alike)).toEqual({ count: 2 })
    expect(await app.call('imports.alike', { ...alike, column: 'B' })).toEqual({ count: 0 })
  })
})

describe('a file', () => {
  it('that changed after its preview is refused', async () => {
    using app = await setupApp()
    const file = uploadFile(app, await writeSheet(rows))
    const { plan } = await app.call('imports.preview', { file })
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('Sheet1').addRow(['另一张表'])
    await workbook.xlsx.writeFile(pathOfToken(app.dataDir, file))
    expect(await app.fail('imports.apply', { plan })).toMatchObject({
      code: 'file-unreadable',
      details: { problem: 'changed-since-preview' },
    })
    expect(await listAll(app)).toEqual([])
  })
})
