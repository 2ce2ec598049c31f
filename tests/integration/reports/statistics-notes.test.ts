import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { createStudio, createVisit } from '../../helpers/visits.ts'

const YEAR = { kind: 'year', year: 2024 } as const

/** The rows of a sheet of a workbook as texts and numbers. */
const sheetRows = (book: ExcelJS.Workbook, name: string): unknown[][] => {
  const rows: unknown[][] = []
  book.getWorksheet(name)?.eachRow((row) => {
    rows.push([1, 2, 3, 4, 5, 6, 7, 8].map((at) => row.getCell(at).value))
  })
  return rows
}

describe('a figure of what a clerk has to mark', () => {
  const figures = ['activities.themeMonths', 'activities.onlineViews']
  const asked = { period: YEAR, figures, compare: true }
  const hold = (app: TestApp, values: object) =>
    app.call('records.create', {
      ledger: 'activities',
      values: { title: '读书交流', kinds: ['READING'], ...values },
    })

  it('is none, and said to be, until anything was marked; then a nought is a nought', async () => {
    using app = await setupApp()
    for (const heldOn of ['2023-03-05', '2024-03-05']) await hold(app, { heldOn })
    const unmarked = await app.call('statistics.list', asked)
    expect(unmarked.figures).toMatchObject(
      figures.map((id) => ({ id, value: null, before: null, reason: 'unmarked' })),
    )
    expect(unmarked.notes).toContainEqual({ code: 'unmarked', figures })
    await hold(app, { heldOn: '2023-04-05', monthlyTheme: true, onlineViews: 0 })
    expect((await app.call('statistics.list', asked)).figures).toMatchObject([
      { value: 0, before: 1, reason: null },
      { value: 0, before: 0, reason: null },
    ])
  })

  it('is no nought in the year before the first mark', async () => {
    using app = await setupApp()
    await hold(app, { heldOn: '2023-04-05' })
    await hold(app, { heldOn: '2024-03-05', monthlyTheme: true, onlineViews: 0 })
    expect((await app.call('statistics.list', asked)).figures).toMatchObject([
      { value: 1, before: null },
      { value: 0, before: null },
    ])
  })

  it('stands in a report as no record', async () => {
    using app = await setupApp()
    await hold(app, { heldOn: '2024-03-05' })
    const { report } = await app.call('reports.create', { outline: 'annual', period: YEAR })
    const rows = report.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    const row = rows.find(([name]) => name?.text === '一月一活动完成月数')
    expect(row?.[2]?.text).toBe('无记录')
  })
})

describe('what must be known of the numbers', () => {
  /** A studio founded in the year, one after it and one closed; a record removed, one without a day. */
  const fill = async (app: TestApp): Promise<void> => {
    const studio = await createStudio(app, '老街工作室')
    const founded = { name: '茶园工作室', foundedOn: '2024-05-06' }
    const others = [
      founded,
      { name: '新城工作室', foundedOn: '2025-01-10' },
      { name: '旧工作室', closedOn: '2024-06-30' },
    ]
    for (const values of others) await app.call('records.create', { ledger: 'studios', values })
    await createVisit(app, { studio, category: 'AGRI' })
    const gone = await createVisit(app, { studio })
    const { revision } = gone
    await app.call('records.remove', { ledger: 'receptions', id: gone.id, revision })
    await app.call('records.create', {
      ledger: 'proposals',
      values: { title: '关于停车的提案' },
    })
  }

  it('is noted: studios that were not there, records removed or without a day, ledgers without any', async () => {
    using app = await setupApp()
    await fill(app)
    const { notes, studios } = await app.call('statistics.list', { period: YEAR })
    const nameOf = (id: string | undefined) => studios.find((one) => one.id === id)?.name
    expect(
      notes.map(({ code, studio, ledger, count }) => [code, nameOf(studio) ?? ledger, count]),
    ).toEqual(
      expect.arrayContaining([
        ['founded-inside', '茶园工作室', undefined],
        ['founded-later', '新城工作室', undefined],
        ['closed-inside', '旧工作室', undefined],
        ['removed', 'receptions', 1],
        ['undated', 'proposals', 1],
        ['no-records', 'duties', undefined],
      ]),
    )
    expect(notes.map(({ ledger, code }) => [ledger, code])).not.toContainEqual([
      'receptions',
      'no-records',
    ])
  })

  it('leaves out the period before of a ledger that nobody had begun then, and keeps a counted nought', async () => {
    using app = await setupApp()
    const studio = await createStudio(app, '老街工作室')
    await createVisit(app, { studio, visitedOn: '2024-03-01' })
    const asked = { period: YEAR, perStudio: true, breakdowns: true } as const
    const befores = async (id: string): Promise<Set<number | null>> => {
      const { figures } = await app.call('statistics.list', asked)
      const found = figures.filter((figure) => figure.id === id)
      const lines = found.flatMap(({ studios, breakdowns }) => [
        ...studios,
        ...breakdowns.flatMap(({ keys }) => keys),
      ])
      return new Set([...found, ...lines].map(({ before }) => before))
    }
    expect(await befores('receptions.batches')).toEqual(new Set([null]))
    await createVisit(app, { studio, visitedOn: '2023-02-01' })
    expect(await befores('receptions.batches')).toEqual(new Set([1, 0]))
    expect(await befores('receptions.groups')).toEqual(new Set([0]))
  })

  it('stands in the workbook beside the same numbers, with what does not fit together', async () => {
    using app = await setupApp()
    await fill(app)
    const a = await createVisit(app, { category: 'AGRI' })
    const b = await createVisit(app, { category: 'HEALTH' })
    await app.call('matters.link', {
      a: { ledger: 'receptions', id: a.id },
      b: { ledger: 'receptions', id: b.id },
    })
    const { token, name } = await app.call('statistics.export', {
      period: YEAR,
      breakdowns: true,
    })
    expect(name).toMatch(/^云岭县政协2024年工作统计表.*\.xlsx$/)
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(join(app.dataDir, 'passing', token, name))
    const totals = sheetRows(book, '统计表')
    const head = totals.find(([first]) => first === '类别')
    expect(head?.slice(0, 7)).toEqual([
      '类别',
      '指标',
      '单位',
      '合计',
      '上年同期',
      '增减',
      '老街工作室',
    ])
    const { figures } = await app.call('statistics.list', { period: YEAR })
    const numbers = totals.filter(([, title]) => figures.some((figure) => figure.title === title))
    expect(numbers.map(([, title, unit, value]) => ({ title, unit, value }))).toEqual(
      figures.map(({ title, unit, value }) => ({ title, unit, value })),
    )
    expect(numbers.find(([, title]) => title === '接待来访批次')?.slice(3, 7)).toEqual([
      ...[3, null, null, 1],
    ])
    expect(sheetRows(book, '分类统计表')).toContainEqual(
      expect.arrayContaining(['接待来访批次', '内容分类', '农村农业', '批', 2]),
    )
    expect(sheetRows(book, '指标解释')).toContainEqual(
      expect.arrayContaining(['接待来访批次', '批', expect.stringContaining('按来访日期计')]),
    )
    const remarks = sheetRows(book, '读数说明').map(([kind, text]) => `${kind}：${text}`)
    expect(remarks).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^核对：“群众反映问题”内容分类之和为3，与合计2不一致/),
        '说明：茶园工作室于2024年5月6日成立，数据自成立之日起统计。',
        '说明：来访接待有1条记录已删除，未计入。',
        '说明：提案有1条记录没有填写日期，未计入。',
        '说明：2024年1月1日至2024年12月31日，值班台账没有记录。',
      ]),
    )
  })
})
