import type { Locator, Page } from '@playwright/test'
import { printDesk } from './print-desk.ts'

/** The year's sheets: one at a time, all at once, and as a grid of opinions. */
export const assessmentPage = (page: Page) => {
  const sheet = (name: string): Locator => page.getByRole('article', { name })
  const line = (name: string, item: string): Locator =>
    sheet(name)
      .getByRole('listitem')
      .filter({ has: page.locator('strong').getByText(item, { exact: true }) })
  return {
    sheet,
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
    /** The points of a line. */
    points: (name: string, item: string) => line(name, item).locator('strong.line-number'),
    openEvidence: async (name: string, item: string, day: string) => {
      await line(name, item).getByText(/^依据/).click()
      await line(name, item).getByRole('button', { name: day }).click()
    },
    /** Pastes a block where points and grade begin, in the first row of the grid. */
    paste: async (block: readonly (readonly string[])[]) => {
      const first = page.getByRole('gridcell').and(page.locator('[id$="-0-4"]'))
      await first.click()
      const text = block.map((row) => row.join('\t')).join('\n')
      await page.evaluate((copied) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', copied)
        const event = new ClipboardEvent('paste', {
          clipboardData,
          bubbles: true,
          cancelable: true,
        })
        document.activeElement?.dispatchEvent(event)
      }, text)
    },
    cell: (row: number, column: '审定分' | '审定等次') =>
      page
        .getByRole('gridcell')
        .and(page.locator(`[id$="-${row - 1}-${column === '审定分' ? 4 : 5}"]`)),
    moveAll: async (state: string) => {
      await page.getByRole('button', { name: '批量改进度' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('radio', { name: state }).check()
      await dialog.getByRole('button', { name: '确定' }).click()
      await dialog.waitFor({ state: 'hidden' })
    },
    savePdf: async (name: string, path: string) => {
      await sheet(name).getByRole('button', { name: '打印与导出' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: '打印预览' }).click()
      await printDesk(page).savePdf(path)
      await page.keyboard.press('Escape')
    },
  }
}
