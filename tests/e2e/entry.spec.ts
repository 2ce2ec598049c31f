import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
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
  await expect(recordForm(page).drawer).toBeVisible()
}

test('visits are entered one after another without the mouse', async ({ program: { page } }) => {
  await openNewReception(page)
  const form = recordForm(page)
  await expect(form.field('工作室')).toBeFocused()
  await form.skip(1)
  await expect(form.field('来访日期')).toBeFocused()
  await form.type('2024.3.5')
  await expect(form.field('来访日期')).toHaveValue('2024-03-05')
  // What the register has no column for is passed by, and gone through once it is entered by hand.
  await expect(form.field('来访人')).toBeFocused()
  await form.field('来访时刻').focus()
  await form.type('930')
  await expect(form.field('来访时刻')).toHaveValue('09:30')
  await expect(form.field('接待地点')).toBeFocused()
  await form.skip(2)
  await form.type('岳小满')
  await expect(form.field('联系电话')).toBeFocused()
  await form.field('反映问题及诉求').focus()
  await page.keyboard.insertText('反映楼道照明不亮')
  await page.keyboard.press('Control+Enter')

  await expect(page.getByText('已登记来访「岳小满」')).toBeVisible()
  await expect(form.field('来访人')).toHaveValue('')
  await expect(form.field('来访日期')).toHaveValue('2024-03-05')
  await form.field('来访人').focus()
  await form.type('程大川')
  await form.field('反映问题及诉求').focus()
  await page.keyboard.insertText('咨询医保报销')
  await page.keyboard.press('Control+s')
  await expect(form.drawer).toBeHidden()
  const list = recordsPage(page)
  await expect(list.total('共 2 件')).toBeVisible()
  await page.keyboard.press('Control+f')
  await expect(page.getByPlaceholder('在本台账里搜索')).toBeFocused()
  await expect(list.row('程大川')).toContainText('2024-03-05')
})

