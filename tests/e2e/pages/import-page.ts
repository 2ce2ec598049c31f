import type { Page } from '@playwright/test'
import { inputMethodOf } from './input-method.ts'

type Files = string | string[] | { name: string; mimeType: string; buffer: Buffer }

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
  answerYear: async (year: string) => {
    await page.getByRole('spinbutton', { name: '年份' }).fill(year)
    await page.keyboard.press('Enter')
  },
  /** What a column is taken for, changed in the menu of its head. */
  takeColumnFor: async (letter: string, field: string) => {
    await page.getByRole('button', { name: new RegExp(`^${letter} `) }).click()
    await page.getByRole('combobox', { name: '这一列是' }).fill(field)
    await page.locator('.ant-select-item-option', { hasText: field }).first().click()
  },
  /** The same text everywhere in its column, by the list of problems. */
  fixAlike: async (raw: string, text: string) => {
    const item = page.getByRole('listitem').filter({ hasText: raw })
    await item.getByRole('button', { name: '改', exact: true }).click()
    await item.getByRole('combobox', { name: '改成' }).fill(text)
    await page.locator('.ant-select-item-option', { hasText: text }).first().click()
    await item.getByRole('button', { name: /都这样改$|^改好$/ }).click()
  },
  sayOfRow: async (row: number, what: string) => {
    await page.getByRole('button', { name: String(row), exact: true }).click()
    await page.getByRole('menuitem', { name: what }).click()
  },
  /** Written over a cell that is only chosen, with an input method. */
  typeInCell: async (text: string, typed: string) => {
    await page.locator('.grid-row span', { hasText: text }).first().click()
    const method = await inputMethodOf(page)
    await method.compose('s', 'sa', 'san')
    await method.commit(typed)
    await page.keyboard.press('Enter')
  },
  view: (name: string) => page.locator('.ant-segmented-item', { hasText: name }).click(),
  done: page.getByText(/^导入完成/),
  undo: async () => {
    await page.getByRole('button', { name: '撤销本次导入' }).click()
    await page.getByRole('tooltip').getByRole('button', { name: '撤销本次导入' }).click()
  },
  undone: page.getByRole('dialog', { name: '已撤销' }),
  history: page.getByRole('table'),
})
