import type { Page } from '@playwright/test'

export const assessmentPage = (page: Page) => ({
  chooseScheme: async (name: string) => {
    await page.getByRole('combobox', { name: '考核方案' }).fill(name)
    await page.keyboard.press('Enter')
  },
  show: (view: '逐份查看' | '全部一览' | '批量填意见') =>
    page.getByText(view, { exact: true }).click(),
  chooseSubject: (name: string) =>
    page
      .getByRole('complementary')
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click(),
  sheet: (name: string) => page.getByRole('article', { name }),
  savePdf: async (name: string, path: string) => {
    const dialog = page.getByRole('dialog')
    await page.getByRole('article', { name }).getByRole('button', { name: '打印与导出' }).click()
    const download = page.waitForEvent('download', { timeout: 60_000 })
    await dialog.getByRole('button', { name: 'PDF' }).click()
    await (await download).saveAs(path)
    await page.keyboard.press('Escape')
  },
})
