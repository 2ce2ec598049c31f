import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { pdfPages } from '../helpers/pdf-text.ts'
import { firstRunPage } from './pages/first-run-page.ts'
import { printDesk } from './pages/print-desk.ts'
import { recordForm } from './pages/record-form.ts'
import { recordsPage } from './pages/records-page.ts'
import { shellOf } from './pages/shell.ts'
import { expect, test } from './program.ts'

/** A long text of her own under two headings. */
const writeAtLength = async (page: Page): Promise<void> => {
  const long = Array.from({ length: 500 }, (_, at) => `第${String(at).padStart(4, '0')}条不足。`)
  await page.getByPlaceholder(/^写存在的问题/).fill(long.join(''))
  await page.getByPlaceholder(/^写下一步/).fill('明年继续。')
  await page.getByPlaceholder(/^写下一步/).blur()
  // On the page: a word of the same kind may still stand at its foot from the visit before.
  await expect(page.locator('#root').getByText('已保存', { exact: true })).toBeVisible()
}

/** The pages of the report as its PDF has them. */
const pagesOfPdf = async (page: Page, folder: string): Promise<readonly string[]> => {
  await page.getByRole('button', { name: '其他格式' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: '存为 PDF' }).click()
  const file = join(folder, 'report.pdf')
  await (await download).saveAs(file)
  const pages = await pdfPages(file)
  rmSync(file)
  return pages
}

test('a report is made, written on and printed, and says which sentence moved when a record changes', async ({
  program: { page },
}, info) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  await shellOf(page).go('来访接待')
  await recordsPage(page).createButton('来访').click()
  const form = recordForm(page)
  await form.save({
    来访人: '岳小满',
    来访日期: '2024-03-05',
    来访人数: '2',
    反映问题及诉求: '反映拖欠工资一事',
  })

  await shellOf(page).go('工作总结')
  await page.getByRole('button', { name: '生成', exact: true }).click()
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('2024年，共接待来访群众1批2人次，反映问题1件。')
  await expect(page.getByText('文中数字与台账一致')).toBeVisible()
  const address = page.url()

  await shellOf(page).go('来访接待')
  await recordsPage(page).open('岳小满')
  await form.save({ 来访人数: '3' })

  // The sentence that moved is named, from what to what, and is taken.
  await page.goto(address)
  await page.getByRole('button', { name: '逐处查看' }).click()
  const move = page.getByRole('region', { name: /接待来访群众/ }).first()
  await expect(move).toContainText('接待来访人次 2 → 3')
  await expect(move).toContainText('共接待来访群众1批3人次')
  await page.getByRole('button', { name: '按所选更新' }).click()
  await expect(page.getByText('文中数字与台账一致')).toBeVisible()
  await expect(sheet).toContainText('1批3人次')

  // A long text of her own stays, and prints whole over the pages it needs.
  await writeAtLength(page)
  const pages = await pagesOfPdf(page, info.outputDir)
  const text = pages.join('').replace(/\s/g, '')
  expect(pages.length).toBeGreaterThan(8)
  expect(text).toContain('第0000条不足。')
  expect(text).toContain('第0499条不足。')
  expect(text).toContain('—2—')

  // The desk shows as many pages as come out, the annex on a leaf of its own.
  await page.getByRole('button', { name: '打印', exact: true }).click()
  expect(await printDesk(page).pages()).toBe(pages.length)
  await page.keyboard.press('Escape')

  // A figure says what it means and opens its records.
  await sheet
    .getByRole('button', { name: /^接待来访人次：3/ })
    .first()
    .click()
  await expect(page.getByText('各批来访人数之和')).toBeVisible()
  await page.getByRole('link', { name: '看来访接待的记录' }).click()
  await expect(page.getByText('只看“接待来访人次”的记录')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '岳小满' })).toBeVisible()
})