test('parties of a dispute are written in one line on the way through the form, and lists give way to the next field', async ({
  program: { page },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  await shellOf(page).go('矛盾调解')
  await recordsPage(page).createButton('纠纷').click()
  const form = recordForm(page)
  await form.field('受理日期').fill('昨天')
  await form.skip(1)
  const line = form.field('一次填几行当事人')
  await expect(line).toBeFocused()
  await form.type('唐德茂（电话：0910-3200001）、汤国梁')
  await expect(form.field('姓名(名称)')).toHaveCount(2)
  await expect(form.field('联系电话').first()).toHaveValue('0910-3200001')
  await form.skip(1)
  await expect(form.field('纠纷类型')).toBeFocused()
  await page.keyboard.type('wyjf')
  await expect(form.offered('物业纠纷')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(form.field('纠纷简要情况')).toBeFocused()
  await expect(form.item('纠纷类型')).toContainText('物业纠纷')
  await form.type('因物业费发生争执')
  await page.keyboard.press('Control+s')
  await expect(recordsPage(page).row('唐德茂、汤国梁')).toContainText('物业纠纷')
})

test('what was just saved is not offered as unsaved to the next form, however slow the disk is', async ({
  program: { page },
}) => {
  await page.route('**/api/call/drafts.remove', async (route) => {
    await new Promise((wake) => setTimeout(wake, 1000))
    await route.continue()
  })
  await openNewReception(page)
  const form = recordForm(page)
  const kept = page.waitForResponse('**/api/call/drafts.update')
  await form.field('来访人').fill('岳小满')
  await form.field('反映问题及诉求').fill('反映楼道照明不亮')
  await kept
  const looked = page.waitForResponse('**/api/call/drafts.get')
  await page.keyboard.press('Control+Enter')
  await looked
  await expect(form.field('来访人')).toHaveValue('')
  await expect(form.field('工作室')).toBeFocused()
  await expect(form.drawer.getByText('没保存的内容')).toBeHidden()
})

test('a form that was left behind does not answer for the record opened after it', async ({
  program: { page },
}) => {
  await openNewReception(page)
  const form = recordForm(page)
  await recordForm(page).saveVisit('岳小满')
  await page.keyboard.press('Alt+n')
  await form.field('来访人').fill('程大川')
  await page.goBack()
  await expect(form.drawer).toBeHidden()

  const isLeft = Promise.withResolvers<void>()
  await page.route('**/api/call/records.get', async (route) => {
    await isLeft.promise
    await route.continue()
  })
  await recordsPage(page).row('岳小满').click()
  await expect(page.getByText('正在打开')).toBeVisible()
  await page.keyboard.press('Escape')
  const answered = page.waitForResponse('**/api/call/records.get')
  isLeft.resolve()
  await answered
  await expect(page.getByText('有没保存的内容')).toBeHidden()
  await expect(form.drawer).toBeHidden()
})

test('what cannot be stored is said beside its field, and the rest of the form stays', async ({
  program: { page },
}) => {
  await openNewReception(page)
  const form = recordForm(page)
  await form.field('来访日期').fill('2024.2.30')
  await form.field('联系电话').fill('12ab')
  await form.field('反映问题及诉求').fill('反映道路积水')
  await page.keyboard.press('Control+s')
  await expect(form.problem('必填，请填写。')).toBeVisible()
  await expect(form.problem('没有这一天，请按 2024-1-8 这样填写。')).toBeVisible()
  const phone = form.problem('电话只能是数字和横线，请核对。')
  await expect(phone).toBeVisible()
  await expect(form.field('反映问题及诉求')).toHaveValue('反映道路积水')
  await form.field('联系电话').fill('13900002488')
  await expect(phone).toBeHidden()
  await expect(form.problem('必填，请填写。')).toBeVisible()
})

test('unsaved words are not thrown away by Escape or by F5', async ({ program: { page } }) => {
  await openNewReception(page)
  const form = recordForm(page)
  await form.field('来访人').fill('岳小满')
  await page.keyboard.press('Escape')
  const question = page.getByRole('dialog', { name: '有没保存的内容' })
  await expect(question.getByRole('button', { name: '继续填写' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(form.field('来访人')).toHaveValue('岳小满')
  await page.keyboard.press('Escape')
  await question.getByRole('button', { name: '继续填写' }).click()
  // A key that Playwright presses never reloads a page; whether the program takes it can be asked.
  const isTaken = await page.evaluate(
    () =>
      !document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'F5', bubbles: true, cancelable: true }),
      ),
  )
  expect(isTaken).toBe(true)
  await expect(form.field('来访人')).toHaveValue('岳小满')
})

test('a visit moves along its status machine, is removed, and comes back', async ({
  program: { page },
}) => {
  await openNewReception(page)
  const form = recordForm(page)
  await recordForm(page).saveVisit('岳小满')
  const list = recordsPage(page)
  await list.open('岳小满')
  await form.drawer.getByRole('button', { name: '受理', exact: true }).click()
  await expect(form.drawer.getByText('已受理').first()).toBeVisible()
  await form.drawer.getByRole('button', { name: '删除' }).click()
  await expect(page.getByText('还没有来访记录')).toBeVisible()
  await page.getByRole('button', { name: '撤销删除' }).click()
  await expect(list.row('岳小满')).toContainText('已受理')
})

test('a save waits its turn behind a long write, says so, and is not lost', async ({
  program: { page, dataDir },
}) => {
  await openNewReception(page)
  const form = recordForm(page)
  await form.field('来访人').fill('岳小满')
  await form.field('反映问题及诉求').fill('反映楼道照明不亮')
  // Takes its turn as every writer does: what is typed is kept every second.
  const books = new DatabaseSync(join(dataDir, 'lianxinqiao.db'), { timeout: 10_000 })
  books.exec('begin immediate')
  await page.keyboard.press('Control+s')
  const waiting = page.getByText('轮到后自动保存')
  await expect(waiting).toBeVisible()
  books.exec('rollback')
  books.close()
  await expect(form.drawer).toBeHidden()
  await expect(waiting).toBeHidden()
  await expect(recordsPage(page).row('岳小满')).toBeVisible()
})

test('two windows that change one record are shown both versions, and what one deletes the other fetches back', async ({
  program: { page, openWindow },
}) => {
  await openNewReception(page)
  const mine = recordForm(page)
  await recordForm(page).saveVisit('岳小满')
  await recordsPage(page).open('岳小满')
  await mine.field('住址').fill('河西路38号')
  await mine.field('承办单位').fill('城关镇政府')

  const window = await openWindow()
  await shellOf(window).go('来访接待')
  await recordsPage(window).open('岳小满')
  const theirs = recordForm(window)
  await theirs.field('住址').fill('茶园村五组')
  await window.keyboard.press('Control+s')
  await expect(theirs.drawer).toBeHidden()

  await page.keyboard.press('Control+s')
  const question = page.getByRole('dialog', { name: '这条记录刚被别处改动过' })
  await expect(question).toContainText('河西路38号')
  await expect(question).not.toContainText('城关镇政府')
  await question.getByRole('radio', { name: '茶园村五组' }).check()
  await question.getByRole('button', { name: '按所选保存' }).click()
  await expect(recordsPage(page).row('岳小满')).toContainText('茶园村五组')
  await expect(recordsPage(page).row('岳小满')).toContainText('城关镇政府')

  await recordsPage(page).open('岳小满')
  await mine.field('住址').fill('东街12号')
  await recordsPage(window).open('岳小满')
  await theirs.drawer.getByRole('button', { name: '删除' }).click()
  await page.getByRole('button', { name: '恢复这条记录' }).click()
  await expect(page.getByRole('button', { name: '恢复这条记录' })).toBeHidden()
  await page.keyboard.press('Control+s')
  await question.getByRole('button', { name: '保存', exact: true }).click()
  await expect(recordsPage(page).row('岳小满')).toContainText('东街12号')
})
