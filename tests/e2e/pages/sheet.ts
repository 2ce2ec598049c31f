import { type CDPSession, expect, type Locator, type Page } from '@playwright/test'

/** A ledger as a sheet, as a clerk has it before her: keys, mouse, input method, clipboard. */
export const sheetPage = (page: Page, ledger: string) => {
  const grid = page.getByRole('grid', { name: `${ledger}表格` })
  const heading = (title: string): Locator =>
    grid.getByRole('columnheader').filter({
      has: page.locator('.lx-grid-title').getByText(new RegExp(`^${title}( \\*)?$`)),
    })
  const cell = async (row: number, title: string): Promise<Locator> => {
    const column = await heading(title).getAttribute('aria-colindex')
    return grid
      .locator(`[aria-rowindex="${row + 1}"]`)
      .locator(`[role=gridcell][aria-colindex="${column}"]`)
  }
  return {
    grid,
    heading,
    cell,
    open: async () => {
      await page.getByText('表格', { exact: true }).click()
      await grid.waitFor()
    },
    select: async (row: number, title: string) => (await cell(row, title)).click(),
    keys: async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    },
    /** The empty row at the end, where new records are typed. */
    lastRow: async (): Promise<number> => Number(await grid.getAttribute('aria-rowcount')) - 1,
    paste: (text: string) =>
      page.evaluate((given) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', given)
        const event = new ClipboardEvent('paste', {
          clipboardData,
          bubbles: true,
          cancelable: true,
        })
        document.activeElement?.dispatchEvent(event)
      }, text),
    toList: () => page.getByText('列表', { exact: true }).click(),
    /** Everything the clerk did has reached the books. */
    saved: () => expect(page.locator('.lx-grid-size')).not.toContainText('正在保存'),
    notice: page.locator('.lx-grid-notice').getByRole('status'),
    refused: grid.locator('.is-refused'),
    field: page.locator('.lx-grid-field'),
    total: (text: string) => page.locator('.sheet-total').getByText(text, { exact: true }),
  }
}

/** Real events of an input method, as Chromium reports them. */
export const inputMethod = (cdp: CDPSession) => ({
  compose: async (...texts: readonly string[]) => {
    for (const text of texts) {
      const key = { key: 'Unidentified', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 }
      await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
      const end = { selectionStart: text.length, selectionEnd: text.length }
      await cdp.send('Input.imeSetComposition', { text, ...end })
    }
  },
  key: async (key: string) => {
    const common = { key, code: key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 }
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...common })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common })
  },
  commit: async (text: string) => {
    await cdp.send('Input.insertText', { text })
  },
})
