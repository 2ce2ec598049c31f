import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { importFile, uploadFile } from '../../helpers/files.ts'
import { setupApp } from '../../helpers/test-app.ts'

type Cell = string | number | null

/** A workbook of one sheet, written for one test. */
const writeSheet = async (title: string, rows: readonly (readonly Cell[])[]): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'lxq-sheet-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Sheet1')
  sheet.addRow([title])
  for (const row of rows) sheet.addRow([...row])
  const path = join(folder, '来访登记.xlsx')
  await workbook.xlsx.writeFile(path)
  return path
}

const head = ['来访日期', '来访人', '联系电话', '反映问题及诉求', '接待委员', '办理结果', '网格']
const visits = (rows: readonly (readonly Cell[])[]) =>
  writeSheet('城关镇委员工作室2024年来访接待登记簿', [head, ...rows])

const one: Cell[] = ['2024.3.5', '郝洁', '13900002488', '反映拖欠工资', '尹军', '正在办理', '七']

describe('a ledger that comes a second time with changes', () => {
  it('changes what differs, shows old and new, and gives the old back on undo', async () => {
    using app = await setupApp()
    await importFile(app, await visits([one]))
    const later = await visits([
      ['2024.3.5', '郝洁', '13900002488', '反映拖欠工资', '尹军、冯霞', '已办结', '七'],
    ])
    const preview = await app.call('imports.preview', { file: uploadFile(app, later) })
    expect(preview.sheets[0]?.counts).toMatchObject({ new: 0, changed: 1 })
    const { rows } = await app.call('imports.rows', {
      plan: preview.plan,
      sheet: 'Sheet1',
      only: 'changed',
    })
    expect(rows[0]?.before).toMatchObject({ E: '尹军', F: '正在办理' })
    const { batch } = await app.call('imports.apply', { plan: preview.plan })
    const read = async () =>
      (await app.call('records.list', { ledger: 'receptions' })).rows[0]?.values
    expect(await read()).toMatchObject({ result: '已办结', status: 'CLOSED' })
    const id = (await app.call('records.list', { ledger: 'receptions' })).rows[0]?.id ?? ''
    const history = await app.call('records.history', { ledger: 'receptions', id })
    expect(history.find(({ field }) => field === 'result')?.file).toBe('来访登记.xlsx')
    const undone = await app.call('imports.undo', { batch: batch.batch })
    expect(undone).toMatchObject({ removed: 0, restored: 1, kept: [] })
    expect(await read()).toMatchObject({
      result: '正在办理',
      status: 'IN_PROGRESS',
      receivedBy: [{ name: '尹军' }],
    })
  })

  it('takes two equal visits of one day for two, and does not make them four', async () => {
    using app = await setupApp()
    const path = await visits([one, one])
    expect((await importFile(app, path)).batch.counts).toMatchObject({ new: 2 })
    expect((await importFile(app, path)).batch.counts).toMatchObject({ new: 0, same: 2 })
    const three = await visits([one, one, one])
    expect((await importFile(app, three)).batch.counts).toMatchObject({ new: 1, same: 2 })
  })

  it('says of a visit that may be known already, and leaves the choice', async () => {
    using app = await setupApp()
    await importFile(app, await visits([one]))
    const other = await visits([['2024.3.5', '郝洁', '13900009999', '咨询低保', '尹军', '', '七']])
    const { plan, sheets } = await app.call('imports.preview', { file: uploadFile(app, other) })
    expect(sheets[0]).toMatchObject({
      counts: { maybe: 1 },
      issues: expect.arrayContaining([expect.objectContaining({ code: 'maybe-same' })]),
    })
    await app.call('imports.apply', { plan, maybe: 'skip' })
    expect((await app.call('records.list', { ledger: 'receptions' })).total).toBe(1)
  })
})

describe('what a ledger does not say', () => {
  it('is one visitor and a first status; what matches nothing is kept under its heading', async () => {
    using app = await setupApp()
    await importFile(app, await visits([['2024.3.5', '郝洁', '', '反映拖欠工资', '', '', '七']]))
    const { rows } = await app.call('records.list', { ledger: 'receptions' })
    expect(rows[0]).toMatchObject({
      values: { persons: 1, status: 'REGISTERED', channel: null },
      extra: { 网格: '七' },
    })
  })

  it('is said by the other columns where they leave no other reading of the status', async () => {
    using app = await setupApp()
    const path = await writeSheet('2024年提案目录', [
      ['案号', '案由', '第一提案人', '审查结果', '办理结果'],
      ['1', '关于增设充电桩的提案', '尹军', '立案', 'A'],
      ['2', '关于修缮老桥的提案', '冯霞', '立案', ''],
      ['3', '关于夜市的提案', '汤芳', '', ''],
    ])
    await importFile(app, path)
    const { rows } = await app.call('records.list', { ledger: 'proposals' })
    const statusByTitle = Object.fromEntries(
      rows.map(({ values }) => [values['title'], values['status']]),
    )
    expect(statusByTitle).toEqual({
      关于增设充电桩的提案: 'REPLIED',
      关于修缮老桥的提案: 'FILED',
      关于夜市的提案: 'SUBMITTED',
    })
    expect((await importFile(app, path)).batch.counts).toMatchObject({ new: 0, same: 3 })
  })
})

describe('rows that cannot be taken', () => {
  it('do not hold up the others, and come out as a workbook that can come in again', async () => {
    using app = await setupApp()
    const path = await visits([one, ['2024.2.30', '汤芳', '13500001774', '咨询', '穆敏', '', '八']])
    const { plan, sheets } = await app.call('imports.preview', { file: uploadFile(app, path) })
    expect(sheets[0]).toMatchObject({ counts: { new: 1, problem: 1 } })
    expect(sheets[0]?.issues.find(({ level }) => level === 'problem')).toMatchObject({
      row: 4,
      column: 'A',
      raw: '2024.2.30',
    })
    const leftovers = await app.call('imports.leftovers', { plan })
    await app.call('imports.apply', { plan })
    const again = await app.call('imports.preview', { file: leftovers.token })
    expect(again.sheets[0]).toMatchObject({ ledger: 'receptions', counts: { new: 0, problem: 1 } })
  })
})
