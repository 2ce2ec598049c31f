import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { reserveUpload } from '#core/index.ts'
import type { FileRef } from '#shared/bridge.ts'
import type { Input } from '#shared/contract/index.ts'
import type { Paper, PaperRow } from '#shared/domain/paper.ts'
import { lxq, said, setupOffice } from '../../helpers/command-line.ts'
import { docxParts } from '../../helpers/docx.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createStudio, createVisit } from '../../helpers/visits.ts'

const visits = {
  name: '县里要的接访表',
  title: '{单位}{时段}接访情况',
  source: {
    kind: 'ledger',
    list: { ledger: 'receptions', filters: [{ field: 'persons', op: 'isNot', value: 9 }] },
  },
  columns: [
    { of: 'visitedOn', heading: '时间' },
    { of: 'visitorName', heading: '姓名', group: '来访群众' },
    { of: 'persons', heading: '人数', group: '来访群众', sum: true },
    { of: 'phone', heading: '电话', group: '来访群众' },
    { of: '', heading: '上级填写' },
  ],
} as const satisfies Input<'outputs.create'>

const year = (of: number) => ({ kind: 'year', year: of }) as const

const setupVisits = async (): Promise<TestApp> => {
  const app = await setupApp()
  const enter = (visitedOn: string, values: object): Promise<unknown> =>
    createVisit(app, { visitedOn, phone: '13812345678', ...values })
  await enter('2024-06-02', { visitorName: '李四', persons: 3 })
  await enter('2024-01-05', { visitorName: '=1+1', persons: 2 })
  await enter('2023-12-31', { visitorName: '去年人', persons: 5 })
  await enter('2024-07-01', { visitorName: '不要的', persons: 9 })
  await enter('2024-08-01', { visitorName: '举报人', persons: 1, purpose: 'ACCUSATION' })
  return app
}

const paperOf = async (app: TestApp, of: Input<'papers.list'>): Promise<Paper> => {
  const [paper] = await app.call('papers.list', of)
  if (paper === undefined) throw new Error('no paper')
  return paper
}

const textsOf = (rows: readonly PaperRow[]): readonly (readonly string[])[] =>
  rows.map(({ cells }) => cells.map(({ text }) => text))

const gridOf = ({ parts }: Paper) => {
  const grid = parts.find((part) => part.kind === 'grid')
  if (grid?.kind !== 'grid') throw new Error('no grid')
  return grid
}

const bookOf = async (app: TestApp, { token, name }: FileRef): Promise<exceljs.Worksheet> => {
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(`${app.dataDir}/passing/${token}/${name}`)
  const [sheet] = book.worksheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

describe('a table for superiors over a ledger', () => {
  it('is filled for the period asked for, in its own columns, heads of two levels, order and sums', async () => {
    using app = await setupVisits()
    const { id } = await app.call('outputs.create', visits)
    const paper = await paperOf(app, { form: 'output', template: id, period: year(2024) })
    expect(paper.title).toBe('云岭县政协2024年接访情况')
    const { head, rows } = gridOf(paper)
    expect(textsOf(head)).toEqual([
      ['序号', '时间', '来访群众', '上级填写'],
      ['姓名', '人数', '电话'],
    ])
    expect(head[0]?.cells.map(({ span = 1, down = 1 }) => [span, down])).toEqual([
      [1, 2],
      [1, 2],
      [3, 1],
      [1, 2],
    ])
    expect(textsOf(rows)).toEqual([
      ['1', '2024.01.05', '=1+1', '2', '138****5678', ''],
      ['2', '2024.06.02', '李四', '3', '138****5678', ''],
      ['合计', '', '', '5', '', ''],
    ])
    // The accusation is left out, and the paper says so.
    expect(JSON.stringify(paper.parts)).toContain('另有1')
    expect(JSON.stringify(paper.parts)).not.toContain('举报人')
  })

  it('is an Excel file with true numbers and days, frozen heads, a filter, and no live formula', async () => {
    using app = await setupVisits()
    const { id } = await app.call('outputs.create', visits)
    const of = { form: 'output', template: id, period: year(2024) } as const
    const [file] = await app.call('papers.export', { of, format: 'xlsx' })
    const sheet = await bookOf(app, file as FileRef) // one paper is one file
    expect(sheet.pageSetup.printTitlesRow).toBe('3:4')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 })
    expect(sheet.autoFilter).toBe('A4:F6')
    expect(sheet.getCell('B5').value).toEqual(new Date(Date.UTC(2024, 0, 5)))
    expect(sheet.getCell('C5')).toMatchObject({ value: '=1+1', numFmt: '@' })
    expect(sheet.getCell('D5').value).toBe(2)
    expect(sheet.getCell('C3').isMerged).toBe(true)
    const [word] = await app.call('papers.export', { of, format: 'docx' })
    const path = `${app.dataDir}/passing/${word?.token}/${word?.name}`
    expect(docxParts(path).get('word/document.xml')).toContain('来访群众')
  })

  it('shows whole numbers only with the pass that was written down for it', async () => {
    using app = await setupVisits()
    const { id } = await app.call('outputs.create', visits)
    const of = { form: 'output', template: id, period: year(2024) } as const
    const { pass } = await app.call('papers.reveal', { of })
    const shown = JSON.stringify(await paperOf(app, { ...of, pass }))
    expect(shown).toContain('13812345678')
    const other = { ...of, period: year(2023), pass } as const
    expect(JSON.stringify(await paperOf(app, other))).not.toContain('13812345678')
  })

  it('says which column the ledger no longer has, and that a period has nothing', async () => {
    using app = await setupVisits()
    const columns = [...visits.columns, { of: 'gone', heading: '旧栏' }]
    const { id } = await app.call('outputs.create', { ...visits, columns })
    const of = { form: 'output', template: id, period: year(2001) } as const
    const said = JSON.stringify(await paperOf(app, of))
    expect(said).toContain('“旧栏”一栏')
    expect(said).toContain('本期没有记录')
    expect(gridOf(await paperOf(app, { ...of, blank: true })).rows).toHaveLength(15)
  })
})

