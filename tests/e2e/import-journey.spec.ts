import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { fillColumn, writeMessyLedger } from '../helpers/messy-ledger.ts'
import { assessmentPage } from './pages/assessment-page.ts'
import { firstRunPage } from './pages/first-run-page.ts'
import { importPage } from './pages/import-page.ts'
import { recordForm } from './pages/record-form.ts'
import { recordsPage } from './pages/records-page.ts'
import { shellOf } from './pages/shell.ts'
import { expect, test } from './program.ts'

const ledger = (name: string): string => join(import.meta.dirname, '../fixtures/ledgers', name)
const MEMBERS = '委员名册.xlsx'
const VISITS = '来访接待登记簿2024.xlsx'

test('an old ledger goes from the file to the list, the record, the sheet and the paper', async ({
  program: { page, dataDir },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  const wizard = importPage(page)
  await wizard.choose(ledger(MEMBERS))
  await wizard.confirm(42)
  await expect(wizard.done).toBeVisible()
  await page.getByRole('button', { name: '继续导入' }).click()

  await wizard.choose(ledger(VISITS))
  await expect(wizard.sheet('一季度')).toContainText('来访接待')
  await expect(wizard.count('新增')).toHaveText('新增 47')
  await expect(wizard.grid('一季度')).toContainText('老街社区委员工作室')
  await wizard.confirm(160)
  await expect(wizard.done).toBeVisible()

  await shellOf(page).go('来访接待')
  const list = recordsPage(page)
  await expect(list.total('共 160 件')).toBeVisible()
  await list.search('茶苗补贴')
  await expect(list.total('共 160 件')).toBeHidden()
  await list.open('反映茶苗补贴未到位')
  const form = recordForm(page)
  await expect(form.drawer).toContainText(`来自 ${VISITS} · `)
  await expect(form.field('反映问题及诉求')).toHaveValue('反映茶苗补贴未到位')
  await page.keyboard.press('Escape')
  await expect(form.drawer).toBeHidden()

  await shellOf(page).go('考核')
  const assessment = assessmentPage(page)
  await assessment.chooseSubject('柏春生')
  await expect(assessment.sheet('柏春生')).toContainText('每季度值班不少于1次')
  await expect(assessment.sheet('柏春生')).toContainText('第一季度')
  const pdf = join(dataDir, 'sheet.pdf')
  await assessment.savePdf('柏春生', pdf)
  const document = await getDocumentProxy(new Uint8Array(readFileSync(pdf)))
  const { text } = await extractText(document, { mergePages: true })
  // Some fonts name a character by the radical that looks like it.
  const printed = text.normalize('NFKC').replaceAll(/\s/g, '')
  for (const part of ['2024年度委员履职考核表', '云岭县政协', '柏春生', '医药卫生', '个人述职'])
    expect(printed).toContain(part)
})

test('several files end with what became of each, and say that their year is another than the one looked at', async ({
  program: { page },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2026 })
  await importPage(page).choose([ledger(VISITS), ledger(MEMBERS)])
  await page.getByRole('button', { name: '全部导入' }).click({ timeout: 60_000 })
  const results = page.getByRole('region', { name: '全部结果' })
  await expect(results).toContainText('已导入 2 个文件：新增 202 条', { timeout: 60_000 })
  await expect(
    results.getByRole('row', { name: new RegExp(`^${VISITS} 来访接待 160`) }),
  ).toBeVisible()
  await expect(results.getByRole('row', { name: new RegExp(`^${MEMBERS} 委员 42`) })).toBeVisible()

  await shellOf(page).go('首页')
  await expect(page.getByText(/^2024 年有 160 条记录，当前看的是 2026 年/)).toBeVisible()
  await page.getByRole('button', { name: '改看 2024 年' }).click()
  await expect(page.getByRole('navigation', { name: '2024 年台账' })).toContainText('160')
  await page.getByRole('button', { name: /^当前年度 2024 年/ }).click()
  await page.getByRole('menuitem', { name: /^2024 年（160 条记录）/ }).waitFor()
})

type Wizard = ReturnType<typeof importPage>

