import type { Page } from '@playwright/test'

/** The frame around every page. */
export const shellOf = (page: Page) => ({
  go: (label: string) => page.getByRole('menuitem', { name: label, exact: true }).click(),
  unit: () => page.getByRole('banner'),
})
