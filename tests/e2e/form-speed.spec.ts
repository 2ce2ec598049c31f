import type { Page } from '@playwright/test'
import { firstRunPage } from './pages/first-run-page.ts'
import { recordForm } from './pages/record-form.ts'
import { recordsPage } from './pages/records-page.ts'
import { shellOf } from './pages/shell.ts'
import { expect, test } from './program.ts'

const openNewReception = async (page: Page): Promise<void> => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  await shellOf(page).go('来访接待')
  await expect(recordsPage(page).createButton('来访')).toBeVisible()
  await page.keyboard.press('Alt+n')
  await expect(recordForm(page).field('工作室')).toBeFocused()
}

test('what was typed last before the window closed is offered again, and not after it was saved', async ({
  program: { page, openWindow },
}) => {
  await openNewReception(page)
  await recordForm(page).fill({ 来访人: '岳小满', 住址: '河西路38号', 来访日期: '2024.3.6' })
  await page.close()

  const window = await openWindow()
  await shellOf(window).go('来访接待')
  await recordsPage(window).createButton('来访').click()
  const again = recordForm(window)
  await expect(again.drawer).toContainText('有一份没保存的内容')
  await again.drawer.getByRole('button', { name: '取回' }).click()
  await expect(again.field('来访人')).toHaveValue('岳小满')
  await expect(again.field('住址')).toHaveValue('河西路38号')
  await expect(again.field('来访日期')).toHaveValue('2024-03-06')
  await again.field('反映问题及诉求').fill('反映楼道照明不亮')
  await window.keyboard.press('Control+s')
  await expect(again.drawer).toBeHidden()
  await recordsPage(window).createButton('来访').click()
  await expect(again.field('来访人')).toHaveValue('')
  await expect(again.drawer).not.toContainText('有一份没保存的内容')
})

test('Ctrl+D takes the last record’s value, and the next entry starts where the last one was made', async ({
  program: { page, openWindow },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  const form = recordForm(page)
  await shellOf(page).go('工作室')
  await recordsPage(page).createButton('工作室').click()
  await form.save({ 工作室名称: '城关委员工作室' })
  await shellOf(page).go('来访接待')
  await recordsPage(page).createButton('来访').click()
  await form.field('工作室').fill('cg')
  await expect(form.offered('城关委员工作室')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(form.item('工作室')).toContainText('城关委员工作室')
  await form.fill({
    来访人: '岳小满',
    来访日期: '2024-03-05',
    接待地点: '河西社区',
    住址: '河西路38号',
    反映问题及诉求: '反映楼道照明不亮',
  })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已登记来访「岳小满」')).toBeVisible()
  await expect(form.field('接待地点')).toHaveValue('河西社区')
  await expect(form.field('住址')).toHaveValue('')
  // The studio stands already; the day does too, and is written over.
  await expect(form.field('来访日期')).toBeFocused()
  await form.type('3.6')
  await expect(form.field('来访日期')).toHaveValue(/^\d{4}-03-06$/)
  for (const label of ['住址', '反映问题及诉求']) {
    await form.field(label).focus()
    await page.keyboard.press('Control+d')
  }
  await expect(form.field('住址')).toHaveValue('河西路38号')
  await expect(form.field('反映问题及诉求')).toHaveValue('反映楼道照明不亮')
  await expect(form.field('来访人')).toHaveValue('')

  const later = await openWindow()
  await shellOf(later).go('来访接待')
  await expect(recordsPage(later).row('岳小满')).toBeVisible()
  await later.keyboard.press('Alt+n')
  await expect(recordForm(later).field('接待地点')).toHaveValue('河西社区')
  await expect(recordForm(later).field('住址')).toHaveValue('')
})

test('a unit typed before completes from its initials and from its characters', async ({
  program: { page },
}) => {
  await openNewReception(page)
  const form = recordForm(page)
  await recordForm(page).fill({
    来访人: '岳小满',
    承办单位: '城关镇政府',
    反映问题及诉求: '反映楼道照明不亮',
  })
  await page.keyboard.press('Control+Enter')
  await expect(form.field('来访人')).toHaveValue('')
  const unit = form.field('承办单位')
  const offered = page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
    .getByTitle('城关镇政府')
  for (const typed of ['cgz', 'chengguan', '镇政']) {
    await unit.focus()
    await unit.fill('')
    await page.keyboard.insertText(typed)
    await expect(offered).toBeVisible()
  }
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(unit).toHaveValue('城关镇政府')
  await expect(unit).not.toBeFocused()
  await unit.fill('cgz')
  await expect(offered).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(unit).toHaveValue('城关镇政府')
  await unit.fill('')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(offered).toBeVisible()
})

test('whoever comes again is shown beside the form and tied by one key', async ({
  program: { page },
}) => {
  await openNewReception(page)
  const form = recordForm(page)
  await recordForm(page).fill({
    来访人: '岳小满',
    联系电话: '13900002488',
    反映问题及诉求: '反映楼道照明不亮',
  })
  await page.keyboard.press('Control+Enter')
  await expect(form.field('来访人')).toHaveValue('')
  await form.field('来访人').fill('岳小满')
  const hints = form.drawer.getByRole('complementary', { name: '以前来过' })
  await expect(hints).toContainText('反映楼道照明不亮')
  await expect(form.field('来访人')).toBeFocused()
  await page.keyboard.press('Alt+l')
  await expect(hints.getByRole('button', { name: '保存后关联' })).toBeVisible()
  await expect(form.field('联系电话')).toHaveValue('13900002488')
  await form.field('反映问题及诉求').fill('再次反映楼道照明不亮')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('已和以前的 1 次来访关联')).toBeVisible()
  await recordsPage(page).open('再次反映')
  await form.drawer.getByRole('tab', { name: '事项' }).click()
  await expect(form.drawer.getByRole('button', { name: '打开来访接待' })).toHaveCount(1)
})

test('a correction is taken back by Ctrl+Z, and so is a removal', async ({ program: { page } }) => {
  await openNewReception(page)
  const form = recordForm(page)
  await form.saveVisit('岳小满', '反映楼道照明不亮')
  const list = recordsPage(page)
  await list.open('岳小满')
  await form.field('反映问题及诉求').fill('反映楼道照名不亮')
  await form.field('办结日期').fill('今天')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('已保存对来访「岳小满」的修改')).toBeVisible()
  await expect(form.drawer).toBeHidden()
  await expect(list.row('岳小满')).toContainText('已办结')
  await page.keyboard.press('Control+z')
  await expect(list.row('岳小满')).toContainText('反映楼道照明不亮')
  await expect(list.row('岳小满')).toContainText('已登记')

  await list.open('岳小满')
  await form.drawer.getByRole('button', { name: '删除' }).click()
  await expect(page.getByText('还没有来访记录')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(list.row('岳小满')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('刚才没有可撤销的操作')).toBeVisible()
})
