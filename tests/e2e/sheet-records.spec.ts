import type { Page } from '@playwright/test'
import { firstRunPage } from './pages/first-run-page.ts'
import { recordForm } from './pages/record-form.ts'
import { recordsPage } from './pages/records-page.ts'
import { sheetPage } from './pages/sheet.ts'
import { shellOf } from './pages/shell.ts'
import { expect, test } from './program.ts'

// Wide enough for every column of a sheet to be drawn.
test.use({ viewport: { width: 7500, height: 768 } })

const openSheet = async (page: Page, ledger: string) => {
  await shellOf(page).go(ledger)
  const sheet = sheetPage(page, ledger)
  await sheet.open()
  const write = async (row: number, title: string, text: string): Promise<void> => {
    await sheet.select(row, title)
    await page.keyboard.insertText(text)
    await sheet.keys('Tab')
  }
  return { ...sheet, write }
}

test('a refused new row is kept when the sheet is left, given back, and stored once it is mended', async ({
  program: { page, openWindow },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  const sheet = await openSheet(page, '矛盾调解')
  await sheet.write(1, '受理日期', '3.5')
  await sheet.write(1, '纠纷类型', '邻里纠纷')
  await sheet.write(1, '当事人', '岳小满（联系电话：12ab）、程大川')
  await sheet.select(1, '当事人')
  await expect(page.getByText('联系电话：电话只能是数字和横线，请核对。')).toBeVisible()
  await sheet.keys('ArrowDown')
  await sheet.saved()
  await shellOf(page).go('履职活动')

  const back = await openSheet(await openWindow(), '矛盾调解')
  await expect(back.notice).toHaveText('上次没有保存的 1 行已放回，请核对后继续填写')
  await expect(back.refused).toHaveText(['岳小满（联系电话：12ab）、程大川'])
  await back.select(1, '当事人')
  await back.grid.page().keyboard.insertText('岳小满（联系电话：0910-3200001；女）、程大川')
  await back.keys('Enter')
  await expect(back.total('共 1 起')).toBeVisible()
  await expect(await back.cell(1, '当事人')).toHaveText('岳小满、程大川')
  await back.select(1, '当事人')
  await back.keys('F2')
  await expect(back.field).toHaveValue('岳小满（性别：女；联系电话：0910-3200001）\n程大川')
  await back.keys('Escape', 'Delete')
  await expect(back.refused).toHaveCount(1)
  await back.keys('Control+z')
  await expect(await back.cell(1, '当事人')).toHaveText('岳小满、程大川')
})

test('a status in a sheet goes on by the steps of the form, with its days, and back by undo', async ({
  program: { page },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  const sheet = await openSheet(page, '来访接待')
  await sheet.select(1, '来访日期')
  await sheet.paste('3.5\t岳小满\t\t河西路38号\t2\t反映水压不足')
  await expect(sheet.total('共 1 件')).toBeVisible()
  await sheet.select(1, '办理状态')
  await sheet.keys('F2')
  await expect(page.getByRole('option')).toHaveText(['当场办结', '已受理', '不予受理', '已引导'])
  await sheet.keys('Escape')
  await sheet.write(1, '办理状态', '已归档')
  await sheet.select(1, '办理状态')
  await expect(page.getByText(/^现在只能改为：当场办结、已受理/)).toBeVisible()
  await sheet.write(1, '办理状态', '当场办结')
  await expect(await sheet.cell(1, '办理状态')).toHaveText('当场办结')
  const closedOn = await sheet.cell(1, '办结日期')
  await expect(closedOn).toHaveText(/^\d{4}-\d\d-\d\d$/)
  await sheet.keys('Control+z')
  await expect(await sheet.cell(1, '办理状态')).not.toHaveText('当场办结')
  await expect(closedOn).toHaveText('')
})

test('rows that others point at are asked about once before they go', async ({
  program: { page },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  const studios = await openSheet(page, '工作室')
  await studios.select(1, '工作室名称')
  await studios.paste('商会委员工作室\n老街委员工作室')
  await expect(studios.total('共 2 个')).toBeVisible()
  const members = await openSheet(page, '委员')
  await members.write(1, '姓名', '岳小满')
  await members.write(1, '所属工作室', '商会委员工作室（召集人；起：2024-01）')
  await members.keys('ArrowDown')
  await expect(members.total('共 1 名')).toBeVisible()

  const again = await openSheet(page, '工作室')
  const question = page.getByRole('dialog')
  await again.select(1, '工作室名称')
  await again.keys('Shift+ArrowDown', 'Control+-')
  await expect(question).toContainText('要删除的 2 个里，有 1 个还有别的记录和它相连')
  await expect(question).toContainText('委员 1 名')
  await question.getByRole('button', { name: '不删除' }).click()
  await expect(again.total('共 2 个')).toBeVisible()
  await again.select(1, '工作室名称')
  await again.keys('Shift+ArrowDown', 'Control+-')
  await question.getByRole('button', { name: '仍然删除' }).click()
  await expect(again.total('共 0 个')).toBeVisible()
  await again.select(1, '工作室名称')
  await again.keys('Control+z')
  await expect(again.total('共 2 个')).toBeVisible()

  await shellOf(page).go('委员')
  await again.toList()
  await recordsPage(page).open('岳小满')
  await expect(recordForm(page).drawer).toContainText('商会委员工作室')
  await expect(recordForm(page).drawer).toContainText('召集人')
})
