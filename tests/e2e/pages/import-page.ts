import type { Page } from '@playwright/test'

type Files = string | { name: string; mimeType: string; buffer: Buffer }

export const importPage = (page: Page) => ({
  choose: async (files: Files) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /把 Excel 文件拖到这里/ }).click()
    await (await chooser).setFiles(files)
  },
  sheet: (name: string) => page.getByRole('tab', { name: new RegExp(`^${name} →`) }),
  count: (fate: string) => page.getByRole('button', { name: new RegExp(`^${fate} \\d+$`) }),
  grid: (sheet: string) => page.getByRole('region', { name: sheet }),
  confirm: (count: number) =>
    page.getByRole('button', { name: `确认导入 ${count} 条` }).click({ timeout: 30_000 }),
  done: page.getByText(/^导入完成/),
  undo: async () => {
    await page.getByRole('button', { name: '撤销本次导入' }).click()
    await page.getByRole('tooltip').getByRole('button', { name: '撤销本次导入' }).click()
  },
  undone: page.getByRole('dialog', { name: '已撤销' }),
  history: page.getByRole('table'),
})
