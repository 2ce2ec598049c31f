import type { Page } from '@playwright/test'

export const assessmentPage = (page: Page) => ({
  showStudios: () => page.getByText('工作室', { exact: true }).last().click(),
  chooseSubject: (name: string) =>
    page
      .getByRole('complementary')
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click(),
  sheet: (name: string) => page.getByRole('article', { name }),
  savePdf: async (path: string) => {
    const download = page.waitForEvent('download', { timeout: 60_000 })
    await page.getByRole('button', { name: '本表存为 PDF' }).click()
    await (await download).saveAs(path)
  },
})