it('a table of figures has a line for each studio, and under them the figures of the unit, not their sum', async () => {
  using app = await setupApp()
  const one = await createStudio(app, '甲工作室')
  const two = await createStudio(app, '乙工作室')
  for (const studio of [one, one, two]) await createVisit(app, { studio, persons: 2 })
  const { id } = await app.call('outputs.create', {
    name: '统计',
    title: '{时段}统计',
    source: { kind: 'statistics', rows: 'studios' },
    columns: [
      { of: 'receptions.batches', heading: '批次', group: '接访', sum: true },
      { of: 'receptions.persons', heading: '人次', group: '接访', sum: true },
      { of: 'studios', heading: '个数' },
    ],
  })
  const statistics = await app.call('statistics.list', { period: year(2024) })
  const known = statistics.figures.map((figure) => figure.id)
  expect(known).toContain('receptions.persons')
  const paper = await paperOf(app, { form: 'output', template: id, period: year(2024) })
  const { rows } = gridOf(paper)
  expect(textsOf(rows).map((cells) => [cells[1], cells[3]])).toEqual([
    ['甲工作室', '4'],
    ['乙工作室', '2'],
    ['', '6'],
  ])
})

it('a template is changed, handed to another office and taken in there; another file is refused', async () => {
  using app = await setupApp()
  const created = await app.call('outputs.create', visits)
  const renamed = { ...created, name: '新名' }
  await app.call('outputs.update', renamed)
  expect(await app.call('outputs.list', {})).toEqual([renamed])
  const file = await app.call('outputs.export', { id: created.id })

  using other = await setupApp()
  const take = (name: string, from: string | Buffer): string => {
    const { token, path } = reserveUpload(other.dataDir, name)
    writeFileSync(path, from)
    return token
  }
  const bytes = readFileSync(`${app.dataDir}/passing/${file.token}/${file.name}`)
  // As Notepad saves it, with its mark before the text.
  const marked = `\uFEFF${bytes.toString('utf8')}`
  const taken = await other.call('outputs.import', { file: take('新名.json', marked) })
  expect({ ...taken, id: created.id }).toEqual(renamed)
  const wrong = take('别的.json', '{"name":1}')
  expect(await other.fail('outputs.import', { file: wrong })).toMatchObject({
    code: 'output-invalid',
    details: { file: '别的.json' },
  })
  await other.call('outputs.remove', { id: taken.id })
  expect(await other.call('outputs.list', {})).toEqual([])
  const gone = { form: 'output', template: taken.id, period: year(2024) }
  expect(await other.fail('papers.list', gone)).toMatchObject({ code: 'not-found' })
})

it('lxq lists templates, takes one in, and fills it by its name with one command', async () => {
  using office = await setupOffice()
  const { data, path } = office
  const file = join(path, '模板.json')
  writeFileSync(file, JSON.stringify(visits))
  said(await lxq('outputs', 'import', file, '--data', data, '--json'))
  const [found] = said<{ name: string }[]>(await lxq('outputs', 'list', '--data', data, '--json'))
  expect(found?.name).toBe(visits.name)
  const out = join(path, '上报', '表.xlsx')
  const fill = ['export', '--year', '2024', '--out', out, '--data', data]
  said(await lxq(...fill, '--template', visits.name, '--json'))
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(out)
  expect(book.worksheets[0]?.getCell('A1').value).toBe('云岭县政协2024年接访情况')
  expect((await lxq(...fill, '--template', '没有')).err).toContain(visits.name)
}, 60_000)
