import type { Page } from '@playwright/test'

export const settingsPage = (page: Page) => ({
  open: (tab: string) => page.getByRole('tab', { name: tab }).click(),
  addField: async (label: string) => {
    await page.getByRole('textbox', { name: '栏目名称' }).fill(label)
    await page.getByRole('button', { name: '添加栏目' }).click()
    await page.getByRole('cell', { name: label, exact: true }).waitFor()
  },
  renameChoice: async (from: string, to: string) => {
    const name = page.getByRole('textbox', { name: `名称${from}`, exact: true })
    await name.fill(to)
    await name.press('Enter')
  },
})
