import type { Page } from '@playwright/test'

export const firstRunPage = (page: Page) => ({
  welcome: page.getByRole('heading', { name: '欢迎使用连心桥' }),
  start: async ({ unit, year }: { unit: string; year: number }) => {
    await page.getByRole('textbox', { name: '单位名称' }).fill(unit)
    await page.getByRole('spinbutton', { name: '年度' }).fill(String(year))
    await page.getByRole('button', { name: '开始使用' }).click()
  },
  tryOutSample: () => page.getByRole('button', { name: '试用示例数据' }).click(),
})
