import { expect, type Page } from '@playwright/test'

type Output = '打印机' | 'PDF 文件' | 'Word 文件' | 'Excel 文件'

/** The print desk as a person uses it: choices at the left, pages at the right. */
export const printDesk = (page: Page) => {
  const choices = page.getByRole('form', { name: '打印' })
  const preview = page.getByRole('main', { name: '预览' })
  return {
    choices,
    preview,
    /** How many pages the preview counted. */
    pages: async (): Promise<number> => {
      await expect(choices.getByText(/共 \d+ 页$/)).toBeVisible()
      const said = await choices.getByText(/共 \d+ 页$/).textContent()
      return Number(/(\d+) 页$/.exec(said ?? '')?.[1])
    },
    choose: async (label: string, value: string) => {
      await choices.getByRole('combobox', { name: label }).click()
      await page.getByTitle(value, { exact: true }).last().click()
    },
    output: (name: Output) => choices.getByRole('radio', { name }).check(),
    savePdf: async (path: string) => {
      await choices.getByRole('radio', { name: 'PDF 文件' }).check()
      const download = page.waitForEvent('download', { timeout: 60_000 })
      await choices.getByRole('button', { name: '保存 PDF' }).click()
      await (await download).saveAs(path)
    },
  }
}
