import { firstRunPage } from './pages/first-run-page.ts'
import { recordsPage } from './pages/records-page.ts'
import { shellOf } from './pages/shell.ts'
import { expect, test } from './program.ts'

test('a newcomer tries out the sample and sees its ledgers', async ({ program: { page } }) => {
  await firstRunPage(page).tryOutSample()
  await expect(page.getByRole('heading', { name: /^今日要办/ })).toBeVisible({ timeout: 60_000 })
  await shellOf(page).go('来访接待')
  await expect(recordsPage(page).rows.nth(5)).toBeVisible()
  await shellOf(page).go('委员')
  await expect(recordsPage(page).rows.nth(5)).toBeVisible()
})

test('an office that is named is shown above every page', async ({ program: { page } }) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  await expect(shellOf(page).unit()).toContainText('云岭县政协')
  await expect(shellOf(page).unit()).toContainText('2024 年度')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '键盘操作' })).toBeVisible()
})

test('the window never scrolls sideways at the sizes offices have', async ({
  program: { page },
}) => {
  await firstRunPage(page).tryOutSample()
  await expect(page.getByRole('heading', { name: /^今日要办/ })).toBeVisible({ timeout: 60_000 })
  for (const [width, height] of [
    [1366, 768],
    [1536, 864],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const label of [
      '首页',
      '来访接待',
      '委员',
      '工作室',
      '导入',
      '考核',
      '排班',
      '回收站',
      '设置',
    ]) {
      await shellOf(page).go(label)
      await page.getByRole('main').getByRole('heading').first().waitFor()
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `${label} at ${width}`).toBe(0)
    }
  }
})
