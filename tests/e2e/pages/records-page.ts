import type { Page } from '@playwright/test'

export const recordsPage = (page: Page) => {
  const table = page.getByRole('table')
  return {
    rows: table.getByRole('row').filter({ has: page.getByRole('cell') }),
    row: (text: string) => table.getByRole('row').filter({ hasText: text }).first(),
    total: (text: string) => page.getByText(text),
    search: (text: string) => page.getByRole('textbox', { name: '搜索' }).fill(text),
    open: (text: string) => table.getByRole('row').filter({ hasText: text }).first().click(),
    // The home page has such a button too, and stays in sight until the list is there; an empty list has one below.
    createButton: (noun: string) =>
      page.locator('.records-page .list-tools').getByRole('button', { name: `登记${noun}` }),
  }
}
