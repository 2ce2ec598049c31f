import type { Page } from '@playwright/test'
import { callsOf } from './pages/calls.ts'
import { firstRunPage } from './pages/first-run-page.ts'
import { recordsPage } from './pages/records-page.ts'
import { shellOf } from './pages/shell.ts'
import { expect, test } from './program.ts'

const visit = (visitedOn: string, visitorName: string, category: string) => ({
  ledger: 'receptions' as const,
  values: { visitedOn, visitorName, category, persons: 1, content: '反映一事' },
})

const enterVisits = async (page: Page): Promise<void> => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  const calls = await callsOf(page, () => shellOf(page).go('来访接待'))
  await calls('records.create', [
    visit('2024-03-05', '岳小满', 'URBAN_RURAL'),
    visit('2024-03-20', '程大川', 'URBAN_RURAL'),
    visit('2024-05-06', '郝洁', 'AGRI'),
    visit('2023-03-08', '钱玉梅', 'URBAN_RURAL'),
  ])
}

test('a bar of the home page opens its records, and its table does so from the keyboard', async ({
  program: { page },
}) => {
  await enterVisits(page)
  await shellOf(page).go('首页')
  const months = page.getByRole('region', { name: '每月接待来访' })
  await expect(months.getByRole('img', { name: /^每月接待来访/ })).toBeVisible()
  const march = months.locator('path[fill="#1f5a96"]').nth(2)
  await march.click()
  await expect(page.getByText('只看“每月接待来访 · 3月”的记录')).toBeVisible()
  await expect(recordsPage(page).rows).toHaveCount(2)

  await shellOf(page).go('首页')
  const kinds = page.getByRole('region', { name: '群众反映问题的分类' })
  const table = kinds.locator('.chart-table')
  await expect(table).toHaveCSS('opacity', '0')
  await kinds.getByRole('button', { name: '看表' }).focus()
  await page.keyboard.press('Tab')
  await expect(table).toHaveCSS('opacity', '1')
  await expect(kinds.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(recordsPage(page).rows).toHaveCount(2)

  // What the year has nothing of says where it is begun.
  await shellOf(page).go('首页')
  await page
    .getByRole('region', { name: '矛盾纠纷的类型' })
    .getByRole('link', { name: '从登记纠纷开始' })
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('a figure of the statistics stands beside that of last year, says what it means and opens its records', async ({
  program: { page },
}) => {
  await enterVisits(page)
  await shellOf(page).go('统计')
  const row = page.getByRole('row', { name: /接待来访批次/ })
  await expect(row.getByRole('cell')).toHaveText(['3 批', '1', '+2'])
  await row.getByRole('button', { name: '接待来访批次', exact: true }).click()
  await expect(page.getByText('来访一次（来信、来电一件）为一批')).toBeVisible()
  await row.getByRole('link').first().click()
  await expect(page.getByText('只看“接待来访批次”的记录')).toBeVisible()
  await expect(recordsPage(page).rows).toHaveCount(3)
})
