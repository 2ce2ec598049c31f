import type { Page } from '@playwright/test'

/** The drawer with the form of one record. */
export const recordForm = (page: Page) => {
  const drawer = page.getByRole('dialog')
  const field = (label: string) => drawer.getByLabel(label, { exact: true })
  const fill = async (texts: Readonly<Record<string, string>>): Promise<void> => {
    for (const [label, text] of Object.entries(texts)) await field(label).fill(text)
  }
  const save = async (texts: Readonly<Record<string, string>>): Promise<void> => {
    await fill(texts)
    await page.keyboard.press('Control+s')
    await drawer.waitFor({ state: 'hidden' })
  }
  return {
    drawer,
    field,
    fill,
    /** Fills in fields by their labels, and saves and closes the form. */
    save,
    /** Fills in the least a visit needs, and saves and closes the form. */
    saveVisit: (name: string, content = '反映楼道照明不亮') =>
      save({ 来访人: name, 反映问题及诉求: content }),
    /** The label of a field with all that stands under it. */
    item: (label: string) =>
      drawer.locator('.ant-form-item', {
        has: page.locator('label').getByText(label, { exact: true }),
      }),
    /** A word in the list that is open under a field. */
    offered: (text: string) =>
      page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByTitle(text),
    /** Types into the field that has the cursor and goes on to the next. */
    type: async (text: string) => {
      if (text !== '') await page.keyboard.insertText(text)
      await page.keyboard.press('Enter')
    },
    skip: async (fields: number) => {
      for (let each = 0; each < fields; each += 1) await page.keyboard.press('Enter')
    },
    problem: (text: string) => drawer.getByText(text),
  }
}
