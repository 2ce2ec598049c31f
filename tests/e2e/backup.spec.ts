import type { Page } from '@playwright/test'
import { callsOf } from './pages/calls.ts'
import { firstRunPage } from './pages/first-run-page.ts'
import { recordForm } from './pages/record-form.ts'
import { recordsPage } from './pages/records-page.ts'
import { shellOf } from './pages/shell.ts'
import { expect, test } from './program.ts'

const visitOf = (visitorName: string) => ({
  ledger: 'receptions' as const,
  values: { visitedOn: '2024-03-05', visitorName, content: '反映楼道照明不亮', persons: 1 },
})

const openBackups = async (page: Page): Promise<void> => {
  await shellOf(page).go('设置')
  await page.getByRole('tab', { name: '备份与恢复' }).click()
}

test('a record that was deleted is there again after a restore, and the restore is taken back', async ({
  program: { page, openWindow },
}) => {
  await firstRunPage(page).start({ unit: '云岭县政协', year: 2024 })
  const call = await callsOf(page, () => shellOf(page).go('来访接待'))
  await call('records.create', ['岳小满', '苗敏'].map(visitOf))
  await shellOf(page).go('首页')
  const age = page.getByRole('link', { name: '上次备份' })
  await expect(age).toContainText('上次备份：还没有')
  await age.click()
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByText(/^已备份并核对，共 \d+ 条记录$/)).toBeVisible()
  await shellOf(page).go('首页')
  await expect(age).toContainText('上次备份：今天')

  await shellOf(page).go('来访接待')
  await recordsPage(page).open('岳小满')
  await recordForm(page).drawer.getByRole('button', { name: '删除' }).click()
  await expect(recordsPage(page).row('岳小满')).toBeHidden()
  const other = await openWindow()
  await shellOf(other).go('来访接待')
  await expect(recordsPage(other).row('苗敏')).toBeVisible()
  await expect(recordsPage(other).row('岳小满')).toBeHidden()

  await openBackups(page)
  await page
    .getByRole('row')
    .filter({ hasText: '手动备份' })
    .getByRole('button', { name: '恢复' })
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('row').filter({ hasText: '来访接待' })).toContainText('多 1 条')
  await dialog.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(page.getByText(/^已恢复，共 \d+ 条记录$/)).toBeVisible()
  await expect(recordsPage(other).row('岳小满')).toBeVisible()

  await page.getByRole('button', { name: '撤销上次恢复…' }).click()
  await dialog.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(recordsPage(other).row('岳小满')).toBeHidden()
})
