import { describe, expect, it } from 'vitest'
import type { CorrectionInput } from '#shared/contract/import-corrections.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { uploadBook } from '../../helpers/workbooks.ts'

const visits = ['来访日期', '来访人', '联系电话', '反映问题及诉求', '接待委员']
const visit = ['2024-03-05', '郝洁', '13900002488', '反映拖欠工资', '尹军']

const correct = (app: TestApp, plan: string, ...corrections: readonly CorrectionInput[]) =>
  app.call('imports.correct', { plan, corrections: [...corrections] })

const takenOf = async (app: TestApp, ledger: 'receptions' | 'mediations') =>
  (await app.call('records.list', { ledger })).rows.map(({ values }) => values)

describe('a person says of a sheet', () => {
  const book = [
    { name: '登记', rows: [['2024年来访登记簿'], visits, visit] },
    {
      name: '旧表',
      state: 'hidden' as const,
      rows: [['2023年来访登记簿'], visits, ['2023-06-01', '汤芳', '', '咨询', '尹军']],
    },
  ]

  it('that a hidden one is read, or that one is left out; taken back, it is as before', async () => {
    using app = await setupApp()
    const file = await uploadBook(app, '来访.xlsx', book)
    const { plan, sheets } = await app.call('imports.preview', { file })
    const skips = (all: typeof sheets) => all.map(({ sheet, skipped }) => [sheet, skipped])
    const found = [
      ['登记', null],
      ['旧表', 'hidden'],
    ]
    expect(skips(sheets)).toEqual(found)
    const other = await correct(
      app,
      plan,
      { kind: 'sheet', sheet: '旧表', take: true },
      { kind: 'sheet', sheet: '登记', take: false },
    )
    expect(skips(other.sheets)).toEqual([
      ['登记', 'left-out'],
      ['旧表', null],
    ])
    expect(other.corrections.map(({ used }) => used)).toEqual([true, true])
    expect(skips((await correct(app, plan)).sheets)).toEqual(found)
    await correct(app, plan, { kind: 'sheet', sheet: '旧表', take: true })
    await app.call('imports.apply', { plan })
    expect((await takenOf(app, 'receptions')).map(({ visitorName }) => visitorName).sort()).toEqual(
      ['汤芳', '郝洁'],
    )
  })
})

describe('a person says the unit of a column', () => {
  const amounts = ['受理日期', '当事人', '纠纷简要情况', '涉及金额']
  const rows = [
    ['2024年矛盾纠纷调解台账'],
    amounts,
    ['2024-03-05', '甲一、乙二', '借款', 3.5],
    ['2024-03-06', '丙三、丁四', '借款', '1200元'],
  ]

  it.each([
    [undefined, [350, 120_000]],
    [10_000, [3_500_000, 120_000]],
  ] as const)('factor %s gives %j fen; what names its own unit stays', async (factor, fen) => {
    using app = await setupApp()
    const file = await uploadBook(app, '调解.xlsx', [{ name: '2024', rows }])
    const { plan } = await app.call('imports.preview', { file })
    const unit = { kind: 'unit', sheet: '2024', column: 'D', factor: factor ?? 1 } as const
    const { corrections } = await correct(app, plan, ...(factor === undefined ? [] : [unit]))
    if (factor !== undefined) expect(corrections[0]?.text).toMatch(/万元/)
    await app.call('imports.apply', { plan })
    const taken = (await takenOf(app, 'mediations')).map(({ amount }) => Number(amount))
    expect(taken.sort((a, b) => a - b)).toEqual([...fen].sort((a, b) => a - b))
  })
})

describe('a person says of a row that may be known already', () => {
  const known = ['2024-03-05', '郝洁', '13900002488', '反映拖欠工资', '尹军']
  const likely = ['2024-03-05', '郝洁', '13511110001', '讨要工资', '尹军']

  const setupLikely = async (app: TestApp) => {
    const sheet = (row: readonly string[]) => [{ name: '登记', rows: [visits, row] }]
    const first = await uploadBook(app, '一.xlsx', sheet(known))
    await app.call('imports.apply', {
      plan: (await app.call('imports.preview', { file: first })).plan,
    })
    const file = await uploadBook(app, '二.xlsx', sheet(likely))
    const preview = await app.call('imports.preview', { file })
    expect(preview.sheets[0]?.counts).toMatchObject({ maybe: 1, new: 0 })
    return preview.plan
  }

  it.each([
    ['same', ['讨要工资']],
    ['create', ['反映拖欠工资', '讨要工资']],
    ['skip', ['反映拖欠工资']],
  ] as const)('%s: the book then holds %j', async (as, contents) => {
    using app = await setupApp()
    const plan = await setupLikely(app)
    await correct(app, plan, { kind: 'maybe', sheet: '登记', row: 2, as })
    await app.call('imports.apply', { plan })
    expect((await takenOf(app, 'receptions')).map(({ content }) => content).sort()).toEqual([
      ...contents,
    ])
  })
})
