import type { Page } from '@playwright/test'
import { firstRunPage } from './pages/first-run-page.ts'
import { recordForm } from './pages/record-form.ts'
import { recordsPage } from './pages/records-page.ts'
import { sheetPage } from './pages/sheet.ts'
import { shellOf } from './pages/shell.ts'
import { expect, test } from './program.ts'

/** Types rows below the last one of a ledger's sheet: heading → text. */
const typeRows = async (
  page: Page,
  ledger: string,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<void> => {
  await shellOf(page).go(ledger)
  const sheet = sheetPage(page, ledger)
  await sheet.open()
  for (const row of rows) {
    const at = await sheet.lastRow()
    for (const [title, text] of Object.entries(row)) {
      await sheet.select(at, title)
      await page.keyboard.insertText(text)
      await page.keyboard.press('Tab')
    }
    await sheet.saved()
  }
  await sheet.toList()
}

const enterMember = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  await recordsPage(page).createButton('委员').click()
  await recordForm(page).save(fields)
}

/** Two studios, a member who went from one to the other, one who left, and two of one name. */
const enterMembers = async (page: Page): Promise<void> => {
  await typeRows(page, '工作室', [
    { 工作室名称: '老街委员工作室' },
    { 工作室名称: '新区委员工作室' },
  ])
  await typeRows(page, '委员', [
    {
      姓名: '韩辉',
      所属工作室: '老街委员工作室（止：2024-05-31）、新区委员工作室（起：2024-06-01）',
    },
  ])
  await enterMember(page, { 姓名: '韩冰', 离任日期: '2024-06-30' })
  await enterMember(page, { 姓名: '王芳', 委员编号: '0123' })
  await enterMember(page, { 姓名: '王芳', 委员编号: '0456' })
}

/** Enter follows the letters at once, and the answer comes when it can. */
const typeAheadOfAnswer = async (page: Page, letters: string): Promise<void> => {
  const isPressed = Promise.withResolvers<void>()
  await page.route('**/api/call/members.offer', async (route) => {
    await isPressed.promise
    await route.continue()
  })
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(letters)
  await page.keyboard.press('Enter')
  isPressed.resolve()
}

/** Chooses who received a visit on the form, on two days between which a member changed studios. */
const receiveOnForm = async (page: Page): Promise<void> => {
  await recordsPage(page).createButton('来访').click()
  const form = recordForm(page)
  const offered = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
  const studio = form.drawer.locator('.ant-form-item', {
    has: page.getByLabel('工作室', { exact: true }),
  })
  await form.field('来访日期').fill('2024-3-5')
  await form.field('接待委员').click()
  await page.keyboard.insertText('韩')
  await expect(offered.getByText('韩冰', { exact: true })).toBeVisible()
  await typeAheadOfAnswer(page, 'hh')
  await expect(studio).toContainText('老街委员工作室')
  await page.unroute('**/api/call/members.offer')
  await form.field('来访日期').fill('2024-7-5')
  await form.field('来访人').focus()
  await expect(studio).toContainText('新区委员工作室')
  await form.field('接待委员').click()
  await page.keyboard.insertText('韩')
  await expect(offered.getByText('韩冰 · 当时不在任')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('wf')
  await offered.getByText('王芳（编号 0456）').click()
  await form.field('接待委员').click()
  await page.keyboard.insertText('hb')
  await expect(offered.getByText('韩冰 · 当时不在任')).toBeVisible()
  await page.keyboard.press('Tab')
  await form.field('来访人').fill('岳小满')
  await form.field('反映问题及诉求').fill('反映楼道照明不亮')
  await page.keyboard.press('Control+s')
  await expect(form.drawer).toBeHidden()
  await expect(recordsPage(page).row('岳小满')).toContainText('韩辉、王芳（编号 0456）、韩冰')
}

/** The same in a sheet: a namesake by her number, and one who had left told from who stayed. */
const receiveInSheet = async (page: Page): Promise<void> => {
  const sheet = sheetPage(page, '来访接待')
  await sheet.open()
  await sheet.select(1, '接待委员')
  await page.keyboard.insertText('王芳 0123')
  await page.keyboard.press('Tab')
  await sheet.saved()
  await expect(await sheet.cell(1, '接待委员')).toHaveText('王芳（编号 0123）')

  const last = await sheet.lastRow()
  const row = { 来访日期: '2024-3-8', 来访人: '程大川', 反映问题及诉求: '咨询医保报销' }
  for (const [title, text] of Object.entries(row)) {
    await sheet.select(last, title)
    await page.keyboard.insertText(text)
    await page.keyboard.press('Tab')
  }
  await sheet.select(last, '接待委员')
  await page.keyboard.type('hh')
  const options = page.getByRole('listbox', { name: '可选内容' })
  await expect(options.getByRole('option')).toHaveText(['韩辉'])
  await page.keyboard.press('Enter')
  await sheet.saved()
  await expect(await sheet.cell(last, '接待委员')).toHaveText('韩辉')
  await sheet.select(1, '接待委员')
  await page.keyboard.type('hb')
  await expect(options.getByRole('option')).toHaveText(['韩冰当时不在任'])
  await page.keyboard.press('Escape')
  await sheet.toList()
}

test('a member is offered as she was on the day, and namesakes apart', async ({
  program: { page },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  await enterMembers(page)
  await shellOf(page).go('来访接待')
  await test.step('on the form', () => receiveOnForm(page))
  await test.step('in the sheet', () => receiveInSheet(page))
  await expect(recordsPage(page).row('程大川')).toContainText('2024-老街-0001')
})
