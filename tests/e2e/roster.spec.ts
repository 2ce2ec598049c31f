import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { pdfPages } from '../helpers/pdf-text.ts'
import { firstRunPage } from './pages/first-run-page.ts'
import { printDesk } from './pages/print-desk.ts'
import { recordForm } from './pages/record-form.ts'
import { shellOf } from './pages/shell.ts'
import { expect, test } from './program.ts'

const choose = async (page: Page, name: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click()
}

const openQuarter = async (page: Page): Promise<void> => {
  await firstRunPage(page).tryOutSample()
  await page.getByRole('heading', { name: /^今日要办/ }).waitFor({ timeout: 60_000 })
  await shellOf(page).go('排班')
  await choose(page, '2024 年', '2025 年')
  await choose(page, '期间', '二季度')
  const days = page.getByRole('combobox', { name: '每月哪几日' })
  await days.focus()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  for (const day of ['1 日', '20 日']) {
    await page.keyboard.insertText(day)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Escape')
  // The days of this quarter are gone: nothing is proposed for them unless the clerk asks for it.
  await expect(page.getByText('这段时间已经过去，不再排班。')).toBeVisible()
  await page.getByRole('checkbox', { name: '补排已经过去的日子' }).check()
}

/** Every turn of a month as the calendar shows it: the day, and from where it was moved. */
const turnsIn = (page: Page, month: string): Promise<string[]> =>
  page
    .getByRole('region', { name: month })
    .getByRole('cell')
    .filter({ has: page.locator('.shift') })
    .evaluateAll((cells) =>
      cells.map((cell) => {
        const day = cell.querySelector('.day-head span')?.textContent ?? ''
        const moved = [...cell.querySelectorAll('.ant-tag')].map((tag) => tag.textContent)
        return [day, ...moved].join(' ')
      }),
    )

// Qingming 2025-04-04…06, May Day 05-01…05 (04-27 worked), Dragon Boat 05-31…06-02.
const quarter = [
  ['2025 年 4 月', ['1', '21 4月20日 顺延']],
  ['2025 年 5 月', ['6 5月1日 顺延', '20']],
  ['2025 年 6 月', ['3 6月1日 顺延', '20']],
] as const

test('a quarter is rostered around its holidays, written once, swapped and printed', async ({
  program: { page, dataDir },
}) => {
  await openQuarter(page)
  await expect(page.getByRole('button', { name: '写入值班台账（6 班次）' })).toBeEnabled()
  for (const [month, turns] of quarter) expect(await turnsIn(page, month)).toEqual(turns)

  await page.getByRole('button', { name: '写入值班台账（6 班次）' }).click()
  await expect(page.getByText('已写入 6 条值班记录')).toBeVisible()
  await expect(page.getByRole('button', { name: '这段时间的班都已在值班台账里' })).toBeDisabled()
  const may = page.getByRole('region', { name: '2025 年 5 月' })
  await may.getByRole('button', { name: /5月1日 顺延/ }).click()
  const form = recordForm(page)
  await expect(form.field('值班日期')).toHaveValue('2025-05-06')
  await expect(form.field('原定日期')).toHaveValue('2025-05-01')
  await form.field('调班原因').fill('外出考察')
  await page.keyboard.press('Control+s')
  await expect(form.drawer).toBeHidden()

  await may.getByRole('button', { name: '打印月表' }).click()
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('原定2025年5月1日，外出考察')
  await expect(sheet.getByRole('columnheader', { name: '联系电话' })).toBeVisible()
  await page.getByRole('checkbox', { name: '公示版（不显示电话）' }).click()
  await expect(sheet.getByRole('columnheader', { name: '联系电话' })).toBeHidden()
  const path = join(dataDir, 'roster.pdf')
  await printDesk(page).savePdf(path)
  const text = (await pdfPages(path)).join('')
  expect(text).toContain('5月6日')
  expect(text).not.toContain('联系电话')
})

test('what a roster cannot give is said: quotas unmet, and years whose holidays are not known', async ({
  program: { page },
}) => {
  await openQuarter(page)
  await page.getByRole('checkbox', { name: '每位委员至少' }).check()
  await expect(page.getByText('有要求没有达到')).toBeVisible()
  await choose(page, '2025 年', '2027 年')
  await expect(page.getByText(/^2027 年的节假日安排程序里没有/)).toBeVisible()
})
