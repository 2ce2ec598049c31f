import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { pathOfToken } from '#core/index.ts'
import { importFile } from '../../helpers/files.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createVisit, visit } from '../../helpers/visits.ts'

const setupGrids = async (app: TestApp): Promise<void> => {
  await app.call('fields.create', { ledger: 'receptions', label: '所属网格', kind: 'text' })
  await app.call('fields.create', { ledger: 'receptions', label: '户数', kind: 'number' })
  for (const [所属网格, 户数] of [
    ['第七网格', '9'],
    ['第八网格', '12'],
    ['', ''],
  ]) {
    await app.call('records.create', {
      ledger: 'receptions',
      values: { ...visit, visitorName: 所属网格 || '无' },
      extra: { 所属网格: 所属网格 ?? '', 户数: 户数 ?? '' },
    })
  }
}

const found = async (app: TestApp, list: object): Promise<unknown[]> => {
  const { rows } = await app.call('records.list', { ledger: 'receptions', ...list })
  return rows.map(({ values }) => values['visitorName'])
}

it.each([
  [{ field: 'extra.所属网格', op: 'contains', value: '八' }, ['第八网格']],
  [{ field: 'extra.所属网格', op: 'oneOf', value: ['第七网格'] }, ['第七网格']],
  [{ field: 'extra.所属网格', op: 'empty' }, ['无']],
  [{ field: 'extra.户数', op: 'from', value: 10 }, ['第八网格']],
  [{ field: 'extra.户数', op: 'to', value: 10 }, ['第七网格']],
])('a list is narrowed by a field of the office’s own: %j', async (filter, expected) => {
  using app = await setupApp()
  await setupGrids(app)
  expect(await found(app, { filters: [filter] })).toEqual(expected)
})

it('numbers in an own field are put in the order of their size', async () => {
  using app = await setupApp()
  await setupGrids(app)
  const sort = [{ field: 'extra.户数', descending: true }]
  expect(await found(app, { sort })).toEqual(['第八网格', '第七网格', '无'])
})

it('rows inside a record are searched in any of their parts, choices by their words', async () => {
  using app = await setupApp()
  await app.call('records.create', {
    ledger: 'informations',
    values: {
      title: '甲',
      submittedOn: '2024-03-01',
      adoptions: [{ level: 'CITY', leader: '韩副市长' }],
    },
  })
  await app.call('records.create', {
    ledger: 'informations',
    values: { title: '乙', submittedOn: '2024-03-01' },
  })
  const titles = async (value: string) => {
    const filters = [{ field: 'adoptions', op: 'contains' as const, value }]
    const { rows } = await app.call('records.list', { ledger: 'informations', filters })
    return rows.map(({ values }) => values['title'])
  }
  expect([await titles('市政协'), await titles('韩副'), await titles('国家级')]).toEqual([
    ['甲'],
    ['甲'],
    [],
  ])
})

const exportedRows = async (app: TestApp, fields?: string[]): Promise<unknown[][]> => {
  const file = await app.call('registers.export', {
    list: { ledger: 'receptions', sort: [{ field: 'extra.户数', descending: true }] },
    ...(fields === undefined ? {} : { fields }),
  })
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(pathOfToken(app.dataDir, file.token))
  const rows: unknown[][] = []
  book.worksheets[0]?.eachRow((row) => {
    rows.push((row.values as unknown[]).slice(1))
  })
  return rows
}

it('an export holds the chosen columns, own fields among them, in the office’s words', async () => {
  using app = await setupApp()
  await setupGrids(app)
  await app.call('choices.update', {
    set: 'channel',
    code: 'CALL',
    label: '热线',
    position: 30,
  })
  await createVisit(app, { visitorName: '来电人', channel: 'CALL' })
  const rows = await exportedRows(app, ['visitorName', 'extra.户数', 'extra.所属网格', 'channel'])
  expect(rows).toContainEqual(['序号', '来访人', '户数', '所属网格', '来访形式'])
  expect(rows.some((row) => row[2] === 12 && row[3] === '第八网格')).toBe(true)
  expect(rows.some((row) => row[1] === '来电人' && row[4] === '热线')).toBe(true)
})

it('the workbook of a register ends with the office’s own fields and the number of each record', async () => {
  using app = await setupApp()
  await setupGrids(app)
  const heads = (await exportedRows(app)).find((row) => row[0] === '序号') ?? []
  expect(heads.slice(-3)).toEqual(['所属网格', '户数', '登记编号'])
})

it('an old ledger whose columns are headed like own fields fills them, and the list finds it there', async () => {
  using app = await setupApp()
  await setupGrids(app)
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('来访')
  sheet.addRow(['城关镇委员工作室2024年来访接待登记簿'])
  sheet.addRow(['来访日期', '来访人', '反映问题及诉求', '所属网格', '户数'])
  sheet.addRow(['2024.3.5', '程大川', '咨询医保报销', '第九网格', 21])
  const path = join(app.dataDir, '来访登记.xlsx')
  await book.xlsx.writeFile(path)
  await importFile(app, path)
  const filters = [{ field: 'extra.户数', op: 'from', value: 20 }]
  expect(await found(app, { filters })).toEqual(['程大川'])
  const { rows } = await app.call('records.list', { ledger: 'receptions', search: '第九网格' })
  expect(rows.map(({ extra }) => extra)).toEqual([{ 所属网格: '第九网格', 户数: '21' }])
  const exported = await exportedRows(app, ['visitorName', 'extra.户数'])
  expect(exported).toContainEqual([1, '程大川', 21])
})
