import type { Page } from '@playwright/test'

/** The list of schemes and the editor of one. */
export const schemePage = (page: Page) => ({
  copy: async (name: string, as: string) => {
    const row = page.getByRole('row', { name: new RegExp(name) })
    await row.getByRole('button', { name: '复制一份来改' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: '方案名称' }).fill(as)
    await dialog.getByRole('button', { name: '确定' }).click()
  },
  /** Lets the editor try its draft on a member all the while. */
  tryOn: async (name: string) => {
    await page.getByRole('tab', { name: '试算' }).click()
    await page.getByRole('combobox', { name: '用谁来试算' }).fill(name)
    await page.getByTitle(name).first().click()
  },
  item: (sentence: string | RegExp) => page.getByRole('button', { name: sentence }),
  showItem: () => page.getByRole('tab', { name: '本项' }).click(),
  cap: page.getByRole('spinbutton', { name: '封顶' }),
  trial: page.locator('.scheme-strip'),
  save: () => page.getByRole('button', { name: '保存方案' }).click(),
})
