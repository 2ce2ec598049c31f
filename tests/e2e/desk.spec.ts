import { join } from 'node:path'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { callsOf } from './pages/calls.ts'
import { firstRunPage } from './pages/first-run-page.ts'
import { recordForm } from './pages/record-form.ts'
import { recordsPage } from './pages/records-page.ts'
import { settingsPage } from './pages/settings-page.ts'
import { shellOf } from './pages/shell.ts'
import { expect, test } from './program.ts'

const enterVisit = async (page: Page, name: string, content: string): Promise<void> => {
  await shellOf(page).go('来访接待')
  await recordsPage(page).createButton('来访').click()
  await recordForm(page).saveVisit(name, content)
}

test('words are looked for in every ledger, and the arrows and Enter open what was found', async ({
  program: { page },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  await enterVisit(page, '岳小满', '反映楼道照明不亮')
  await enterVisit(page, '程大川', '反映照明电费过高')
  await shellOf(page).go('首页')
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: '全部台账里查找' })
  await box.fill('照明')
  const group = page.getByRole('group', { name: '来访接待' })
  await expect(group.getByRole('option')).toHaveCount(2)
  const second = await group.getByRole('option').nth(1).locator('strong').textContent()
  await page.keyboard.press('ArrowDown')
  await expect(group.getByRole('option', { selected: true })).toContainText(String(second))
  await page.keyboard.press('Enter')
  await expect(recordForm(page).field('来访人')).toHaveValue(String(second))
})

test('what was removed lies in the bin until it is brought back', async ({ program: { page } }) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  await enterVisit(page, '岳小满', '反映楼道照明不亮')
  await recordsPage(page).open('岳小满')
  await recordForm(page).drawer.getByRole('button', { name: '删除' }).click()
  await expect(page.getByText('还没有来访记录')).toBeVisible()
  await shellOf(page).go('回收站')
  await expect(recordsPage(page).row('岳小满')).toContainText('来访接待')
  const search = page.getByLabel('在回收站里找')
  await search.fill('程大川')
  await expect(page.getByText('没有这样的记录')).toBeVisible()
  await search.fill('')
  await page.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(page.getByText('回收站是空的')).toBeVisible()
  await shellOf(page).go('来访接待')
  await expect(recordsPage(page).row('岳小满')).toBeVisible()
})

test('a field of the office’s own shows in form, list, filter and export', async ({
  program: { page, dataDir },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  await shellOf(page).go('设置')
  await settingsPage(page).open('自设栏目')
  await settingsPage(page).addField('所属网格')
  await enterVisit(page, '程大川', '咨询医保报销')
  await recordsPage(page).createButton('来访').click()
  const form = recordForm(page)
  await form.field('来访人').fill('岳小满')
  await form.field('反映问题及诉求').fill('反映楼道照明不亮')
  await form.field('所属网格').fill('第七网格')
  await page.keyboard.press('Control+s')
  await expect(form.drawer).toBeHidden()
  await expect(page.getByRole('columnheader', { name: '所属网格' })).toBeVisible()
  await expect(recordsPage(page).row('岳小满')).toContainText('第七网格')

  await page.getByRole('button', { name: /筛选$/ }).click()
  await page.getByRole('combobox', { name: '栏目' }).fill('所属网格')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '内容' }).fill('七网')
  await page.getByRole('button', { name: '确定' }).click()
  await expect(recordsPage(page).total('共 1 件')).toBeVisible()

  await page.getByRole('button', { name: '常用视图' }).click()
  await page.getByRole('textbox', { name: '视图名称' }).fill('第七网格的')
  await page.getByRole('button', { name: '存下现在的样子' }).click()
  await expect(page.getByRole('button', { name: '第七网格的', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(recordsPage(page).total('共 2 件')).toBeVisible()
  await page.getByRole('button', { name: '常用视图' }).click()
  await page.getByRole('button', { name: '第七网格的', exact: true }).click()
  await expect(recordsPage(page).total('共 1 件')).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 Excel' }).click()
  await page.getByRole('menuitem', { name: '导出（隐去证件号）' }).click()
  const path = join(dataDir, 'shown.xlsx')
  await (await download).saveAs(path)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const texts: string[] = []
  book.worksheets[0]?.eachRow((row) => {
    row.eachCell((cell) => texts.push(cell.text))
  })
  expect(texts).toEqual(expect.arrayContaining(['所属网格', '第七网格', '岳小满']))
  expect(texts).not.toContain('程大川')
})

test('a choice that was renamed is called so in the list', async ({ program: { page } }) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  await enterVisit(page, '岳小满', '反映楼道照明不亮')
  await expect(recordsPage(page).row('岳小满')).toContainText('已登记')
  await shellOf(page).go('设置')
  await settingsPage(page).open('选项维护')
  await page.getByRole('combobox', { name: '选项表' }).fill('办理状态')
  await page.keyboard.press('Enter')
  await settingsPage(page).renameChoice('已登记', '待处理')
  await shellOf(page).go('来访接待')
  await expect(recordsPage(page).row('岳小满')).toContainText('待处理')
})

test('a list whose first answer is slow shows what was made meanwhile', async ({
  program: { page },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  const call = await callsOf(page, () => shellOf(page).go('委员'))
  const isMade = Promise.withResolvers<void>()
  const isRead = Promise.withResolvers<void>()
  await page.route('**/api/call/records.list', async (route) => {
    // A connection kept from before may just have been closed by the host.
    const response = await route.fetch({ maxRetries: 2 })
    isRead.resolve()
    await isMade.promise
    await route.fulfill({ response })
  })
  await shellOf(page).go('履职活动')
  await isRead.promise
  const values = { title: '读书交流', kinds: ['READING'], heldOn: '2024-03-05' }
  await call('records.create', [{ ledger: 'activities', values }])
  // The word of the change is there before the answer that was read before it.
  await page.waitForTimeout(300)
  isMade.resolve()
  await expect(recordsPage(page).row('读书交流')).toBeVisible()
})
