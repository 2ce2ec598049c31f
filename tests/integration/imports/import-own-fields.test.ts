import { expect, it } from 'vitest'
import type { OwnField } from '#shared/contract/settings.ts'
import { setupApp, type TestApp } from '../../helpers/test-app.ts'
import { uploadBook } from '../../helpers/workbooks.ts'

const own: readonly Pick<OwnField, 'label' | 'kind' | 'choices'>[] = [
  { label: '网格编号', kind: 'text', choices: [] },
  { label: '户数', kind: 'number', choices: [] },
  { label: '建档日期', kind: 'date', choices: [] },
  { label: '是否党员', kind: 'yesNo', choices: [] },
  { label: '风险等级', kind: 'choice', choices: ['高', '中', '低'] },
]

const setupOwn = async (): Promise<TestApp> => {
  const app = await setupApp()
  for (const field of own) await app.call('fields.create', { ledger: 'receptions', ...field })
  return app
}

const visit = ['2024.3.5', '程大川', '咨询医保报销']
const preview = async (app: TestApp, headings: string[], cells: (string | number)[]) => {
  const rows = [
    ['城关镇委员工作室2024年来访接待登记簿'],
    ['来访日期', '来访人', '反映问题及诉求', ...headings],
    [...visit, ...cells],
  ]
  const file = await uploadBook(app, '来访登记.xlsx', [{ name: '来访', rows }])
  return app.call('imports.preview', { file })
}

const takenIn = async (app: TestApp, plan: string): Promise<Record<string, string>> => {
  await app.call('imports.apply', { plan })
  const { rows } = await app.call('records.list', { ledger: 'receptions' })
  return rows[0]?.extra ?? {}
}

const labels = own.map(({ label }) => label)

it('cells under the office’s own headings are read as its fields ask', async () => {
  using app = await setupOwn()
  const { plan, sheets } = await preview(app, labels, ['A-07', '12.5户', '2月1日', '√', '高'])
  expect(sheets[0]?.columns.slice(3).map(({ field }) => field)).toEqual(
    labels.map((label) => `extra.${label}`),
  )
  expect(await takenIn(app, plan)).toEqual({
    ...{ 网格编号: 'A-07', 户数: '12.5', 建档日期: '2024-02-01' },
    ...{ 是否党员: '是', 风险等级: '高' },
  })
  const filters = [{ field: 'extra.建档日期', op: 'to' as const, value: '2024-02-29' }]
  expect((await app.call('records.list', { ledger: 'receptions', filters })).total).toBe(1)
})

it('a cell that an own field cannot hold is said, and its text is kept', async () => {
  using app = await setupOwn()
  const bad = ['B-02', '十来户', '2024-02-30', '也许', '特高']
  const { plan } = await preview(app, labels, bad)
  const { issues } = await app.call('imports.issues', { plan, offset: 0, limit: 100 })
  expect(issues.map(({ field, code }) => [field, code])).toEqual([
    ['extra.户数', 'number-invalid'],
    ['extra.建档日期', 'date-invalid'],
    ['extra.是否党员', 'choice-unknown'],
    ['extra.风险等级', 'choice-unknown'],
  ])
  expect(Object.values(await takenIn(app, plan)).toSorted()).toEqual(bad.toSorted())
})

it('a column of another name is taken for an own field where a person says so', async () => {
  using app = await setupOwn()
  const first = await preview(app, ['人家'], [21])
  const target = { kind: 'field' as const, field: 'extra.户数' }
  const { plan } = await app.call('imports.correct', {
    plan: first.plan,
    corrections: [{ kind: 'column', sheet: '来访', table: 0, column: 'D', target }],
  })
  expect(await takenIn(app, plan)).toEqual({ 户数: '21' })
})