/** Everything that can be set right by hand: year, column, word, cell, row. */
const setRight = async (page: Page, wizard: Wizard, messy: string): Promise<void> => {
  await wizard.choose(messy)
  await wizard.answerYear('2023')
  await wizard.takeColumnFor('E', '反映问题及诉求')
  await expect(wizard.count('有问题')).toHaveText('有问题 2')
  await wizard.fixAlike('还行', '基本满意')
  await wizard.typeInCell('3月40日', '3月10日')
  for (const key of ['ArrowUp', 'Delete', 'Control+z']) await page.keyboard.press(key)
  await wizard.sayOfRow(7, '不要这一行')
  await expect(wizard.count('忽略的行')).toHaveText('忽略的行 1')
  await wizard.view('我的改动')
  await expect(page.getByRole('button', { name: '撤回', exact: true })).toHaveCount(5)
  await wizard.view('导入计划')
  await expect(page.getByRole('region', { name: '新增' })).toContainText('基本满意')
  await wizard.confirm(4)
  await expect(wizard.done).toBeVisible()
}

/** What was left out is saved, filled in and taken in by itself. */
const takeLeftovers = async (page: Page, wizard: Wizard, folder: string): Promise<void> => {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '把没导入的行另存为表格' }).click()
  const leftovers = join(folder, '没导入的.xlsx')
  await (await saved).saveAs(leftovers)
  await fillColumn(leftovers, '诉说', '反映停车难')
  await page.getByRole('button', { name: '继续导入' }).click()
  await wizard.choose(leftovers)
  // Year, column and word are known from the first time.
  await expect(page.getByText('沿用上次的对应')).toBeVisible()
  await wizard.confirm(1)
  await page.getByRole('button', { name: '继续导入' }).click()
}

/** A record shows the row it was made from. */
const showOrigin = async (page: Page): Promise<void> => {
  await recordsPage(page).open('反映垃圾清运不及时')
  await page.getByRole('button', { name: '看原来那一行' }).click()
  const row = page.getByRole('dialog', { name: '原台账里的这一行' })
  await expect(row).toContainText('3月40日')
  await page.keyboard.press('Escape')
  await expect(row).toBeHidden()
  await recordForm(page)
    .drawer.getByRole('button', { name: /^关\s?闭$/ })
    .last()
    .click()
}

const undo = async (page: Page, wizard: Wizard): Promise<void> => {
  await shellOf(page).go('导入')
  await page
    .getByRole('row', { name: /来访登记\.xlsx/ })
    .getByRole('button')
    .click()
  await page.getByRole('tooltip').getByRole('button', { name: '撤销本次导入' }).click()
  await expect(wizard.undone).toContainText('移除 ')
  await page.keyboard.press('Escape')
}

test('a messy ledger is set right by hand, taken in, taken in again without change, and taken back', async ({
  program: { page, dataDir },
}) => {
  // Half a minute on a quiet machine; a whole suite beside it takes more.
  test.setTimeout(180_000)
  const messy = join(dataDir, '来访登记.xlsx')
  await writeMessyLedger(messy)
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  const wizard = importPage(page)
  await test.step('set right by hand', () => setRight(page, wizard, messy))
  await test.step('what was left out', () => takeLeftovers(page, wizard, dataDir))

  await wizard.choose(messy)
  await expect(wizard.count('相同')).toHaveText('相同 4')
  await expect(page.getByRole('button', { name: '没有可导入的内容' })).toBeDisabled()
  await page.getByRole('button', { name: '移除', exact: true }).click()

  await shellOf(page).go('来访接待')
  await expect(recordsPage(page).total('共 5 件')).toBeVisible()
  await test.step('where a record is from', () => showOrigin(page))
  await test.step('taken back', () => undo(page, wizard))
  await shellOf(page).go('来访接待')
  await expect(recordsPage(page).total('共 1 件')).toBeVisible()
})

test('a file cut off in the middle is refused with a sentence that says what to do', async ({
  program: { page },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  const half = readFileSync(ledger(VISITS)).subarray(0, 4000)
  await importPage(page).choose({ name: '半个.xlsx', mimeType: '', buffer: half })
  await expect(page.getByRole('alert')).toContainText('文件不完整，请重新复制一份再导入。')
  await shellOf(page).go('来访接待')
  await expect(page.getByText('还没有来访记录')).toBeVisible()
})
